package dev.impasto.neural.upscale;

/** How the weight of a sample falls with its distance from a display pixel's centre. */
interface Falloff {

    /** The weight at a distance in render pixels. */
    float weight(float x, float y);

    /** 2^(-(root distance)^2), alike in all directions. */
    static Falloff round(float root) {
        return (x, y) -> (float) Math.pow(2, -(root * x * root * x) - root * y * root * y);
    }

    /**
     * What the network says: the twin of {@code words.cl}.
     *
     * @param sharpX in [0,1], likewise {@code sharpY} and {@code lean}
     * @param unitX the kernel's units in a render pixel: half the scale
     */
    static Falloff predicted(float sharpX, float sharpY, float lean, float unitX, float unitY) {
        float rootX = (1.4f + 3 * sharpX) * unitX;
        float rootY = (1.4f + 3 * sharpY) * unitY;
        float leaning = 3.6f * lean - 1.8f;
        return (x, y) -> {
            float dx = rootX * x;
            float dy = rootY * y;
            float t = Math.max(1 - (dx * dx + dy * (dy + leaning * dx)) / 12, 0.25f);
            float t2 = t * t;
            return t2 * t2 * t2 * t2;
        };
    }
}
