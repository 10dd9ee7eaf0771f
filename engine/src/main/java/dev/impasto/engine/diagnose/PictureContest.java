package dev.impasto.engine.diagnose;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Readings of a vector compared in each part of a picture. */
final class PictureContest {
    static final String LOOK = "Look at something with edges and texture along both axes.";

    private final List<Reading> readings;
    private final List<Contest> parts;

    /**
     * @param readings as told first
     */
    PictureContest(List<Reading> readings) {
        this.readings = readings;
        parts = Stream.generate(() -> new Contest(readings)).limit(Photometry.PARTS).toList();
    }

    /** Adds one pair of frames: where a pixel was in the frame before under each reading. */
    void add(
            Photometry photometry,
            Function<Reading, Photometry.Displacement> x,
            Function<Reading, Photometry.Displacement> y) {
        double[][] errors = new double[Photometry.PARTS][readings.size()];
        for (int k = 0; k < readings.size(); k++) {
            Reading reading = readings.get(k);
            double[] inParts = photometry.errors(x.apply(reading), y.apply(reading));
            for (int part = 0; part < errors.length; part++) {
                errors[part][k] = inParts[part];
            }
        }
        for (int part = 0; part < errors.length; part++) {
            if (photometry.tells(part)) {
                parts.get(part).add(errors[part]);
            }
        }
    }

    /** How the vector is really to be read, as far as is known. */
    Reading reading() {
        return readings.get(toldLoses() ? best() : 0);
    }

    /** Whether another reading clearly beats the one as told, wherever the picture tells. */
    boolean toldLoses() {
        return votes().fail();
    }

    private Votes votes() {
        int best = best();
        return new Votes(
                parts.stream().filter(Contest::toldWins).count(),
                parts.stream().filter(part -> part.toldLosesTo(best)).count());
    }

    /** The reading with the least error in all parts that told anything. */
    private int best() {
        return IntStream.range(0, readings.size())
                .boxed()
                .min((a, b) -> Double.compare(error(a), error(b)))
                .orElseThrow();
    }

    private double error(int reading) {
        return parts.stream()
                .filter(part -> part.toldWins() || part.toldLosesTo(part.best()))
                .mapToDouble(part -> part.error(reading))
                .sum();
    }

    Finding finding(String name) {
        if (toldLoses()) {
            return Finding.failed(name, measured(), readings.get(best()).mend());
        }
        return votes().pass()
                ? Finding.passed(name, measured())
                : Finding.unsure(name, measured(), LOOK);
    }

    private String measured() {
        int best = best();
        if (error(best) == 0) {
            return "no part of the picture tells";
        }
        double next =
                IntStream.range(0, readings.size())
                        .filter(k -> k != best)
                        .mapToDouble(this::error)
                        .min()
                        .orElseThrow();
        return String.format(
                Locale.ROOT,
                "as told wins in %d and loses in %d of %d parts of the picture; best %s, next %.2f"
                        + " times its error",
                votes().won(),
                votes().lost(),
                parts.size(),
                readings.get(best).name(),
                next / error(best));
    }
}
