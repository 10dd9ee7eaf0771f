package dev.impasto.demos.game.replay;

import java.util.List;

/**
 * What a replay file holds.
 *
 * @param build what recorded it; null where a damaged file no longer says so, and has no runs
 * @param runs one after the other, as they were played
 */
public record Replay(String build, List<RecordedRun> runs) {
    /** The game and its version, the first part of {@link #build}. */
    public static final String GAME = "Impasto 0.1.0";

    public Replay {
        runs = List.copyOf(runs);
    }

    /** Of all runs together. */
    public long ticks() {
        return runs.stream().mapToLong(RecordedRun::ticks).sum();
    }
}
