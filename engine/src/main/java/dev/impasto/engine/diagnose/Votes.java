package dev.impasto.engine.diagnose;

/**
 * How many parts of a picture speak for what is told, and how many against it. A mistake of the
 * integration shows in all parts that tell anything; what shines, flickers or moves by itself shows
 * in some.
 */
record Votes(long won, long lost) {
    private static final int FEWEST_WON = 2;
    private static final int FEWEST_LOST = 3;
    private static final int MAJORITY = 4;

    boolean pass() {
        return won >= FEWEST_WON && won >= MAJORITY * lost;
    }

    boolean fail() {
        return lost >= FEWEST_LOST && lost >= MAJORITY * won;
    }
}
