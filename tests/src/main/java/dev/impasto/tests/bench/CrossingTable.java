package dev.impasto.tests.bench;

import dev.impasto.engine.Impasto;
import dev.impasto.raster.PixelPath;
import java.util.Arrays;
import java.util.Locale;

/**
 * What it costs to bring frames to the device and pictures back, by every path, by turns. Drawing
 * is in it, since where a processor draws a pixel buffer is filled while the drawing is waited for.
 */
final class CrossingTable {
    private static final String[] STAGES = {"raster", "transfer", "upload", "download", "present"};
    private static final int BLOCK = 10;

    private final Sight sight;
    private final Impasto impasto;
    private final int rounds;

    CrossingTable(Sight sight, Impasto impasto, int rounds) {
        this.sight = sight;
        this.impasto = impasto;
        this.rounds = rounds;
    }

    /** Measures, and leaves the path as it was. */
    String measured() {
        PixelPath before = impasto.raster().pixelPath();
        PixelPath[] paths = PixelPath.values();
        double[][][] times = new double[paths.length][STAGES.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int path = 0; path < paths.length; path++) {
                impasto.raster().setPixelPath(paths[path]);
                sight.run(2 + BLOCK);
                for (int stage = 0; stage < STAGES.length; stage++) {
                    times[path][stage][round] = impasto.stats().times(STAGES[stage], BLOCK).p50();
                }
            }
        }
        impasto.raster().setPixelPath(before);
        return table(paths, times);
    }

    private static String table(PixelPath[] paths, double[][][] times) {
        StringBuilder table = new StringBuilder();
        table.append(String.format("%-26s", "ms a frame, median"));
        for (String stage : STAGES) {
            table.append(String.format("%10s", stage));
        }
        table.append(String.format("%10s%n", "all"));
        for (int path = 0; path < paths.length; path++) {
            table.append(String.format("%-26s", paths[path]));
            double all = 0;
            for (double[] stage : times[path]) {
                Arrays.sort(stage);
                all += stage[stage.length / 2];
                table.append(String.format(Locale.ROOT, "%10.2f", stage[stage.length / 2]));
            }
            table.append(String.format(Locale.ROOT, "%10.2f%n", all));
        }
        return table.toString();
    }
}
