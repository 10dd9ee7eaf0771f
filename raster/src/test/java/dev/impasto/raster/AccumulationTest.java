package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jittered small frames of a still scene, put where their jitter and motion say, make the large
 * picture; put anywhere else they do not.
 */
class AccumulationTest {
    private static final int WIDTH = 128;
    private static final int HEIGHT = 72;
    private static final int SCALE = 2;
    private static final int FRAMES = 64;
    private static final double EQUAL = 40;

    private static final List<GBufferCopy> frames = new ArrayList<>();
    private static final ByteBuffer truth = Stage.bytes(8 * WIDTH * HEIGHT);

    /** Where a sample is put, from its frame's jitter and its way so far, in render pixels. */
    enum Placing {
        AS_TOLD((frame, way) -> way + frame.jitterX, (frame, way) -> way + frame.jitterY),
        JITTER_X_FLIPPED((frame, way) -> way - frame.jitterX, AS_TOLD.y),
        JITTER_Y_FLIPPED(AS_TOLD.x, (frame, way) -> way - frame.jitterY),
        JITTER_SWAPPED((frame, way) -> way + frame.jitterY, (frame, way) -> way + frame.jitterX),
        JITTER_LEFT_OUT((frame, way) -> way, (frame, way) -> way),
        HALF_A_PIXEL_RIGHT((frame, way) -> way + frame.jitterX + 0.5, AS_TOLD.y),
        HALF_A_PIXEL_UP(AS_TOLD.x, (frame, way) -> way + frame.jitterY - 0.5),
        /** What matrices that still hold the jitter give: it adds up to the first frame's. */
        MOTION_WITH_JITTER(
                (frame, way) -> way + frames.get(0).jitterX,
                (frame, way) -> way + frames.get(0).jitterY);

        private final ToDoubleBiFunction<GBufferCopy, Double> x;
        private final ToDoubleBiFunction<GBufferCopy, Double> y;

        Placing(
                ToDoubleBiFunction<GBufferCopy, Double> x,
                ToDoubleBiFunction<GBufferCopy, Double> y) {
            this.x = x;
            this.y = y;
        }
    }

    @BeforeAll
    static void draw() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            scene(stage);
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith((in, out) -> frames.add(new GBufferCopy(in)), SCALE);
            for (int i = 0; i < FRAMES; i++) {
                stage.frame();
            }
            try (Supersampler supersampler = new Supersampler(raster)) {
                supersampler.truth(FRAMES, truth, null);
            }
        }
    }

    @Test
    void sixtyFourFramesEqualTheTruth() {
        assertThat(psnr(Placing.AS_TOLD)).isGreaterThan(EQUAL);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AS_TOLD")
    void anyFaultIsNoticed(Placing fault) {
        assertThat(psnr(fault)).isLessThan(EQUAL);
    }

    /** Decibels in working space, over all but the outermost columns. */
    private static double psnr(Placing placing) {
        double[] sum = new double[3 * WIDTH * HEIGHT];
        int[] count = new int[WIDTH * HEIGHT];
        double[] wayX = new double[WIDTH * HEIGHT / (SCALE * SCALE)];
        double[] wayY = new double[wayX.length];
        for (GBufferCopy frame : frames) {
            frame.forEachPixel(
                    i -> {
                        wayX[i] += frame.motionX(i);
                        wayY[i] += frame.motionY(i);
                        double x = i % frame.width + 0.5;
                        double y = i / frame.width + 0.5;
                        x += placing.x.applyAsDouble(frame, wayX[i]);
                        y += placing.y.applyAsDouble(frame, wayY[i]);
                        add(frame, i, x, y, sum, count);
                    });
        }
        double decibels = compare(sum, count);
        System.out.printf(
                Locale.ROOT, "%d frames accumulated, %s: %.1f dB%n", FRAMES, placing, decibels);
        return decibels;
    }

    private static void add(
            GBufferCopy frame, int i, double x, double y, double[] sum, int[] count) {
        int column = Math.min(Math.max((int) (x * SCALE), 0), WIDTH - 1);
        int row = Math.min(Math.max((int) (y * SCALE), 0), HEIGHT - 1);
        int to = row * WIDTH + column;
        double largest =
                Math.max(frame.color(i, 0), Math.max(frame.color(i, 1), frame.color(i, 2)));
        for (int c = 0; c < 3; c++) {
            sum[3 * to + c] += frame.color(i, c) / (1 + largest);
        }
        count[to]++;
    }

    private static double compare(double[] sum, int[] count) {
        double squares = 0;
        int compared = 0;
        for (int row = 1; row < HEIGHT - 1; row++) {
            for (int column = 1; column < WIDTH - 1; column++) {
                int here = row * WIDTH + column;
                int there = (HEIGHT - 1 - row) * WIDTH + column;
                for (int c = 0; c < 3; c++) {
                    double expected = Halfs.toFloat(truth.getShort(8 * there + 2 * c));
                    double found = sum[3 * here + c] / Math.max(count[here], 1);
                    squares += Math.pow(found - expected, 2);
                    compared++;
                }
            }
        }
        return -10 * Math.log10(squares / compared);
    }

    /** Edges in all directions, which sixteen samples a pixel resolve to 1/16. */
    private static void scene(Stage stage) {
        stage.getViewPort().setBackgroundColor(new ColorRGBA(0.08f, 0.1f, 0.15f, 1));
        stage.getCamera().setLocation(new Vector3f(0, 1, 9));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        Geometry box = stage.unlit(new Box(1, 1, 1), new ColorRGBA(1, 0.5f, 0.2f, 1));
        box.rotate(0.4f, 0.5f, 0.3f);
        Geometry ball = stage.unlit(new Sphere(24, 24, 1.2f), new ColorRGBA(0.2f, 0.9f, 0.4f, 1));
        ball.move(-2.5f, 0.2f, 0);
        Geometry bar = stage.unlit(new Box(0.1f, 2, 0.1f), new ColorRGBA(0.8f, 0.8f, 0.1f, 1));
        bar.move(2.5f, 0, 0);
        bar.rotate(0, 0, 0.2f);
    }
}
