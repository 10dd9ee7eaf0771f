package dev.impasto.engine.diagnose;

import java.util.Locale;

/**
 * Whether the picture lies where it should: a frame is compared with the truth of the same instant
 * (many samples a pixel, at display size), moved by fractions of a pixel until they agree best.
 */
final class PlaceCheck {
    private static final String NAME = "place";
    private static final double REACH = 0.75; // render pixels
    private static final double STEP = 0.125;
    private static final double FLAT = 1.1; // what half a pixel has to make of the error
    private static final double TOLERANCE = 0.2;

    private final JitterCheck jitter;
    private boolean told;
    private double x;
    private double y;

    PlaceCheck(JitterCheck jitter) {
        this.jitter = jitter;
    }

    /**
     * Compares.
     *
     * @param truth luma of the same instant at display size, without jitter
     */
    void see(SeenFrame now, Luma truth) {
        int[] points = Photometry.points(now);
        if (points.length < Photometry.FEWEST) {
            return;
        }
        double sampledX = 0.5 + jitter.reading().x(now.jitterX, now.jitterY);
        double sampledY = 0.5 + jitter.reading().y(now.jitterX, now.jitterY);
        double least = Double.MAX_VALUE;
        for (double dy = -REACH; dy <= REACH; dy += STEP) {
            for (double dx = -REACH; dx <= REACH; dx += STEP) {
                double error = error(now, truth, points, sampledX - dx, sampledY - dy);
                if (error < least) {
                    least = error;
                    x = dx;
                    y = dy;
                }
            }
        }
        told =
                Math.max(Math.abs(x), Math.abs(y)) < REACH
                        && FLAT * least
                                < error(now, truth, points, sampledX - x - 0.5, sampledY - y)
                        && FLAT * least
                                < error(now, truth, points, sampledX - x, sampledY - y - 0.5);
    }

    private static double error(
            SeenFrame now, Luma truth, int[] points, double sampledX, double sampledY) {
        double scaleX = (double) truth.width() / now.width;
        double scaleY = (double) truth.height() / now.height;
        double sum = 0;
        for (int i : points) {
            double atX = (i % now.width + sampledX) * scaleX - 0.5;
            double atY = (i / now.width + sampledY) * scaleY - 0.5;
            sum += Photometry.capped(now.luma[i] - softened(truth, atX, atY, scaleX, scaleY));
        }
        return sum / points.length;
    }

    /** As soft as the frame is: the same filter, over pixels of the frame's size. */
    private static double softened(Luma truth, double x, double y, double stepX, double stepY) {
        double sum = 0;
        for (int i = -1; i <= 1; i++) {
            for (int k = -1; k <= 1; k++) {
                double weight = (2 - Math.abs(i)) * (2 - Math.abs(k)) / 16.0;
                sum += weight * truth.sample(x + i * stepX, y + k * stepY);
            }
        }
        return sum;
    }

    Finding finding() {
        if (!told) {
            return Finding.unsure(
                    NAME,
                    "too little is seen to compare with the truth",
                    "Look at something with edges and texture along both axes.");
        }
        String measured =
                String.format(
                        Locale.ROOT,
                        "the picture lies (%.2f, %.2f) px beside the truth of the same instant",
                        x,
                        y);
        return Math.hypot(x, y) < TOLERANCE
                ? Finding.passed(NAME, measured)
                : Finding.failed(
                        NAME,
                        measured,
                        "The picture is shifted: a pixel's centre lies half a pixel from its corner;"
                                + " look for a missing or doubled 0.5, or for a copy that"
                                + " interpolates.");
    }
}
