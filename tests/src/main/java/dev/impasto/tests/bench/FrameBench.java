package dev.impasto.tests.bench;

import dev.impasto.demos.game.cli.Count;
import dev.impasto.demos.game.output.OutputFolder;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.Quality;
import dev.impasto.style.StyleModels;
import dev.impasto.training.capture.PlayedGame;
import dev.impasto.training.metric.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./bench frame}: the game's raster at display size beside the pass, in one process: the
 * ratio of their frame times, and the error of both pictures against supersampled truth.
 */
@Command(
        name = "frame",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Raster at display size against the neural pass: time, and error to truth.")
final class FrameBench implements Callable<Integer> {
    private static final int BLOCK = 10;
    private static final float FRAME_TIME = 1 / 30f;

    @Option(names = "--level", converter = LevelNumber.class, defaultValue = "3")
    private int level;

    @Option(names = "--seed", defaultValue = "99")
    private long seed;

    @Option(names = "--width", converter = Count.class, defaultValue = "1280")
    private int width;

    @Option(names = "--height", converter = Count.class, defaultValue = "720")
    private int height;

    @Option(
            names = "--rounds",
            converter = Count.class,
            defaultValue = "6",
            description = "Blocks of 10 timed frames.")
    private int rounds;

    @Option(
            names = "--pictures",
            converter = Count.class,
            defaultValue = "12",
            description = "Frames measured.")
    private int pictures;

    @Option(
            names = "--apart",
            converter = Count.class,
            defaultValue = "12",
            description = "Frames from one to the next.")
    private int apart;

    @Option(
            names = "--samples",
            converter = Count.class,
            defaultValue = "32",
            description = "A pixel, in the truth.")
    private int samples;

    @Option(names = "--out", defaultValue = "out/bench", description = "Where pictures go.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        OutputFolder.open(out, "--out");
        try (PlayedGame game = PlayedGame.open(level, seed, width, height, FRAME_TIME)) {
            Impasto impasto = Impasto.attach(game, ImpastoConfig.defaults().withFilmic(true));
            Sight sight = new Sight(game, impasto);
            sight.run(BLOCK);
            System.out.printf("OpenGL: %s%n", game.context().description());
            System.out.printf(
                    "Pass:   %s, %s, %s%n",
                    impasto.device(), impasto.upscaler(), impasto.crossing());
            System.out.printf("Level %d, seed %d, %d x %d%n", level, seed, width, height);
            times(sight, impasto);
            System.out.printf("%n%s", new CrossingTable(sight, impasto, rounds).measured());
            errors(sight, impasto);
            styles(sight, impasto);
            impasto.failure().ifPresent(System.out::println);
            return impasto.failure().isPresent() ? 1 : 0;
        }
    }

    private void times(Sight sight, Impasto impasto) {
        double[] ratios = new double[rounds];
        double[] pass = new double[rounds * BLOCK];
        double[] plain = new double[rounds * BLOCK];
        for (int round = 0; round < rounds; round++) {
            impasto.setPass(false);
            double[] off = sight.timed(BLOCK);
            impasto.setPass(true);
            sight.run(2);
            double[] on = sight.timed(BLOCK);
            ratios[round] = median(on) / median(off);
            System.arraycopy(on, 0, pass, round * BLOCK, BLOCK);
            System.arraycopy(off, 0, plain, round * BLOCK, BLOCK);
        }
        System.out.printf(
                Locale.ROOT,
                "%nms a frame, median: raster at display size %.1f, pass %.1f; "
                        + "ratio of each round pass/raster: median %.2f, %.2f to %.2f%n",
                median(plain),
                median(pass),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }

    private void errors(Sight sight, Impasto impasto) throws IOException {
        impasto.setQuality(Quality.PERFORMANCE);
        impasto.setPass(true);
        sight.run(BLOCK);
        ErrorTable table = new ErrorTable("bilinear", "raster", "pass");
        for (int i = 0; i < pictures; i++) {
            sight.run(apart);
            Picture truth = sight.truth(samples);
            Picture[] shown = {sight.bilinear(), sight.plain(), sight.shown()};
            table.add(truth, shown);
            if (i == pictures / 2) {
                truth.writePng(out.resolve("truth.png"));
                for (int k = 0; k < shown.length; k++) {
                    shown[k].writePng(out.resolve(table.name(k) + ".png"));
                }
            }
        }
        System.out.printf(
                "%nagainst the truth of %d samples a pixel, %d frames, %d apart%n%s",
                samples, pictures, apart, table);
    }

    private void styles(Sight sight, Impasto impasto) throws IOException {
        for (String style : StyleModels.names()) {
            impasto.setStyle(style);
            impasto.setStrength(1);
            double[] times = sight.timed(3 * BLOCK);
            Picture painted = sight.shown();
            Picture truth = sight.truth(samples);
            painted.writePng(out.resolve("style-" + style + ".png"));
            double change = 0;
            for (int i = 0; i < truth.rgb().length; i++) {
                change += Math.abs(truth.rgb()[i] - painted.rgb()[i]) / truth.rgb().length;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nstyle %s: %.1f ms a frame, a channel differs from the truth by %.3f on average%n",
                    style,
                    median(times),
                    change);
        }
        impasto.setStyle(null);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
