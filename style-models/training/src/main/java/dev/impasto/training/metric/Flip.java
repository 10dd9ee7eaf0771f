package dev.impasto.training.metric;

/**
 * The FLIP error between two display-referred pictures, as a viewer who flips between them sees it:
 * 0 is no visible difference, 1 the largest.
 *
 * @see <a href="https://research.nvidia.com/publication/2020-07_flip">P. Andersson, J. Nilsson, T.
 *     Akenine-Möller, M. Oskarsson, K. Åström, M. D. Fairchild: FLIP: A Difference Evaluator for
 *     Alternating Images, HPG 2020</a>
 */
public final class Flip {
    /** A viewer at 0.7 m from a display 0.7 m wide with 3840 pixels: the paper's default. */
    static final double PIXELS_PER_DEGREE = 0.7 * 3840 / 0.7 * Math.PI / 180;

    private static final double COLOR_EXPONENT = 0.7;
    private static final double FEATURE_EXPONENT = 0.5;
    private static final double KNEE = 0.4;
    private static final double KNEE_VALUE = 0.95;

    private Flip() {}

    /** The mean of the error map. */
    public static double mean(Picture reference, Picture test) {
        double sum = 0;
        float[] map = map(reference, test);
        for (float e : map) {
            sum += e;
        }
        return sum / map.length;
    }

    /** The error of each pixel, rows from the top. */
    public static float[] map(Picture reference, Picture test) {
        reference.requireSameSize(test);
        float[][] opponentA = OpponentColor.fromSrgb(reference);
        float[][] opponentB = OpponentColor.fromSrgb(test);
        float[] feature = featureDifference(reference, opponentA[0], opponentB[0]);
        float[] color = colorDifference(reference, opponentA, opponentB);
        for (int i = 0; i < color.length; i++) {
            color[i] = (float) Math.pow(color[i], 1 - feature[i]);
        }
        return color;
    }

    private static float[] colorDifference(Picture size, float[][] a, float[][] b) {
        float[][] labA = filtered(size, a);
        float[][] labB = filtered(size, b);
        double[] green = OpponentColor.huntLab(0, 1, 0);
        double[] blue = OpponentColor.huntLab(0, 0, 1);
        double most =
                Math.pow(
                        hyab(green[0] - blue[0], green[1] - blue[1], green[2] - blue[2]),
                        COLOR_EXPONENT);
        float[] out = new float[labA[0].length];
        for (int i = 0; i < out.length; i++) {
            double d =
                    hyab(labA[0][i] - labB[0][i], labA[1][i] - labB[1][i], labA[2][i] - labB[2][i]);
            out[i] = (float) compress(Math.pow(d, COLOR_EXPONENT), most);
        }
        return out;
    }

    /** Maps differences below the knee to most of the range (section 4.1.3 of the paper). */
    private static double compress(double difference, double most) {
        double knee = KNEE * most;
        return difference < knee
                ? KNEE_VALUE / knee * difference
                : KNEE_VALUE + (difference - knee) / (most - knee) * (1 - KNEE_VALUE);
    }

    private static double hyab(double lightness, double a, double b) {
        return Math.abs(lightness) + Math.hypot(a, b);
    }

    private static float[][] filtered(Picture size, float[][] opponent) {
        float[][] smooth = new float[3][];
        for (int c = 0; c < 3; c++) {
            smooth[c] = ContrastFilter.apply(opponent[c], size.width(), size.height(), c);
        }
        return OpponentColor.toHuntLab(smooth);
    }

    private static float[] featureDifference(Picture size, float[] a, float[] b) {
        FeatureFilter filter = new FeatureFilter(size.width(), size.height());
        float[][] featuresA = filter.edgesAndPoints(a);
        float[][] featuresB = filter.edgesAndPoints(b);
        float[] out = new float[a.length];
        for (int i = 0; i < out.length; i++) {
            double edges = Math.abs(featuresA[0][i] - featuresB[0][i]);
            double points = Math.abs(featuresA[1][i] - featuresB[1][i]);
            double difference = Math.max(edges, points) / Math.sqrt(2);
            out[i] = (float) Math.min(1, Math.pow(difference, FEATURE_EXPONENT));
        }
        return out;
    }
}
