package dev.impasto.training.metric;

/**
 * Convolution of a plane with a separable odd-sized kernel; edge values are held beyond the edge.
 */
final class Separable {
    private Separable() {}

    static float[] filter(float[] plane, int width, int height, double[] across, double[] down) {
        float[] rows = new float[plane.length];
        float[] out = new float[plane.length];
        int r = across.length / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = -r; k <= r; k++) {
                    sum += across[k + r] * plane[y * width + clamp(x + k, width)];
                }
                rows[y * width + x] = (float) sum;
            }
        }
        r = down.length / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = -r; k <= r; k++) {
                    sum += down[k + r] * rows[clamp(y + k, height) * width + x];
                }
                out[y * width + x] = (float) sum;
            }
        }
        return out;
    }

    private static int clamp(int i, int size) {
        return Math.min(Math.max(i, 0), size - 1);
    }
}
