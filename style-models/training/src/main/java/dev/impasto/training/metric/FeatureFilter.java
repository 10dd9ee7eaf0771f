package dev.impasto.training.metric;

/** Finds edges (first) and points (second derivative of a Gaussian) for FLIP's feature pipeline. */
final class FeatureFilter {
    private static final double FEATURE_WIDTH_DEGREES = 0.082;

    private final int width;
    private final int height;
    private final double[] smooth;
    private final double[] edge;
    private final double[] point;

    FeatureFilter(int width, int height) {
        this.width = width;
        this.height = height;
        double sigma = 0.5 * FEATURE_WIDTH_DEGREES * Flip.PIXELS_PER_DEGREE;
        int radius = (int) Math.ceil(3 * sigma);
        smooth = new double[2 * radius + 1];
        edge = new double[smooth.length];
        point = new double[smooth.length];
        for (int i = 0; i < smooth.length; i++) {
            double x = i - radius;
            smooth[i] = Math.exp(-x * x / (2 * sigma * sigma));
            edge[i] = -x * smooth[i];
            point[i] = (x * x / (sigma * sigma) - 1) * smooth[i];
        }
        scaleSignsToOne(smooth);
        scaleSignsToOne(edge);
        scaleSignsToOne(point);
    }

    /** Magnitudes of edges and of points of a Y plane (in its range of −16 to 100). */
    float[][] edgesAndPoints(float[] luminance) {
        float[] y = new float[luminance.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (luminance[i] + 16) / 116;
        }
        return new float[][] {magnitude(y, edge), magnitude(y, point)};
    }

    private float[] magnitude(float[] y, double[] kernel) {
        float[] across = Separable.filter(y, width, height, kernel, smooth);
        float[] down = Separable.filter(y, width, height, smooth, kernel);
        for (int i = 0; i < across.length; i++) {
            across[i] = (float) Math.hypot(across[i], down[i]);
        }
        return across;
    }

    /** Positive taps then sum to 1 and negative ones to −1. */
    private static void scaleSignsToOne(double[] taps) {
        double positive = 0;
        double negative = 0;
        for (double t : taps) {
            positive += Math.max(t, 0);
            negative -= Math.min(t, 0);
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= taps[i] > 0 ? positive : negative > 0 ? negative : 1;
        }
    }
}
