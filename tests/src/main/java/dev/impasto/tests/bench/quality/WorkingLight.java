package dev.impasto.tests.bench.quality;

import dev.impasto.neural.color.WorkingSpace;

/** Planes of red, green and blue between light and working space, in place. */
final class WorkingLight {
    private WorkingLight() {}

    /** Exposed light into working space. */
    static void toned(float[][] rgb) {
        for (int i = 0; i < rgb[0].length; i++) {
            float brightest = Math.max(rgb[0][i], Math.max(rgb[1][i], rgb[2][i]));
            scale(rgb, i, WorkingSpace.toneScale(brightest));
        }
    }

    /** Working space into light before exposure. */
    static void light(float[][] rgb, float exposure) {
        for (int i = 0; i < rgb[0].length; i++) {
            float brightest = Math.max(rgb[0][i], Math.max(rgb[1][i], rgb[2][i]));
            scale(rgb, i, WorkingSpace.inverseToneScale(brightest) / exposure);
        }
    }

    private static void scale(float[][] rgb, int at, float factor) {
        for (float[] plane : rgb) {
            plane[at] = Math.max(plane[at], 0) * factor;
        }
    }
}
