package dev.impasto.engine.diagnose;

import java.util.Arrays;

/** Medians of images, from a part of their pixels. */
final class Median {
    private static final int STRIDE = 7;

    private Median() {}

    static float of(float[] values) {
        float[] some = new float[(values.length + STRIDE - 1) / STRIDE];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * STRIDE];
        }
        Arrays.sort(some);
        return some[some.length / 2];
    }
}
