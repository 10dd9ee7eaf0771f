package dev.impasto.engine.diagnose;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether the picture lies where it should: a frame is compared with the truth of the same instant
 * (many samples a pixel, at display size), moved by fractions of a pixel until they agree best, in
 * each part of the picture.
 */
final class PlaceCheck {
    private static final String NAME = "place";
    private static final double STEP = 0.125; // render pixels
    private static final int REACH = 6; // steps
    private static final int SIDE = 2 * REACH + 1;
    private static final int HALF_PIXEL = 4; // steps
    private static final double FLAT = 1.1; // what half a pixel has to make of the error
    private static final double BETTER = 1.05;
    private static final double TOLERANCE = 0.2;
    private static final int IN_PLACE = REACH * SIDE + REACH;

    private final JitterCheck jitter;
    private final double[][] errors = new double[SIDE * SIDE][Photometry.PARTS]; // by place
    private final boolean[] tells = new boolean[Photometry.PARTS];

    PlaceCheck(JitterCheck jitter) {
        this.jitter = jitter;
    }

    /**
     * Compares.
     *
     * @param truth luma of the same instant at display size, without jitter
     */
    void see(SeenFrame now, Luma truth) {
        double sampledX = jitter.reading().x(now.jitterX, now.jitterY);
        double sampledY = jitter.reading().y(now.jitterX, now.jitterY);
        Photometry photometry = Photometry.against(now, truth);
        for (int place = 0; place < errors.length; place++) {
            double x = sampledX - x(place);
            double y = sampledY - y(place);
            errors[place] = photometry.errors(i -> x, i -> y);
        }
        for (int part = 0; part < tells.length; part++) {
            tells[part] = photometry.tells(part) && isSharp(part);
        }
    }

    private static double x(int place) {
        return STEP * (place % SIDE - REACH);
    }

    private static double y(int place) {
        return STEP * (place / SIDE - REACH);
    }

    /** Whether the error of a part has a clear minimum inside of what is tried. */
    private boolean isSharp(int part) {
        int best = best(part);
        int column = best % SIDE;
        int row = best / SIDE;
        if (column % (SIDE - 1) == 0 || row % (SIDE - 1) == 0) {
            return false;
        }
        int beside = best + (column > REACH ? -HALF_PIXEL : HALF_PIXEL);
        int above = best + SIDE * (row > REACH ? -HALF_PIXEL : HALF_PIXEL);
        double flat = FLAT * errors[best][part];
        return flat < errors[beside][part] && flat < errors[above][part];
    }

    private int best(int part) {
        return least(place -> errors[place][part]);
    }

    /** The place that fits best all parts that tell. */
    private int best() {
        return least(place -> telling().mapToDouble(part -> errors[place][part]).sum());
    }

    private static int least(IntToDoubleFunction error) {
        int best = 0;
        for (int place = 1; place < SIDE * SIDE; place++) {
            best = error.applyAsDouble(place) < error.applyAsDouble(best) ? place : best;
        }
        return best;
    }

    private IntStream telling() {
        return IntStream.range(0, tells.length).filter(part -> tells[part]);
    }

    /** In how many parts one place fits clearly better than another. */
    private long fitsBetter(int one, int other) {
        return telling().filter(part -> BETTER * errors[one][part] < errors[other][part]).count();
    }

    Finding finding() {
        int best = best();
        boolean inPlace = Math.hypot(x(best), y(best)) < TOLERANCE;
        long telling = telling().count();
        Votes votes =
                inPlace
                        ? new Votes(telling, 0)
                        : new Votes(fitsBetter(IN_PLACE, best), fitsBetter(best, IN_PLACE));
        String measured =
                telling == 0
                        ? "too little is seen to compare with the truth"
                        : String.format(
                                Locale.ROOT,
                                "the picture lies (%.2f, %.2f) px beside the truth of the same"
                                        + " instant, of which %d parts tell",
                                x(best),
                                y(best),
                                telling);
        if (votes.fail()) {
            return Finding.failed(
                    NAME,
                    measured,
                    "The picture is shifted: a pixel's centre lies half a pixel from its corner;"
                            + " look for a missing or doubled 0.5, or for a copy that"
                            + " interpolates.");
        }
        return votes.pass()
                ? Finding.passed(NAME, measured)
                : Finding.unsure(NAME, measured, PictureContest.LOOK);
    }
}
