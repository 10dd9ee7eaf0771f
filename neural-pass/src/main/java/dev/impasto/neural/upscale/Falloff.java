package dev.impasto.neural.upscale;

import static dev.impasto.neural.upscale.BlendRules.LEAST;
import static dev.impasto.neural.upscale.BlendRules.MOST_LEAN;
import static dev.impasto.neural.upscale.BlendRules.NARROWEST;
import static dev.impasto.neural.upscale.BlendRules.WIDEST;

/** How the weight of a sample falls with its distance from a display pixel's centre. */
interface Falloff {

    /** The weight at a distance in render pixels. */
    float weight(float x, float y);

    /** 2^(-(root distance)^2), alike in all directions. */
    static Falloff round(float root) {
        return (x, y) -> (float) Math.pow(2, -(root * x * root * x) - root * y * root * y);
    }

    /** The root of a predicted sharpness in [0,1], in a pixel of half a render pixel. */
    static float root(float sharpness) {
        return WIDEST + (NARROWEST - WIDEST) * sharpness;
    }

    /** Twice the correlation of x and y, from what is predicted in [0,1]. */
    static float lean(float predicted) {
        return 4 * MOST_LEAN * predicted - 2 * MOST_LEAN;
    }

    /**
     * What the network says: the twin of {@code words.cl}.
     *
     * @param rootX for distances in render pixels, likewise {@code rootY}
     */
    static Falloff predicted(float rootX, float rootY, float leaning) {
        return (x, y) -> {
            float dx = rootX * x;
            float dy = rootY * y;
            float t = Math.max(1 - (dx * dx + dy * (dy + leaning * dx)) / 12, LEAST);
            float t2 = t * t;
            return t2 * t2 * t2 * t2;
        };
    }
}
