package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Jittered small frames of a still scene, put where their jitter says, make the large picture. */
class AccumulationTest {
    private static final int WIDTH = 128;
    private static final int HEIGHT = 72;
    private static final int SCALE = 2;
    private static final int FRAMES = 64;
    private static final double EQUAL = 45;

    private final double[] sum = new double[3 * WIDTH * HEIGHT];
    private final int[] count = new int[WIDTH * HEIGHT];

    @Test
    void sixtyFourFramesEqualTheTruth() {
        assertThat(psnr(1, 1, 0)).isGreaterThan(EQUAL);
    }

    @Test
    void aFlippedSignIsNoticedOnEitherAxis() {
        assertThat(psnr(-1, 1, 0)).isLessThan(EQUAL);
        assertThat(psnr(1, -1, 0)).isLessThan(EQUAL);
    }

    @Test
    void aShiftByHalfAPixelIsNoticed() {
        assertThat(psnr(1, 1, 0.5)).isLessThan(EQUAL);
    }

    /** Accumulates with the jitter that each frame names, multiplied and shifted; against truth. */
    private double psnr(int signX, int signY, double shift) {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            scene(stage);
            SceneRaster raster = SceneRaster.attach(stage);
            Arrays.fill(sum, 0);
            Arrays.fill(count, 0);
            raster.paintWith(
                    (in, out) -> {
                        add(new GBufferCopy(in), signX, signY, shift);
                        return true;
                    },
                    SCALE);
            for (int i = 0; i < FRAMES; i++) {
                stage.frame();
            }
            ByteBuffer truth = Stage.bytes(8 * WIDTH * HEIGHT);
            try (Supersampler supersampler = new Supersampler(raster)) {
                supersampler.truth(FRAMES, truth, null);
            }
            return psnr(truth);
        }
    }

    private void add(GBufferCopy frame, int signX, int signY, double shift) {
        frame.forEachPixel(
                i -> {
                    double x = i % frame.width + 0.5 + signX * frame.jitterX + shift;
                    double y = i / frame.width + 0.5 + signY * frame.jitterY;
                    int column = Math.min((int) (x * SCALE), WIDTH - 1);
                    int row = (int) (y * SCALE);
                    int to = row * WIDTH + column;
                    double largest =
                            Math.max(
                                    frame.color(i, 0),
                                    Math.max(frame.color(i, 1), frame.color(i, 2)));
                    for (int c = 0; c < 3; c++) {
                        sum[3 * to + c] += frame.color(i, c) / (1 + largest);
                    }
                    count[to]++;
                });
    }

    private double psnr(ByteBuffer truth) {
        double squares = 0;
        int compared = 0;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 1; column < WIDTH - 1; column++) {
                int here = row * WIDTH + column;
                int there = (HEIGHT - 1 - row) * WIDTH + column;
                for (int c = 0; c < 3 && count[here] > 0; c++) {
                    double expected = Halfs.toFloat(truth.getShort(8 * there + 2 * c));
                    squares += Math.pow(sum[3 * here + c] / count[here] - expected, 2);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(3 * WIDTH * HEIGHT * 9 / 10);
        return -10 * Math.log10(squares / compared);
    }

    /** Edges in all directions, of little contrast: eight samples a pixel resolve them to 1/8. */
    private static void scene(Stage stage) {
        stage.getViewPort().setBackgroundColor(new ColorRGBA(0.3f, 0.35f, 0.4f, 1));
        stage.getCamera().setLocation(new Vector3f(0, 1, 9));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        Geometry box = stage.unlit(new Box(1, 1, 1), new ColorRGBA(0.6f, 0.4f, 0.3f, 1));
        box.rotate(0.4f, 0.5f, 0.3f);
        Geometry ball = stage.unlit(new Sphere(24, 24, 1.2f), new ColorRGBA(0.2f, 0.5f, 0.3f, 1));
        ball.move(-2.5f, 0.2f, 0);
        Geometry bar = stage.unlit(new Box(0.1f, 2, 0.1f), new ColorRGBA(0.5f, 0.5f, 0.1f, 1));
        bar.move(2.5f, 0, 0);
        bar.rotate(0, 0, 0.2f);
    }
}
