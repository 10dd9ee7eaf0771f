package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir Path folder;
    private Path file;
    private long now;

    private static OnnxModel model(String op) {
        return OnnxModel.builder("m")
                .input("x", 1, 3, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .node(op, "y", "x")
                .output("y", 1, 3, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .build();
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("m.onnx");
        model("Relu").write(file);
    }

    private ModelFile open() {
        return new ModelFile(file, () -> now);
    }

    /** Looks as often as it takes for a change to be seen, a second apart. */
    private boolean changed(ModelFile watched) {
        boolean changed = false;
        for (int i = 0; i < 3; i++) {
            now += 1_000_000_000;
            changed |= watched.changed();
        }
        return changed;
    }

    private static String op(ModelFile watched) {
        return watched.model().nodes().get(0).op();
    }

    @Test
    void aChangedFileIsReadOnce() throws IOException {
        ModelFile watched = open();
        assertThat(changed(watched)).isFalse();
        model("Sigmoid").write(file);
        assertThat(changed(watched)).isTrue();
        assertThat(op(watched)).isEqualTo("Sigmoid");
        assertThat(changed(watched)).isFalse();
    }

    @Test
    void aFileIsNotReadWhileItGrows() throws IOException {
        ModelFile watched = open();
        for (int bytes = 10; bytes < 100; bytes += 10) {
            Files.write(file, new byte[bytes]);
            now += 1_000_000_000;
            assertThat(watched.changed()).isFalse();
        }
        assertThat(op(watched)).isEqualTo("Relu");
    }

    @Test
    void aBrokenOrMissingFileKeepsTheOldNetworkUntilAGoodOneComes() throws IOException {
        ModelFile watched = open();
        Files.writeString(file, "<html>not found</html>");
        assertThat(changed(watched)).isFalse();
        Files.delete(file);
        assertThat(changed(watched)).isFalse();
        assertThat(op(watched)).isEqualTo("Relu");
        model("Sigmoid").write(file);
        assertThat(changed(watched)).isTrue();
        assertThat(op(watched)).isEqualTo("Sigmoid");
    }

    @Test
    void theFileIsLeftAloneBetweenLooks() throws IOException {
        ModelFile watched = open();
        model("Sigmoid").write(file);
        for (int i = 0; i < 100; i++) {
            now += 1_000_000;
            assertThat(watched.changed()).isFalse();
        }
    }

    @Test
    void aFileThatIsNotThereAtFirstIsOneError() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none.onnx")))
                .isInstanceOf(ModelException.class);
    }
}
