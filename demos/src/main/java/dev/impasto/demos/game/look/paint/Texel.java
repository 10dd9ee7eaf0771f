package dev.impasto.demos.game.look.paint;

/** What a recipe says about one point of a surface. */
public final class Texel {
    /** Linear albedo (or, where metal is 1, linear reflectance at normal incidence). */
    public float red;

    public float green;
    public float blue;

    /** GGX roughness as artists give it (alpha is its square), in [0, 1]. */
    public float roughness;

    /** 0 for paint, stone and wood; 1 for bare metal. */
    public float metal;

    /** Height over the mean surface in metres; the normal follows from it. */
    public float height;

    /** Ambient light that reaches the point past small neighbours, in [0, 1]. */
    public float openness;

    Texel clear() {
        red = green = blue = 0.5f;
        roughness = 0.7f;
        metal = 0;
        height = 0;
        openness = 1;
        return this;
    }

    /** Sets the albedo. */
    public void color(float r, float g, float b) {
        red = r;
        green = g;
        blue = b;
    }

    /** Moves the albedo towards another by t in [0, 1]. */
    public void blend(float r, float g, float b, float t) {
        red += (r - red) * t;
        green += (g - green) * t;
        blue += (b - blue) * t;
    }

    /** Multiplies the albedo. */
    public void shade(float by) {
        red *= by;
        green *= by;
        blue *= by;
    }
}
