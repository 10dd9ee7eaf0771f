package dev.impasto.tests.bench;

import dev.impasto.demos.game.cli.Count;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.training.capture.PlayedGame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./bench off}: what it costs to have Impasto attached with the pass off. The game stands
 * still, so that all frames are one; blocks of frames with and without it by turns, and the same
 * blocks twice without it, which tells how much of a difference is noise.
 */
@Command(
        name = "off",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Attached with the pass off against not attached: time of a frame.")
final class OffBench implements Callable<Integer> {
    private static final int BLOCK = 10;

    @Option(names = "--level", converter = LevelNumber.class, defaultValue = "1")
    private int level;

    @Option(names = "--width", converter = Count.class, defaultValue = "640")
    private int width;

    @Option(names = "--height", converter = Count.class, defaultValue = "360")
    private int height;

    @Option(
            names = "--rounds",
            converter = Count.class,
            defaultValue = "20",
            description = "Blocks of 10 frames.")
    private int rounds;

    private ByteBuffer rgba;

    @Override
    public Integer call() {
        rgba = ByteBuffer.allocateDirect(4 * width * height).order(ByteOrder.nativeOrder());
        try (PlayedGame game = PlayedGame.open(level, 1, width, height, 1 / 30f)) {
            System.out.printf("OpenGL: %s%n", game.context().description());
            System.out.printf("Level %d, %d x %d%n", level, width, height);
            timed(game);
            game.context().setFrameTime(0);
            measure(game);
        }
        return 0;
    }

    private void measure(PlayedGame game) {
        double[] attached = new double[rounds];
        double[] again = new double[rounds];
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            double alone = timed(game);
            Impasto impasto = Impasto.attach(game, ImpastoConfig.defaults().withPass(false));
            double off = timed(game);
            impasto.close();
            millis[round] = alone;
            attached[round] = off / alone;
            again[round] = timed(game) / alone;
        }
        System.out.printf(
                Locale.ROOT, "%nms a frame without Impasto, median: %s%n", spread(millis));
        System.out.printf("attached with the pass off, over that: %s%n", spread(attached));
        System.out.printf("without Impasto again, over that:      %s%n", spread(again));
    }

    /** Median milliseconds of a block's frames, reading the picture included. */
    private double timed(PlayedGame game) {
        double[] times = new double[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            long start = System.nanoTime();
            game.context().frame();
            game.context().readScreen(rgba.clear());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[BLOCK / 2];
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return String.format(
                Locale.ROOT,
                "median %.3f, quartiles %.3f to %.3f",
                sorted[n / 2],
                sorted[n / 4],
                sorted[3 * n / 4]);
    }
}
