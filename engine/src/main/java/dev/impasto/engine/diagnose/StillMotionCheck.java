package dev.impasto.engine.diagnose;

import java.util.Locale;

/**
 * Whether motion is free of jitter: while the camera stands still, most of a picture does not move,
 * however the jitter goes.
 */
final class StillMotionCheck implements Check {
    private static final String NAME = "motion at rest";
    private static final double STILL = 0.05; // pixels

    private double most;
    private double together;
    private double squares;
    private int frames;

    @Override
    public void see(Step step, SeenFrame now, SeenFrame before) {
        if (step != Step.STILL || before == null) {
            return;
        }
        double x = Median.of(now.motionX);
        double y = Median.of(now.motionY);
        double dx = now.jitterX - before.jitterX;
        double dy = now.jitterY - before.jitterY;
        most = Math.max(most, Math.hypot(x, y));
        together += x * dx + y * dy;
        squares += dx * dx + dy * dy;
        frames++;
    }

    @Override
    public Finding finding() {
        if (frames == 0) {
            return Finding.unsure(NAME, "no frame of a camera at rest was seen", "Try again.");
        }
        double share = squares == 0 ? 0 : together / squares;
        String measured =
                String.format(
                        Locale.ROOT,
                        "median motion at most %.3f px in %d frames; %.2f of the jitter's steps",
                        most,
                        frames,
                        share);
        if (most < STILL) {
            return Finding.passed(NAME, measured);
        }
        return Math.abs(share) > 0.5
                ? Finding.failed(
                        NAME,
                        measured,
                        "Motion holds the jitter: take the jitter out of both frames' projections"
                                + " before they make motion.")
                : Finding.unsure(
                        NAME,
                        measured,
                        "Most of the picture moves by itself: look at something that stands still.");
    }
}
