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

    private static final double MOST = Math.pow(greenToBlue(), COLOR_EXPONENT);

    private final Picture reference;
    private final float[][] lab;
    private final float[][] features;

    /** Prepares a reference that several pictures are to be compared with. */
    public Flip(Picture reference) {
        this.reference = reference;
        float[][] opponent = OpponentColor.fromSrgb(reference);
        lab = filtered(opponent);
        features = features(opponent[0]);
    }

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
        return new Flip(reference).map(test);
    }

    /** The error of each pixel of another picture, rows from the top. From any thread. */
    public float[] map(Picture test) {
        reference.requireSameSize(test);
        float[][] opponent = OpponentColor.fromSrgb(test);
        float[] feature = featureDifference(features(opponent[0]));
        float[] color = colorDifference(filtered(opponent));
        for (int i = 0; i < color.length; i++) {
            color[i] = (float) Math.pow(color[i], 1 - feature[i]);
        }
        return color;
    }

    private float[] colorDifference(float[][] other) {
        float[] out = new float[lab[0].length];
        for (int i = 0; i < out.length; i++) {
            double d =
                    hyab(lab[0][i] - other[0][i], lab[1][i] - other[1][i], lab[2][i] - other[2][i]);
            out[i] = (float) compress(Math.pow(d, COLOR_EXPONENT));
        }
        return out;
    }

    private static double greenToBlue() {
        double[] green = OpponentColor.huntLab(0, 1, 0);
        double[] blue = OpponentColor.huntLab(0, 0, 1);
        return hyab(green[0] - blue[0], green[1] - blue[1], green[2] - blue[2]);
    }

    /** Maps differences below the knee to most of the range (section 4.1.3 of the paper). */
    private static double compress(double difference) {
        double knee = KNEE * MOST;
        return difference < knee
                ? KNEE_VALUE / knee * difference
                : KNEE_VALUE + (difference - knee) / (MOST - knee) * (1 - KNEE_VALUE);
    }

    private static double hyab(double lightness, double a, double b) {
        return Math.abs(lightness) + Math.hypot(a, b);
    }

    private float[][] filtered(float[][] opponent) {
        float[][] smooth = new float[3][];
        for (int c = 0; c < 3; c++) {
            smooth[c] = ContrastFilter.apply(opponent[c], reference.width(), reference.height(), c);
        }
        return OpponentColor.toHuntLab(smooth);
    }

    private float[][] features(float[] luminance) {
        return new FeatureFilter(reference.width(), reference.height()).edgesAndPoints(luminance);
    }

    private float[] featureDifference(float[][] other) {
        float[] out = new float[other[0].length];
        for (int i = 0; i < out.length; i++) {
            double edges = Math.abs(features[0][i] - other[0][i]);
            double points = Math.abs(features[1][i] - other[1][i]);
            double difference = Math.max(edges, points) / Math.sqrt(2);
            out[i] = (float) Math.min(1, Math.pow(difference, FEATURE_EXPONENT));
        }
        return out;
    }
}
