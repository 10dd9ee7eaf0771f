package dev.impasto.demos.game.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The stage times as a table for people. */
public final class StageTable {
    private StageTable() {}

    /** One line a stage, a head first. */
    public static List<String> lines(Map<String, RunStats.Times> milliseconds) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%-16s %8s %8s %8s %8s", "ms", "p50", "p95", "p99", "max"));
        milliseconds.forEach(
                (stage, times) ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "%-16s %8.2f %8.2f %8.2f %8.2f",
                                        stage,
                                        times.p50(),
                                        times.p95(),
                                        times.p99(),
                                        times.max())));
        return lines;
    }
}
