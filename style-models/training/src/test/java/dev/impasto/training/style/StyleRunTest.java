package dev.impasto.training.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.training.Onnx;
import dev.impasto.training.Picture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleRunTest {

    @TempDir private Path folder;

    @Test
    void aRunLeavesModelCheckpointLogAndContactSheet() throws IOException {
        StyleOptions options = options("whole", 4, false);

        Path model = new StyleRun(options, new PrintWriter(new StringWriter())).run();

        assertThat(OnnxModel.read(model).metadata().get("trained")).contains("seed 5", "4 steps");
        assertThat(options.file(".ckpt")).isNotEmptyFile();
        assertThat(options.file(".log")).content().contains("step 4", "style", "steady");
        assertThat(Picture.read(options.file(".png")).height()).isGreaterThan(720);
    }

    @Test
    void theExportedPainterPaintsAsTheTrainedOneDoes() throws IOException, OrtException {
        try (StyleTrainer trainer = new StyleTrainer(options("painter", 3, false))) {
            for (int i = 0; i < 3; i++) {
                trainer.step();
            }
            Picture frame = DrawnScene.draw(new Random(1)).crop(0, 0, 96, 64);
            float[] painted = trainer.paint(frame).planes();
            float[] seen = Seen.of(frame, 0, 0).planes();
            OnnxModel model = StyleExport.model("painter", trainer.weights(), "a test");

            float[] judged = Onnx.run(model, folder, seen, 1, Brushwork.CHANNELS, 64, 96);

            assertThat(judged).hasSameSizeAs(painted);
            for (int i = 0; i < judged.length; i++) {
                assertThat(judged[i]).isCloseTo(painted[i], within(1e-4f));
            }
        }
    }

    @Test
    void aResumedRunEndsWhereAnUninterruptedOneDoes() throws IOException {
        float[] straight = weightsAfter(options("straight", 4, false), 4);
        weightsAfter(options("resumed", 4, false), 2);

        assertThat(weightsAfter(options("resumed", 4, true), 2)).isEqualTo(straight);
    }

    @Test
    void trainingLowersTheLoss() throws IOException {
        try (StyleTrainer trainer = new StyleTrainer(options("learns", 60, false))) {
            double start = 0;
            double end = 0;
            for (int i = 0; i < 60; i++) {
                double loss = trainer.step().values().stream().mapToDouble(v -> v).sum();
                start += i < 10 ? loss : 0;
                end += i >= 50 ? loss : 0;
            }
            assertThat(end).isLessThan(0.93 * start);
        }
    }

    private float[] weightsAfter(StyleOptions options, int steps) {
        try (StyleTrainer trainer = new StyleTrainer(options)) {
            for (int i = 0; i < steps; i++) {
                trainer.step();
            }
            trainer.save();
            return trainer.weights().all().get("strokes.grown.weight").toFloatArray();
        }
    }

    private StyleOptions options(String name, int steps, boolean resume) throws IOException {
        Path painting = folder.resolve("painting.png");
        DrawnScene.draw(new Random(3)).writePng(painting);
        Files.createDirectories(folder.resolve("out"));
        return new StyleOptions(
                name,
                painting,
                64,
                TinyFeatures.random(folder),
                List.of(),
                folder.resolve("out"),
                new StyleWeights(1, 10, 2, 1, 1, 20),
                steps,
                96,
                1,
                0.002f,
                100,
                1,
                5,
                resume);
    }
}
