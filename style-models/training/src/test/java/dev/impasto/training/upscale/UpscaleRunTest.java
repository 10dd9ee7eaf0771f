package dev.impasto.training.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.style.StyleModels;
import dev.impasto.training.TrainingException;
import dev.impasto.training.capture.DrawnSequence;
import dev.impasto.training.capture.Sequence;
import dev.impasto.training.capture.SequenceHeader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UpscaleRunTest {
    @TempDir private Path folder;

    @Test
    void trainingBringsThePictureCloserToTheTruth() throws IOException {
        DrawnSequence.write(folder.resolve("train/a.seq"), 32, 24, 6);
        UpscaleOptions options = options(60, false);
        try (Backend backend = new ReferenceBackend();
                UpscaleTrainer trainer =
                        new UpscaleTrainer(options, Sequence.all(options.data()), backend)) {
            float first = typical(trainer, 10);
            typical(trainer, 40);
            assertThat(typical(trainer, 10)).isLessThan(0.8f * first);
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

    @Test
    void tuningBeginsWithTheNetworkThatItIsGiven() throws IOException {
        DrawnSequence.write(folder.resolve("train/a.seq"), 32, 24, 4);
        List<Sequence> sequences = Sequence.all(folder.resolve("train"));
        try (Backend backend = new ReferenceBackend()) {
            OnnxModel model;
            try (UpscaleTrainer first = new UpscaleTrainer(options(9, false), sequences, backend)) {
                typical(first, 3);
                model = first.export("somewhere");
            }
            UpscaleOptions standing = options(9, 0, model, false);
            try (UpscaleTrainer second = new UpscaleTrainer(standing, sequences, backend)) {
                typical(second, 1);
                OnnxModel same = second.export("there");
                model.tensors()
                        .forEach(
                                (name, tensor) ->
                                        assertThat(same.tensors().get(name).floats())
                                                .isEqualTo(tensor.floats()));
            }
        }
    }

    @Test
    void tuningSaysWhatItGainsOnWhatItHoldsBack() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            DrawnSequence.write(folder.resolve("train/" + name + ".seq"), 32, 24, 4);
        }
        OnnxModel model;
        List<Sequence> sequences = Sequence.all(folder.resolve("train"));
        try (Backend backend = new ReferenceBackend();
                UpscaleTrainer first = new UpscaleTrainer(options(9, false), sequences, backend)) {
            first.step();
            model = first.export("somewhere");
        }
        StringWriter console = new StringWriter();

        new UpscaleRun(tuning("train", model), new PrintWriter(console, true)).run();

        assertThat(console.toString())
                .contains("2 sequences and 1 held out", "before:")
                .contains("gained       PSNR +0.00 dB  tPSNR +0.00 dB"); // at a rate of 0
        OnnxModel kept = OnnxModel.read(folder.resolve("out/upscaler.onnx"));
        assertThat(kept.metadata()).containsEntry("trained", "somewhere");
        DrawnSequence.write(folder.resolve("single/a.seq"), 32, 24, 4);
        UpscaleOptions single = tuning("single", model);
        assertThatThrownBy(() -> new UpscaleRun(single, new PrintWriter(console)).run())
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("one sequence only")
                .hasMessageContaining("--held-out");
    }

    @Test
    void aNetworkOfAnotherKindIsNoStart() throws IOException {
        DrawnSequence.write(folder.resolve("train/a.seq"), 32, 24, 4);
        OnnxModel other = OnnxModel.builder("other").build();
        UpscaleOptions options = options(9, 0, other, false);
        try (Backend backend = new ReferenceBackend()) {
            assertThatThrownBy(
                            () ->
                                    new UpscaleTrainer(
                                            options, Sequence.all(options.data()), backend))
                    .isInstanceOf(TrainingException.class)
                    .hasMessageContaining("other has no")
                    .hasMessageContaining("weight");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shippedIsTheNetworkForTheScaleOfTheData(int scale) throws IOException {
        for (String name : List.of("a", "b")) {
            DrawnSequence.write(
                    folder.resolve("train/" + name + ".seq"),
                    new SequenceHeader(32, 24, scale * 32, scale * 24, 3));
        }
        Path out = folder.resolve("out");

        new CommandLine(new UpscaleCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .execute(
                        "--from=shipped",
                        "--data=" + folder.resolve("train"),
                        "--out=" + out,
                        "--steps=1",
                        "--rate=0",
                        "--side=16",
                        "--threads=1");

        OnnxModel kept = OnnxModel.read(out.resolve("upscaler.onnx"));
        assertThat(kept.metadata())
                .isEqualTo(StyleModels.upscaler(scale).orElseThrow().metadata())
                .isNotEqualTo(StyleModels.upscaler(3 - scale).orElseThrow().metadata());
    }

    private UpscaleOptions tuning(String data, OnnxModel from) {
        Path out = folder.resolve("out");
        return new UpscaleOptions(
                folder.resolve(data), null, out, 2, 2, 16, 2, 0, 1000, 1, 1, from, false);
    }

    private UpscaleOptions options(int steps, boolean resume) {
        return options(steps, 0.003f, null, resume);
    }

    private UpscaleOptions options(int steps, float rate, OnnxModel from, boolean resume) {
        return new UpscaleOptions(
                folder.resolve("train"),
                folder.resolve("held"),
                folder.resolve("out"),
                steps,
                2,
                16,
                2,
                rate,
                1000,
                1,
                1,
                from,
                resume);
    }

    /** The median, since now and then a frame is spoilt. */
    private static float typical(UpscaleTrainer trainer, int steps) {
        float[] losses = new float[steps];
        for (int i = 0; i < steps; i++) {
            losses[i] = trainer.step();
        }
        Arrays.sort(losses);
        return losses[steps / 2];
    }
}
