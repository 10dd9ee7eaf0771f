package dev.impasto.neural.image;

import dev.impasto.neural.color.WorkingSpace;
import java.nio.FloatBuffer;

/** Images of four floats a pixel, for the kernels' twins. */
public final class Pixels {
    private Pixels() {}

    /** Writes one pixel. */
    public static void put(FloatBuffer image, int pixel, float x, float y, float z, float w) {
        image.put(4 * pixel, x);
        image.put(4 * pixel + 1, y);
        image.put(4 * pixel + 2, z);
        image.put(4 * pixel + 3, w);
    }

    /** Writes one pixel of RGB as Y, Co, Cg. */
    public static void putRgb(FloatBuffer image, int pixel, float r, float g, float b, float w) {
        put(
                image,
                pixel,
                WorkingSpace.luma(r, g, b),
                WorkingSpace.orange(r, b),
                WorkingSpace.green(r, g, b),
                w);
    }
}
