package dev.impasto.demos.game.replay;

/** Whether a replay, played again, gave the worlds that were recorded. {@link #line} says it. */
public sealed interface Verdict {
    String line();

    /**
     * It did.
     *
     * @param ticks of all its runs
     * @param hash of the world after the last
     */
    record Verified(long ticks, long hash) implements Verdict {
        @Override
        public String line() {
            return String.format("verified %d ticks, hash %016x", ticks, hash);
        }
    }

    /**
     * It did not.
     *
     * @param tick the first, from 1 and over all runs, after which the worlds differ; of a tick
     *     that ends no second only a byte is compared, so with odds of 1 in 256 it was the one
     *     before
     * @param run that the tick is of, from 1
     * @param build what recorded it
     */
    record Differs(long tick, int run, String build) implements Verdict {
        @Override
        public String line() {
            return String.format("differs from tick %d on (run %d, by %s)", tick, run, build);
        }
    }
}
