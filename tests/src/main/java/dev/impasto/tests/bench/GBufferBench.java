package dev.impasto.tests.bench;

import com.jme3.renderer.Statistics;
import dev.impasto.demos.game.cli.Count;
import dev.impasto.demos.game.look.Layers;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.raster.LayerDemand;
import dev.impasto.raster.SceneRaster;
import dev.impasto.training.capture.PlayedGame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./bench gbuffer}: what the layers of the G-buffer cost beyond the plain scene of the same
 * size, frame by frame within one frame, and how many more draw calls they take.
 */
@Command(
        name = "gbuffer",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The G-buffer's own cost: time beside the plain scene, and draw calls.")
final class GBufferBench implements Callable<Integer> {
    private static final int BLOCK = 10;
    private static final float FRAME_TIME = 1 / 30f;

    @Option(names = "--level", converter = LevelNumber.class, defaultValue = "3")
    private int level;

    @Option(names = "--seed", defaultValue = "99")
    private long seed;

    @Option(
            names = "--width",
            converter = Count.class,
            defaultValue = "640",
            description = "Render size.")
    private int width;

    @Option(names = "--height", converter = Count.class, defaultValue = "360")
    private int height;

    @Option(
            names = "--rounds",
            converter = Count.class,
            defaultValue = "6",
            description = "Blocks of 10 frames a row.")
    private int rounds;

    private final List<Row> rows =
            List.of(
                    new Row("plain scene", null),
                    new Row("colour, depth, motion", EnumSet.noneOf(Layer.class)),
                    new Row("+ reactive", EnumSet.of(Layer.REACTIVE)),
                    new Row("+ reactive, normal", EnumSet.of(Layer.REACTIVE, Layer.NORMAL)),
                    new Row("all", EnumSet.allOf(Layer.class)));

    /** One set of layers: null is the scene without any of ours. */
    private record Row(String name, Set<Layer> layers, List<double[]> frames) {
        Row(String name, Set<Layer> layers) {
            this(name, layers, new ArrayList<>());
        }

        /** Median of a figure: 0 scene, 1 layers (both in ms), 2 their ratio, 3 draw calls. */
        double median(int figure) {
            double[] sorted = frames.stream().mapToDouble(f -> f[figure]).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    @Override
    public Integer call() {
        try (PlayedGame game = PlayedGame.open(level, seed, width, height, FRAME_TIME)) {
            SceneClock clock = new SceneClock(game.getViewPort());
            game.setAppProfiler(clock);
            SceneRaster raster = SceneRaster.attach(game);
            Layers.describe(raster);
            System.out.printf("OpenGL: %s%n", game.context().description());
            System.out.printf("Level %d, seed %d, %d x %d%n", level, seed, width, height);
            for (int round = -1; round < rounds; round++) {
                for (Row row : rows) {
                    play(game, raster, clock, row, round >= 0);
                }
            }
        }
        print();
        return 0;
    }

    private void play(
            PlayedGame game, SceneRaster raster, SceneClock clock, Row row, boolean counts) {
        long[] painted = new long[1];
        if (row.layers == null) {
            raster.paintPlain();
        } else {
            raster.paintWith((in, out) -> note(in, out, raster, painted), 1);
        }
        Set<Layer> layers = row.layers == null ? Set.of() : row.layers;
        Statistics statistics = game.getRenderer().getStatistics();
        statistics.setEnabled(true);
        LayerDemand demand = raster.demand(layers);
        for (int i = -1; i < BLOCK; i++) {
            game.context().frame();
            double scene = clock.nanos() / 1e6;
            double own = row.layers == null ? 0 : (painted[0] - clock.end()) / 1e6;
            if (counts && i >= 0) {
                double ratio = (scene + own) / scene;
                row.frames.add(new double[] {scene, own, ratio, drawCalls(statistics)});
            }
        }
        demand.close();
    }

    /** Notes when the layers were there, the copies to the host left out. */
    private static boolean note(GBuffer in, Canvas out, SceneRaster raster, long[] painted) {
        painted[0] = System.nanoTime() - raster.times().transfer();
        return true;
    }

    private static int drawCalls(Statistics statistics) {
        String[] labels = statistics.getLabels();
        int[] counts = new int[labels.length];
        statistics.getData(counts);
        return counts[Arrays.asList(labels).indexOf("Objects")];
    }

    private void print() {
        System.out.printf(
                "%nmedian of %d frames, OpenGL finished after the scene and after the layers%n"
                        + "%-24s %9s %10s %7s %11s%n",
                rounds * BLOCK, "", "scene ms", "layers ms", "ratio", "draw calls");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %9.2f %10.2f %7.3f %11.0f%n",
                    row.name,
                    row.median(0),
                    row.median(1),
                    row.median(2),
                    row.median(3));
        }
    }
}
