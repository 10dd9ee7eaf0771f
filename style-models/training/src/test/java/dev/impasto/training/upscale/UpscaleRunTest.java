package dev.impasto.training.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.training.TrainingException;
import dev.impasto.training.capture.DrawnSequence;
import dev.impasto.training.capture.Sequence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpscaleRunTest {
    @TempDir private Path folder;

    @Test
    void trainingBringsThePictureCloserToTheTruth() throws IOException {
        DrawnSequence.write(folder.resolve("train/a.seq"), 32, 24, 6);
        UpscaleOptions options = options(60, false);
        try (Backend backend = new ReferenceBackend();
                UpscaleTrainer trainer =
                        new UpscaleTrainer(options, Sequence.all(options.data()), backend)) {
            float first = mean(trainer, 10);
            mean(trainer, 40);
            assertThat(mean(trainer, 10)).isLessThan(0.8f * first);
        }
    }

    @Test
    void aRunLeavesAModelALogAPictureAndGoesOnWhereItStopped() throws IOException {
        DrawnSequence.write(folder.resolve("train/a.seq"), 32, 24, 4);
        DrawnSequence.write(folder.resolve("held/b.seq"), 32, 24, 3);
        StringWriter console = new StringWriter();

        new UpscaleRun(options(4, false), new PrintWriter(console, true)).run();
        new UpscaleRun(options(6, true), new PrintWriter(console, true)).run();

        Path out = folder.resolve("out");
        OnnxModel model = OnnxModel.read(out.resolve("upscaler.onnx"));
        assertThat(model.metadata()).containsEntry("trained", "seed 1, 6 steps");
        assertThat(Files.size(out.resolve("upscaler.png"))).isPositive();
        assertThat(Files.readString(out.resolve("upscaler.log")))
                .contains("steps 0 to 4", "steps 4 to 6", "bilinear", "network");
    }

    @Test
    void withoutDataItSaysHowToGetSome() throws IOException {
        Files.createDirectories(folder.resolve("train"));

        assertThatThrownBy(
                        () -> new UpscaleRun(options(4, false), new PrintWriter(System.err)).run())
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no sequences in")
                .hasMessageContaining("./train capture");
    }

    private UpscaleOptions options(int steps, boolean resume) {
        return new UpscaleOptions(
                folder.resolve("train"),
                folder.resolve("held"),
                folder.resolve("out"),
                steps,
                2,
                16,
                0.003f,
                1000,
                1,
                1,
                resume);
    }

    private static float mean(UpscaleTrainer trainer, int steps) {
        float sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += trainer.step();
        }
        return sum / steps;
    }
}
