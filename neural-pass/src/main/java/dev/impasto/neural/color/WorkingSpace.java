package dev.impasto.neural.color;

/**
 * The colour formulas of the pass, in plain Java.
 *
 * <p><b>Working space</b> is where frames are averaged: linear light times exposure, through the
 * reversible tone map {@code c / (1 + max(r,g,b))} (B. Karis, <i>High Quality Temporal
 * Supersampling</i>, 2014), which keeps one bright sample from outweighing its neighbours. Inside
 * the pass it is stored as luma and two chroma differences, YCoCg (H. Malvar and G. Sullivan,
 * 2003).
 *
 * <p><b>Display space</b> is what is shown, in [0,1]: light through a filmic curve (K. Narkowicz,
 * <i>ACES Filmic Tone Mapping Curve</i>, 2015) and the sRGB transfer function (IEC 61966-2-1).
 */
public final class WorkingSpace {
    /** Largest tone-mapped value that is turned back into light: about 4,000. */
    public static final float BRIGHTEST = 0.99975f;

    private WorkingSpace() {}

    /** The factor that takes linear light with this largest channel into working space. */
    public static float toneScale(float brightestChannel) {
        return 1 / (1 + brightestChannel);
    }

    /** The factor that takes working-space RGB with this largest channel back to linear light. */
    public static float inverseToneScale(float brightestChannel) {
        return 1 / (1 - Math.min(brightestChannel, BRIGHTEST));
    }

    /** Luma of YCoCg. */
    public static float luma(float r, float g, float b) {
        return 0.25f * r + 0.5f * g + 0.25f * b;
    }

    /** Orange-blue difference of YCoCg, in [-0.5, 0.5] for colours in [0,1]. */
    public static float orange(float r, float b) {
        return 0.5f * r - 0.5f * b;
    }

    /** Green-magenta difference of YCoCg, in [-0.5, 0.5] for colours in [0,1]. */
    public static float green(float r, float g, float b) {
        return 0.5f * g - 0.25f * r - 0.25f * b;
    }

    /** YCoCg to red, green and blue, none below 0. */
    public static float[] rgb(float y, float co, float cg) {
        return new float[] {
            Math.max(y - cg + co, 0), Math.max(y + cg, 0), Math.max(y - cg - co, 0)
        };
    }

    /** The largest of the three channels. */
    public static float brightest(float[] rgb) {
        return Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
    }

    /** Linear light (exposed, one channel, not negative) to display space. */
    public static float display(float light) {
        return encode(filmic(light));
    }

    /**
     * Display space back to linear light: the inverse of {@link #display} where that is below 1.
     */
    public static float light(float display) {
        return inverseFilmic(decode(display));
    }

    /** Narkowicz's fit, clamped to [0,1]. */
    static float filmic(float x) {
        float y = (x * (2.51f * x + 0.03f)) / (x * (2.43f * x + 0.59f) + 0.14f);
        return Math.min(Math.max(y, 0), 1);
    }

    /** The positive root of the quadratic that {@link #filmic} is, for y in [0,1]. */
    static float inverseFilmic(float y) {
        float a = 2.51f - 2.43f * y;
        float b = 0.59f * y - 0.03f;
        return (b + (float) Math.sqrt(b * b + 0.56f * a * y)) / (2 * a);
    }

    /** sRGB's opto-electronic transfer function. */
    static float encode(float linear) {
        return linear <= 0.0031308f
                ? 12.92f * linear
                : 1.055f * (float) Math.pow(linear, 1 / 2.4) - 0.055f;
    }

    /** The inverse of {@link #encode}. */
    static float decode(float encoded) {
        return encoded <= 0.04045f
                ? encoded / 12.92f
                : (float) Math.pow((encoded + 0.055f) / 1.055f, 2.4);
    }
}
