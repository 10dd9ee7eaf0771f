package dev.impasto.training.metric;

/** Blurs an opponent channel as the eye's contrast sensitivity does (table 1 of the FLIP paper). */
final class ContrastFilter {
    /** a1, b1, a2, b2 of the sum of two Gaussians, for Y, Cx and Cz. */
    private static final double[][] SENSITIVITY = {
        {1, 0.0047, 0, 1e-5}, {1, 0.0053, 0, 1e-5}, {34.1, 0.04, 13.5, 0.025}
    };

    private static final double WIDEST = 0.04;

    private ContrastFilter() {}

    static float[] apply(float[] plane, int width, int height, int channel) {
        double[] p = SENSITIVITY[channel];
        // The 2-D filter is a sum of two separable Gaussians, normalised together.
        double[] first = gaussian(p[1]);
        double[] second = gaussian(p[3]);
        double weightFirst = p[0] * Math.sqrt(Math.PI / p[1]) * square(sum(first));
        double weightSecond = p[2] * Math.sqrt(Math.PI / p[3]) * square(sum(second));
        double total = weightFirst + weightSecond;
        float[] out = Separable.filter(plane, width, height, normalised(first), normalised(first));
        if (weightSecond == 0) {
            return out;
        }
        float[] other =
                Separable.filter(plane, width, height, normalised(second), normalised(second));
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) ((weightFirst * out[i] + weightSecond * other[i]) / total);
        }
        return out;
    }

    private static double[] gaussian(double b) {
        int radius =
                (int)
                        Math.ceil(
                                3
                                        * Math.sqrt(WIDEST / (2 * Math.PI * Math.PI))
                                        * Flip.PIXELS_PER_DEGREE);
        double[] taps = new double[2 * radius + 1];
        for (int i = 0; i < taps.length; i++) {
            double degrees = (i - radius) / Flip.PIXELS_PER_DEGREE;
            taps[i] = Math.exp(-Math.PI * Math.PI * degrees * degrees / b);
        }
        return taps;
    }

    private static double[] normalised(double[] taps) {
        double sum = sum(taps);
        double[] out = new double[taps.length];
        for (int i = 0; i < taps.length; i++) {
            out[i] = taps[i] / sum;
        }
        return out;
    }

    private static double sum(double[] taps) {
        double sum = 0;
        for (double t : taps) {
            sum += t;
        }
        return sum;
    }

    private static double square(double v) {
        return v * v;
    }
}
