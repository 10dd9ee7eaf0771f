package dev.impasto.training.metric;

/**
 * Structural similarity of two display-referred pictures: 1 is equal, 0 unlike, at least -1.
 *
 * @see <a href="https://doi.org/10.1109/TIP.2003.819861">Z. Wang, A. C. Bovik, H. R. Sheikh, E. P.
 *     Simoncelli: Image Quality Assessment: From Error Visibility to Structural Similarity,
 *     2004</a>
 */
public final class Ssim {
    private static final int RADIUS = 5;
    private static final double SIGMA = 1.5;
    private static final double C1 = 0.01 * 0.01;
    private static final double C2 = 0.03 * 0.03;
    private static final double[] WINDOW = window();

    private Ssim() {}

    /**
     * The mean over all 11 x 11 Gaussian windows that lie within the picture, of the luma (BT.601)
     * of sRGB-coded values.
     *
     * @throws IllegalArgumentException if the sizes differ or a side is below 11 pixels
     */
    public static double of(Picture reference, Picture test) {
        reference.requireSameSize(test);
        int w = reference.width();
        int h = reference.height();
        if (w <= 2 * RADIUS || h <= 2 * RADIUS) {
            throw new IllegalArgumentException("SSIM needs 11 x 11 pixels, got " + w + " x " + h);
        }
        float[] a = reference.luma();
        float[] b = test.luma();
        float[] meanA = smooth(a, w, h);
        float[] meanB = smooth(b, w, h);
        float[] squareA = smooth(product(a, a), w, h);
        float[] squareB = smooth(product(b, b), w, h);
        float[] cross = smooth(product(a, b), w, h);
        double sum = 0;
        for (int y = RADIUS; y < h - RADIUS; y++) {
            for (int x = RADIUS; x < w - RADIUS; x++) {
                int i = y * w + x;
                sum += index(meanA[i], meanB[i], squareA[i], squareB[i], cross[i]);
            }
        }
        return sum / ((w - 2 * RADIUS) * (double) (h - 2 * RADIUS));
    }

    /** Equation 13 of the paper, from first and second moments. */
    private static double index(
            double meanA, double meanB, double squareA, double squareB, double cross) {
        double both = meanA * meanB;
        double means = meanA * meanA + meanB * meanB;
        double variances = squareA + squareB - means;
        return (2 * both + C1)
                * (2 * (cross - both) + C2)
                / ((means + C1) * (Math.max(variances, 0) + C2));
    }

    private static float[] smooth(float[] plane, int width, int height) {
        return Separable.filter(plane, width, height, WINDOW, WINDOW);
    }

    private static float[] product(float[] a, float[] b) {
        float[] out = new float[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
        return out;
    }

    private static double[] window() {
        double[] taps = new double[2 * RADIUS + 1];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double x = i - RADIUS;
            taps[i] = Math.exp(-x * x / (2 * SIGMA * SIGMA));
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }
}
