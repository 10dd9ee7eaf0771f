package dev.impasto.training.metric;

import java.util.Arrays;

/**
 * Convolution of a plane with a separable odd-sized kernel; edge values are held beyond the edge.
 * The innermost loops run along a row with one tap, which is what Java compiles to vectors.
 */
final class Separable {
    private Separable() {}

    static float[] filter(float[] plane, int width, int height, double[] across, double[] down) {
        float[] rows = new float[plane.length];
        double[] sums = new double[width];
        double[] wide = new double[width + across.length - 1];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < wide.length; x++) {
                wide[x] = plane[y * width + clamp(x - across.length / 2, width)];
            }
            Arrays.fill(sums, 0);
            for (int k = 0; k < across.length; k++) {
                add(sums, across[k], wide, k);
            }
            put(sums, rows, y);
        }
        return down(rows, width, height, down);
    }

    private static float[] down(float[] rows, int width, int height, double[] taps) {
        float[] out = new float[rows.length];
        double[] sums = new double[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < taps.length; k++) {
                add(sums, taps[k], rows, clamp(y + k - taps.length / 2, height) * width);
            }
            put(sums, out, y);
        }
        return out;
    }

    private static void add(double[] sums, double tap, double[] values, int from) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += tap * values[from + x];
        }
    }

    private static void add(double[] sums, double tap, float[] values, int from) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += tap * values[from + x];
        }
    }

    private static void put(double[] sums, float[] to, int y) {
        for (int x = 0; x < sums.length; x++) {
            to[y * sums.length + x] = (float) sums[x];
        }
    }

    private static int clamp(int i, int size) {
        return Math.min(Math.max(i, 0), size - 1);
    }
}
