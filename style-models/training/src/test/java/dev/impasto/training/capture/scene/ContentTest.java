package dev.impasto.training.capture.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Vector3f;
import com.jme3.system.AppSettings;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.training.capture.FrameCapture;
import dev.impasto.training.capture.Sequence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentTest {
    private static final Logger JME_LOG = Logger.getLogger("com.jme3");
    private static final int WIDTH = 96;
    private static final int HEIGHT = 54;

    /** Two equal halves that differ by a tenth of the range deviate by half of that. */
    private static final double DEVIATION = 0.1 / 2;

    @TempDir private Path folder;

    @BeforeAll
    static void silence() {
        JME_LOG.setLevel(Level.SEVERE);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindShowsSomething(Content content) {
        Path file = folder.resolve("a.seq");

        capture(content, 3, 1 / 30f, 2, file);

        assertThat(deviation(Sequence.open(file).truth(1))).isGreaterThan(DEVIATION);
    }

    /** The kinds with what most easily is not: emitters, a second view, many bodies. */
    @ParameterizedTest
    @EnumSource(names = {"PARTICLES", "MIRRORS", "MACHINES"})
    void aSceneIsTheSameEachTime(Content content) throws IOException {
        Path first = folder.resolve("first.seq");
        Path second = folder.resolve("second.seq");

        capture(content, 3, 1 / 30f, 3, first);
        capture(content, 3, 1 / 30f, 3, second);

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void aCameraCutIsAResetAndNothingElseJumps() {
        int cuts = 0;
        for (int seed = 38; seed < 40; seed++) {
            Path file = folder.resolve(seed + ".seq");
            List<Vector3f> eyes = capture(Content.INDOOR, seed, 0.1f, 15, file);
            Sequence sequence = Sequence.open(file);
            for (int i = 1; i < eyes.size(); i++) {
                boolean jumped = eyes.get(i).distance(eyes.get(i - 1)) > farthest(0.1f);
                boolean reset = sequence.number(i, 5) == 1;
                assertThat(reset || !jumped).as("frame %d of scene %d", i, seed).isTrue();
                cuts += jumped ? 1 : 0;
            }
        }
        assertThat(cuts).isPositive();
    }

    /** On a way that is longer in one direction than in the other pace is not quite constant. */
    private static float farthest(float seconds) {
        return 1.3f * Manner.RUN.pace * seconds;
    }

    @Test
    void motionLeadsToWhatWasSeenInTheFrameBefore() {
        Path file = folder.resolve("a.seq");
        capture(Content.TEXT, 34, 1 / 30f, 6, file);
        Sequence sequence = Sequence.open(file);
        double followed = 0;
        double unmoved = 0;
        for (int i = 1; i < 6; i++) {
            followed += difference(sequence, i, true);
            unmoved += difference(sequence, i, false);
        }
        assertThat(followed).isLessThan(unmoved / 2);
    }

    /** Mean difference of a truth to the one before it: where motion leads, or where it is. */
    private static double difference(Sequence sequence, int frame, boolean follow) {
        int w = WIDTH / 2;
        ByteBuffer motion = sequence.motion(frame);
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < w * HEIGHT / 2; i++) {
            float x = 2 * (i % w) + 0.5f;
            float y = 2 * (i / w) + 0.5f; // rows bottom-up
            float fromX = x + 2 * Half.at(motion, 2 * i);
            float fromY = y - 2 * Half.at(motion, 2 * i + 1);
            if (fromX >= 0 && fromX < WIDTH - 1 && fromY >= 0 && fromY < HEIGHT - 1) {
                float before =
                        follow
                                ? at(sequence.truth(frame - 1), fromX, fromY)
                                : at(sequence.truth(frame - 1), x, y);
                sum += Math.abs(at(sequence.truth(frame), x, y) - before);
                counted++;
            }
        }
        return sum / counted;
    }

    /** Bilinear. */
    private static float at(ByteBuffer truth, float x, float y) {
        int i = (int) y * WIDTH + (int) x;
        float u = x - (int) x;
        float v = y - (int) y;
        return (luma(truth, i) * (1 - u) + luma(truth, i + 1) * u) * (1 - v)
                + (luma(truth, i + WIDTH) * (1 - u) + luma(truth, i + WIDTH + 1) * u) * v;
    }

    private static float luma(ByteBuffer truth, int pixel) {
        return WorkingSpace.luma(
                Half.at(truth, 3 * pixel),
                Half.at(truth, 3 * pixel + 1),
                Half.at(truth, 3 * pixel + 2));
    }

    /** The standard deviation of the picture's green as it is shown. */
    private static double deviation(ByteBuffer truth) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            float green = shownGreen(truth, i);
            sum += green;
            squares += green * green;
        }
        double mean = sum / (WIDTH * HEIGHT);
        return Math.sqrt(squares / (WIDTH * HEIGHT) - mean * mean);
    }

    private static float shownGreen(ByteBuffer truth, int pixel) {
        float[] rgb = new float[3];
        for (int c = 0; c < 3; c++) {
            rgb[c] = Half.at(truth, 3 * pixel + c);
        }
        float scale = WorkingSpace.inverseToneScale(WorkingSpace.brightest(rgb));
        return WorkingSpace.display(rgb[1] * scale);
    }

    /** Returns where the camera was in each frame. */
    private static List<Vector3f> capture(
            Content content, long seed, float frameTime, int frames, Path file) {
        CapturedScene app = content.scene(seed);
        AppSettings settings = HeadlessContext.settings(WIDTH, HEIGHT);
        app.setSettings(settings);
        app.setShowSettings(false);
        app.start();
        HeadlessContext context = (HeadlessContext) app.getContext();
        context.setFrameTime(frameTime);
        List<Vector3f> eyes = new ArrayList<>();
        try (FrameCapture capture = new FrameCapture(app, 2)) {
            app.drawnBy(capture.raster());
            capture.skip(1);
            capture.capture(
                    file, frames, 2, done -> eyes.add(app.getCamera().getLocation().clone()));
        } finally {
            app.stop();
            context.destroy(true);
        }
        return eyes;
    }
}
