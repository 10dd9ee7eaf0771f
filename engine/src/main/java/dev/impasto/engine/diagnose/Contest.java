package dev.impasto.engine.diagnose;

import java.util.List;

/**
 * Several readings of one thing, of which the right one explains the pictures with the smallest
 * error. The first reading is the one as told.
 */
final class Contest {
    /** How much smaller an error has to be, in all, for what is told to win... */
    private static final double WINS = 1.01;

    /** ...and for it to lose; */
    private static final double LOSES = 1.1;

    /** and in which share of the rounds that decide between the two. */
    private static final double SHARE = 0.75;

    private static final double DECIDES = 1.01;
    private static final int FEWEST_ROUNDS = 6;

    private final List<Reading> readings;
    private final double[] sums;
    private final int[][] better; // in how many rounds one reading clearly beat another

    Contest(List<Reading> readings) {
        this.readings = readings;
        sums = new double[readings.size()];
        better = new int[readings.size()][readings.size()];
    }

    List<Reading> readings() {
        return readings;
    }

    /** Adds one round: the error of each reading. */
    void add(double[] errors) {
        for (int i = 0; i < errors.length; i++) {
            sums[i] += errors[i];
            for (int k = 0; k < errors.length; k++) {
                better[i][k] += errors[i] * DECIDES < errors[k] ? 1 : 0;
            }
        }
    }

    /** The error of a reading, all rounds taken together. */
    double error(int reading) {
        return sums[reading];
    }

    /** The reading with the least error. */
    int best() {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] < sums[best] ? i : best;
        }
        return best;
    }

    /** Whether the first reading, as told, beats every other one. */
    boolean toldWins() {
        for (int i = 1; i < sums.length; i++) {
            if (!beats(0, i, WINS)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a reading clearly beats the one as told. */
    boolean toldLosesTo(int reading) {
        return beats(reading, 0, LOSES);
    }

    private boolean beats(int one, int other, double margin) {
        int decided = better[one][other] + better[other][one];
        return decided >= FEWEST_ROUNDS
                && sums[one] * margin < sums[other]
                && better[one][other] >= SHARE * decided;
    }
}
