package dev.impasto.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MixCommandTest {
    @TempDir private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void theMeanHasOfEachItsShare() throws IOException {
        Path a = write("a.onnx", 2, 8);
        Path b = write("b.onnx", 4, 0);

        assertThat(mix(a + "=0.25", b + "=0.75")).isZero();

        OnnxModel mean = OnnxModel.read(folder.resolve("mean.onnx"));
        assertThat(mean.tensors().get("w").floats()).containsExactly(3.5f, 2);
        assertThat(mean.tensors().get("axes").longs()).containsExactly(1);
        assertThat(mean.nodes()).hasSize(1);
        assertThat(mean.metadata().get("trained"))
                .isEqualTo("mean of 0.25 of a.onnx (a.onnx's way), 0.75 of b.onnx (b.onnx's way)");
    }

    @Test
    void sharesAddUpToOne() throws IOException {
        Path a = write("a.onnx", 1);
        Path b = write("b.onnx", 2);

        assertThat(mix(a + "=0.5", b + "=0.4")).isEqualTo(1);
        assertThat(errors.toString()).contains("shares add up to 0.9 and not to 1");
        assertThat(mix(a + "=NaN", b + "=0.5")).isEqualTo(1);
        assertThat(errors.toString()).contains("shares add up to NaN and not to 1");
        assertThat(folder.resolve("mean.onnx")).doesNotExist();
    }

    @Test
    void networksOfDifferentKindsHaveNoMean() throws IOException {
        Path a = write("a.onnx", 1, 2);
        Path b = write("b.onnx", 1, 2, 3);

        assertThat(mix(a + "=0.5", b + "=0.5")).isEqualTo(1);
        assertThat(errors.toString()).contains("b.onnx has no w of shape [2], as a.onnx has");
    }

    @Test
    void oneFileThatIsMissingIsNamed() throws IOException {
        Path a = write("a.onnx", 1);

        assertThat(mix(a + "=0.5", folder.resolve("none.onnx") + "=0.5")).isEqualTo(1);
        assertThat(errors.toString()).contains("no model file").contains("none.onnx");
    }

    private int mix(String... shares) {
        CommandLine line = Train.commandLine().setErr(new PrintWriter(errors, true));
        line.setOut(new PrintWriter(new StringWriter(), true));
        String[] args = new String[shares.length + 2];
        args[0] = "mix";
        args[1] = "--out=" + folder.resolve("mean.onnx");
        System.arraycopy(shares, 0, args, 2, shares.length);
        return line.execute(args);
    }

    private Path write(String name, float... weights) throws IOException {
        Path file = folder.resolve(name);
        OnnxModel.builder(name)
                .input("x", weights.length)
                .tensor("w", OnnxTensor.of(weights, weights.length))
                .tensor("axes", OnnxTensor.of(1))
                .node("Add", "y", "x", "w")
                .output("y", weights.length)
                .metadata("trained", name + "'s way")
                .build()
                .write(file);
        assertThat(Files.size(file)).isPositive();
        return file;
    }
}
