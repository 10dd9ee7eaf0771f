package dev.impasto.engine.diagnose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether depth tells how far away things are. While the camera moves to the side, what is twice as
 * far moves half as much: motion times distance is the same everywhere.
 */
final class DepthCheck implements Check {
    private static final String NAME = "depth";
    private static final double LEAST_MOTION = 0.3; // pixels
    private static final double LEAST_SPREAD = 0.06; // natural logarithm of distance
    private static final double CONSTANT = 0.05;
    private static final double ASIDE = 0.1;
    private static final int STRIDE = 5;
    private static final int FEWEST = 100;

    private final MotionCheck motion;
    private final Contest contest =
            new Contest(
                    List.of(
                            Reading.asTold(),
                            depth(
                                    "inverted",
                                    "Depth is inverted: tell 0 at the near plane and 1 at the far"
                                            + " one (1 - d for a reversed depth buffer)."),
                            depth(
                                    "linear",
                                    "Depth is told as a linear share of the way from near to far:"
                                            + " tell what is in the depth buffer."),
                            depth(
                                    "linear and inverted",
                                    "Depth is told as a linear share of the way from far to near:"
                                            + " tell what is in the depth buffer, 0 near, 1 far.")));
    private double spread;
    private int pairs;

    private static Reading depth(String name, String mend) {
        return Reading.scaled(name, 1, 1, mend);
    }

    DepthCheck(MotionCheck motion) {
        this.motion = motion;
    }

    @Override
    public void see(Step step, SeenFrame now, SeenFrame before) {
        if (step != Step.SIDE || before == null || now.reset) {
            return;
        }
        double[][] products = new double[contest.readings().size()][now.luma.length];
        double[] lengths = new double[now.luma.length];
        Reading reading = motion.reading();
        int count = 0;
        for (int i = 0; i < now.luma.length; i += STRIDE) {
            double length = sideways(reading, now, i);
            if (length > LEAST_MOTION && length < now.width && usable(now.window[i])) {
                lengths[count] = Math.log(length);
                for (int k = 0; k < products.length; k++) {
                    products[k][count] = lengths[count] + Math.log(distance(now, i, k));
                }
                count++;
            }
        }
        if (count >= FEWEST) {
            add(lengths, products, count);
        }
    }

    /** How far a surface moved along x; 0 where it moved along y, too, and so by itself. */
    private static double sideways(Reading reading, SeenFrame now, int i) {
        double x = Math.abs(reading.x(now.motionX[i], now.motionY[i]));
        double y = Math.abs(reading.y(now.motionX[i], now.motionY[i]));
        return y < ASIDE * x ? x : 0;
    }

    private void add(double[] lengths, double[][] products, int count) {
        double[] errors = new double[products.length];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = deviation(products[k], count) + 1e-3;
        }
        contest.add(errors);
        spread += deviation(lengths, count);
        pairs++;
    }

    private static boolean usable(float window) {
        return window > 0 && window < 1;
    }

    private static double distance(SeenFrame frame, int i, int reading) {
        float told = frame.window[i];
        return switch (reading) {
            case 0 -> frame.distance(told);
            case 1 -> frame.distance(1 - told);
            case 2 -> frame.near + told * (frame.far - frame.near);
            default -> frame.near + (1 - told) * (frame.far - frame.near);
        };
    }

    /** Median deviation from the median, which things that move by themselves hardly change. */
    private static double deviation(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        double middle = sorted[count / 2];
        for (int i = 0; i < count; i++) {
            sorted[i] = Math.abs(sorted[i] - middle);
        }
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    @Override
    public Finding finding() {
        if (pairs == 0 || spread / pairs < LEAST_SPREAD) {
            return Finding.unsure(
                    NAME,
                    "all that is seen is equally far away",
                    "Look at something that has a foreground and a background.");
        }
        int best = contest.best();
        Reading reading = contest.readings().get(best);
        String measured =
                String.format(
                        Locale.ROOT,
                        "motion times distance is the same within %.1f%% while distance varies by"
                                + " %.0f%%; best %s",
                        100 * contest.error(0) / pairs,
                        100 * spread / pairs,
                        reading.name());
        if (contest.toldLosesTo(best) && contest.error(best) / pairs < CONSTANT) {
            return Finding.failed(NAME, measured, reading.mend());
        }
        return contest.toldWins() && contest.error(0) / pairs < CONSTANT
                ? Finding.passed(NAME, measured)
                : Finding.unsure(NAME, measured, "Look at something that stands still.");
    }
}
