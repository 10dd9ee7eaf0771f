package dev.impasto.engine.diagnose;

import java.util.List;

/**
 * Whether the scene is sampled where the jitter says. While the camera stands still a frame shows
 * what the one before showed, moved by the difference of their jitters.
 */
final class JitterCheck implements Check {
    private static final String NAME = "jitter";
    private static final double LEAST_DIFFERENCE = 0.1;

    private final PictureContest contest =
            new PictureContest(
                    List.of(
                            Reading.asTold(),
                            Reading.scaled("with x flipped", -1, 1, flip("x", "right of", "left")),
                            Reading.scaled("with y flipped", 1, -1, flip("y", "below", "up")),
                            Reading.scaled(
                                    "with both signs flipped",
                                    -1,
                                    -1,
                                    "The signs of the jitter are flipped: tell where in its pixel"
                                            + " the scene is sampled, not where the picture is"
                                            + " moved to."),
                            Reading.swapped("Jitter x and y are swapped: tell x, right, first."),
                            Reading.scaled(
                                    "as no jitter at all",
                                    0,
                                    0,
                                    "Jitter is told, but the picture does not follow it: add it"
                                            + " to the projection that the scene is drawn with,"
                                            + " in this very frame."),
                            Reading.scaled(
                                    "as twice the jitter",
                                    2,
                                    2,
                                    "The picture is moved twice as far as told: a pixel is 2 / width"
                                            + " of clip space; tell jitter in render pixels."),
                            Reading.scaled(
                                    "as half the jitter",
                                    0.5,
                                    0.5,
                                    "The picture is moved half as far as told: a pixel is 2 / width"
                                            + " of clip space; tell jitter in render pixels.")));

    private static String flip(String axis, String plus, String minus) {
        return String.format(
                "The sign of jitter %s is flipped: negate it. To sample the scene %s a pixel's"
                        + " centre the picture itself is moved %s.",
                axis, plus, minus);
    }

    @Override
    public void see(Step step, SeenFrame now, SeenFrame before) {
        if (step != Step.STILL || before == null) {
            return;
        }
        double x = now.jitterX - before.jitterX;
        double y = now.jitterY - before.jitterY;
        Photometry photometry = Photometry.between(now, before);
        if (Math.min(Math.abs(x), Math.abs(y)) < LEAST_DIFFERENCE || !photometry.tells()) {
            return;
        }
        // What moves by itself is followed, but not a motion that all share: that is the jitter's.
        float sharedX = Median.of(now.motionX);
        float sharedY = Median.of(now.motionY);
        contest.add(
                photometry,
                reading -> i -> now.motionX[i] - sharedX + reading.x(x, y),
                reading -> i -> now.motionY[i] - sharedY + reading.y(x, y));
    }

    /** How the jitter is really to be read, as far as is known. */
    Reading reading() {
        return contest.reading();
    }

    @Override
    public Finding finding() {
        return contest.finding(NAME);
    }
}
