package dev.impasto.training.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.app.SimpleApplication;
import com.jme3.system.AppSettings;
import dev.impasto.engine.dump.FrameDump;
import dev.impasto.neural.color.Half;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.SceneRaster;
import dev.impasto.training.TrainingException;
import dev.impasto.training.capture.scene.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scene that was captured, and the same scene dumped: one sequence as much as the other. */
class PackedDumpTest {
    private static final int FRAMES = 2;
    @TempDir private Path folder;
    private SimpleApplication app;

    @BeforeEach
    void open() {
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
        app = Content.YARD.scene(3);
        AppSettings settings = HeadlessContext.settings(96, 64);
        app.setSettings(settings);
        app.setShowSettings(false);
        app.start();
        ((HeadlessContext) app.getContext()).setFrameTime(1 / 30f);
    }

    @AfterEach
    void close() {
        app.stop();
        ((HeadlessContext) app.getContext()).destroy(true);
    }

    @Test
    void aDumpTrainsLikeACaptureOfTheSameFrames() throws IOException {
        try (FrameCapture capture = new FrameCapture(app, 2)) {
            capture.capture(folder.resolve("a.seq"), FRAMES, 4, done -> {});
        }
        close();
        open();
        dump(folder.resolve("dumped"), 4);

        List<Sequence> both = Sequence.all(folder);

        assertThat(both).extracting(Sequence::name).containsExactly("a.seq", "dumped");
        assertThat(both.get(1).header()).isEqualTo(both.get(0).header());
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int number = 0; number < SequenceHeader.NUMBERS; number++) {
                assertThat(both.get(1).number(frame, number))
                        .isEqualTo(both.get(0).number(frame, number));
            }
            equal(both, frame, Sequence::color);
            equal(both, frame, Sequence::depth);
            equal(both, frame, Sequence::motion);
            equal(both, frame, Sequence::reactive);
            equal(both, frame, Sequence::normal);
            equal(both, frame, Sequence::albedo);
            equal(both, frame, Sequence::material);
            equal(both, frame, Sequence::id);
            ByteBuffer truth = both.get(0).truth(frame);
            for (int i = 0; i < truth.remaining() / 2; i++) { // it went through halfs of light
                assertThat(Half.at(both.get(1).truth(frame), i))
                        .isCloseTo(Half.at(truth, i), within(1e-3f));
            }
        }
    }

    @Test
    void aDumpThatGrowsIsPackedAnew() throws IOException {
        Path dumped = folder.resolve("dumped");
        dump(dumped, 1);
        assertThat(Sequence.open(dumped).header().frames()).isEqualTo(FRAMES);
        for (String name : List.of("frame_%s.json", "frame_%s.exr", "truth_%s.exr")) {
            Path copy = dumped.resolve(name.formatted("0002"));
            Files.copy(dumped.resolve(name.formatted("0001")), copy);
            long later = dumped.resolve("packed.seq").toFile().lastModified() + 2000;
            assertThat(copy.toFile().setLastModified(later)).isTrue();
        }
        assertThat(Sequence.open(dumped).header().frames()).isEqualTo(FRAMES + 1);
    }

    @Test
    void aDumpWithoutTruthIsRefused() throws IOException {
        dump(folder.resolve("dumped"), 0);
        assertThatThrownBy(() -> Sequence.all(folder))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("dumped was dumped without truth");
        assertThat(folder.resolve("dumped/packed.seq")).doesNotExist();
    }

    private void dump(Path to, int samples) throws IOException {
        GBuffer[] small = new GBuffer[1];
        try (FrameDump dump = new FrameDump(to, samples, () -> -1);
                SceneRaster raster = SceneRaster.attach(app)) {
            raster.demand(FrameDump.LAYERS);
            raster.paintWith(
                    (in, out) -> {
                        small[0] = in;
                        return false;
                    },
                    2);
            for (int i = 0; i < FRAMES; i++) {
                ((HeadlessContext) app.getContext()).frame();
                dump.write(small[0], raster, 1 / 30f);
            }
        }
    }

    private static void equal(
            List<Sequence> both, int frame, BiFunction<Sequence, Integer, ByteBuffer> layer) {
        assertThat(layer.apply(both.get(1), frame)).isEqualTo(layer.apply(both.get(0), frame));
    }
}
