package dev.impasto.engine.diagnose;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether motion points to where a surface was. While the camera turns and moves, a pixel shows
 * what the frame before showed at its motion plus the difference of the jitters.
 */
final class MotionCheck implements Check {
    private static final String NAME = "motion";
    private static final String ABSENT = "Motion tells nothing of what is seen to move.";
    private static final double LEAST = 1e-5; // less than any unit makes of a few pixels

    private final JitterCheck jitter;
    private final PictureContest contest;
    private int turns;
    private double longest;

    /**
     * @param scale display size over render size
     */
    MotionCheck(JitterCheck jitter, int width, int height, double scale) {
        this.jitter = jitter;
        contest = new PictureContest(readings(width, height, scale));
    }

    private static List<Reading> readings(int width, int height, double scale) {
        List<Reading> all = new ArrayList<>();
        all.add(Reading.asTold());
        all.add(
                Reading.scaled(
                        "negated",
                        -1,
                        -1,
                        "Motion has the wrong sign: tell previous minus current position."));
        all.add(
                Reading.scaled(
                        "with x flipped", -1, 1, "Motion x has the wrong sign: +x is right."));
        all.add(
                Reading.scaled(
                        "with y flipped",
                        1,
                        -1,
                        "Motion y has the wrong sign: +y is down, and OpenGL's is up."));
        all.add(Reading.swapped("Motion x and y are swapped: tell x, right, first."));
        all.add(Reading.scaled("as no motion", 0, 0, ABSENT));
        all.add(
                Reading.scaled(
                        "as half as long",
                        0.5,
                        0.5,
                        "Motion is twice too long: clip space spans 2, so halve what comes of it;"
                                + " tell render pixels, not display pixels."));
        all.add(
                Reading.scaled(
                        "as twice as long",
                        2,
                        2,
                        "Motion is half as long as what is seen to move: tell render pixels."));
        if (scale > 1 && scale != 2) {
            String displayPixels =
                    "Motion is told in display pixels: divide it by display size over render size.";
            all.add(Reading.scaled("in display pixels", 1 / scale, 1 / scale, displayPixels));
        }
        String texture = "Motion is told in shares of the picture: multiply it by the render size.";
        all.add(Reading.scaled("in shares of the picture", width, height, texture));
        all.add(Reading.scaled("in shares, y up", width, -height, texture + " +y is down."));
        String clip = "Motion is told in clip space: multiply it by half the render size, y by -1.";
        all.add(Reading.scaled("in clip space", width / 2.0, -height / 2.0, clip));
        all.add(Reading.scaled("in clip space, y down", width / 2.0, height / 2.0, clip));
        return all;
    }

    @Override
    public void see(Step step, SeenFrame now, SeenFrame before) {
        if (before == null || now.reset || (step != Step.TURN && step != Step.SIDE)) {
            return;
        }
        Photometry photometry = Photometry.between(now, before);
        if (!photometry.tells()) {
            return;
        }
        if (step == Step.TURN) {
            turns++;
            for (int i : photometry.points()) {
                longest = Math.max(longest, Math.abs(now.motionX[i]) + Math.abs(now.motionY[i]));
            }
        }
        double dx = jitterX(now, before);
        double dy = jitterY(now, before);
        contest.add(
                photometry,
                reading -> i -> dx + reading.x(now.motionX[i], now.motionY[i]),
                reading -> i -> dy + reading.y(now.motionX[i], now.motionY[i]));
    }

    private double jitterX(SeenFrame now, SeenFrame before) {
        return jitter.reading().x(now.jitterX - before.jitterX, now.jitterY - before.jitterY);
    }

    private double jitterY(SeenFrame now, SeenFrame before) {
        return jitter.reading().y(now.jitterX - before.jitterX, now.jitterY - before.jitterY);
    }

    /** How motion is really to be read, as far as is known. */
    Reading reading() {
        return contest.reading();
    }

    /** Whether it is clear that motion is not as told. */
    boolean isWrong() {
        return isAbsent() || contest.toldLoses();
    }

    /** The camera was turned, and nothing is said to have moved. */
    private boolean isAbsent() {
        return turns > 0 && longest < LEAST;
    }

    @Override
    public Finding finding() {
        if (isAbsent()) {
            return Finding.failed(NAME, "the camera was turned, and motion is 0", ABSENT);
        }
        return contest.finding(NAME);
    }
}
