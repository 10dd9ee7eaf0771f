package dev.impasto.engine.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** All checks, shown one frame after the other. */
final class Examination {
    private static final int STRIDE = 5;

    private final JitterCheck jitter = new JitterCheck();
    private final PlaceCheck place = new PlaceCheck(jitter);
    private final MotionCheck motion;
    private final List<Check> checks;
    private SeenFrame before;
    private int frames;

    /**
     * @param scale display size over render size
     * @param names what is seen at one of some spots of a frame, in words
     */
    Examination(int width, int height, double scale, Function<List<Spot>, String> names) {
        motion = new MotionCheck(jitter, width, height, scale);
        checks =
                List.of(
                        new NumbersCheck(),
                        jitter,
                        motion,
                        new StillMotionCheck(),
                        new MissingMotionCheck(jitter, motion, names),
                        new DepthCheck(motion),
                        new ResetCheck());
    }

    void see(Step step, SeenFrame now) {
        frames++;
        for (Check check : checks) {
            check.see(step, now, now.isSize(before) ? before : null);
        }
        before = now;
    }

    /** Compares the frame seen last with the truth of the same instant. */
    void compare(Luma truth) {
        place.see(before, truth);
    }

    /** How far what has depth moved in the frame seen last: the upper quartile, in pixels. */
    double typicalMotion() {
        Reading reading = motion.reading();
        double[] lengths = new double[before.luma.length];
        int count = 0;
        for (int i = 0; i < before.luma.length; i += STRIDE) {
            if (before.window[i] > 0 && before.window[i] < 1) {
                lengths[count++] = reading.length(before.motionX[i], before.motionY[i]);
            }
        }
        double[] sorted = Arrays.copyOf(lengths, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[count * 3 / 4];
    }

    Diagnosis diagnosis() {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> findings.add(check.finding()));
        findings.add(2, place.finding());
        return new Diagnosis(findings, frames);
    }
}
