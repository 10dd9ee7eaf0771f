package dev.impasto.engine.diagnose;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Whether what moves has motion. While the camera stands still, all that moves moves by itself: it
 * shows by surfaces that come and go where motion says that all is still, and by texture that
 * drifts otherwise than its motion.
 */
final class MissingMotionCheck implements Check {
    private static final String NAME = "motion of things";
    private static final double OFTEN = 0.6; // of the frames
    private static final int FEWEST_FRAMES = 6;

    private final JitterCheck jitter;
    private final MotionCheck motion;
    private final Function<List<Spot>, String> names;
    private Uncovered uncovered = new Uncovered();
    private Drifting drifting;
    private String name = "";

    /**
     * @param names what is seen at one of some spots, in words
     */
    MissingMotionCheck(JitterCheck jitter, MotionCheck motion, Function<List<Spot>, String> names) {
        this.jitter = jitter;
        this.motion = motion;
        this.names = names;
    }

    @Override
    public void see(Step step, SeenFrame now, SeenFrame before) {
        if (step != Step.STILL) {
            return;
        }
        if (drifting == null) {
            drifting = new Drifting(now.width, now.height);
        }
        uncovered.see(now);
        if (before != null) {
            double x = now.jitterX - before.jitterX;
            double y = now.jitterY - before.jitterY;
            drifting.see(now, before, jitter.reading().x(x, y), jitter.reading().y(x, y));
        }
        if (comesAndGoes() || drifts()) {
            name = names.apply(comesAndGoes() ? uncovered.where() : List.of(drifting.spot(now)));
        }
    }

    private boolean comesAndGoes() {
        return uncovered.found() >= Math.max(FEWEST_FRAMES, OFTEN * uncovered.compared());
    }

    private boolean drifts() {
        return drifting != null
                && drifting.found() >= Math.max(FEWEST_FRAMES, OFTEN * drifting.compared())
                && drifting.around() >= 2 * drifting.found();
    }

    @Override
    public Finding finding() {
        if (drifting == null || uncovered.compared() < FEWEST_FRAMES) {
            return Finding.unsure(NAME, "no frame of a camera at rest was seen", "Try again.");
        }
        String measured =
                String.format(
                        Locale.ROOT,
                        "surfaces came or went unannounced in %d of %d frames; texture drifted in"
                                + " %d of %d",
                        uncovered.found(),
                        uncovered.compared(),
                        drifting.found(),
                        drifting.compared());
        if (motion.isWrong() && (comesAndGoes() || drifts())) {
            return Finding.unsure(NAME, measured, "Mend motion itself first.");
        }
        if (comesAndGoes()) {
            return Finding.failed(
                    NAME,
                    measured,
                    name
                            + " moves, and its motion says that it does not: what a vertex shader"
                            + " moves needs motion of its own, or the reactive mask.");
        }
        if (drifts()) {
            return Finding.failed(
                    NAME,
                    measured,
                    String.format(
                            Locale.ROOT,
                            "%s is seen to move %.1f px a frame otherwise than its motion says:"
                                    + " give it motion, or the reactive mask if its texture moves.",
                            name,
                            drifting.off()));
        }
        return Finding.passed(NAME, measured);
    }
}
