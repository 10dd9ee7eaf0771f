package dev.impasto.neural.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.onnx.OnnxAttribute.Int;
import dev.impasto.neural.onnx.OnnxAttribute.Ints;
import dev.impasto.neural.onnx.OnnxAttribute.Real;
import dev.impasto.neural.onnx.OnnxAttribute.Reals;
import dev.impasto.neural.onnx.OnnxAttribute.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {

    @TempDir Path folder;

    private static OnnxModel sample() {
        return OnnxModel.builder("sample")
                .input("x", 1, 3, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .tensor("weights", OnnxTensor.of(new float[] {1.5f, -2, 3e-20f}, 1, 3, 1, 1))
                .tensor("sizes", OnnxTensor.of(1L, -7, Long.MAX_VALUE))
                .node(
                        "Conv",
                        "y",
                        List.of("x", "weights", ""),
                        Map.of(
                                "pads", new Ints(0, 0, 0, 0),
                                "group", new Int(1),
                                "auto_pad", new Text("NOTSET"),
                                "slope", new Real(0.25f),
                                "scales", new Reals(1, 2)))
                .output("y", 1, 1, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .metadata("licence", "BSD-3-Clause")
                .build();
    }

    private static OnnxModel read(byte[] bytes) {
        return OnnxModel.read(new ByteArrayInputStream(bytes), "m.onnx");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("sample.onnx");
        sample().write(file);
        OnnxModel model = OnnxModel.read(file);
        OnnxNode node = model.nodes().get(0);
        assertThat(node.op()).isEqualTo("Conv");
        assertThat(node.inputs()).containsExactly("x", "weights", "");
        assertThat(node.integers("pads")).containsExactly(0, 0, 0, 0);
        assertThat(node.integer("group", 9)).isEqualTo(1);
        assertThat(node.real("slope", 9)).isEqualTo(0.25f);
        assertThat(node.text("auto_pad", "")).isEqualTo("NOTSET");
        assertThat(model.tensors().get("weights").floats()).containsExactly(1.5f, -2, 3e-20f);
        assertThat(model.tensors().get("weights").dims()).containsExactly(1, 3, 1, 1);
        assertThat(model.tensors().get("sizes").longs()).containsExactly(1, -7, Long.MAX_VALUE);
        assertThat(model.inputs()).isEqualTo(sample().inputs());
        assertThat(model.outputs()).isEqualTo(sample().outputs());
        assertThat(model.metadata()).containsEntry("licence", "BSD-3-Clause");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void whoMayReadFilesHereMayReadWhatIsWritten() throws IOException {
        Assumptions.assumeThat(folder.getFileSystem().supportedFileAttributeViews())
                .contains("posix");
        Path file = folder.resolve("sample.onnx");
        sample().write(file);
        Path plain = Files.write(folder.resolve("plain"), new byte[1]);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertThat(OnnxWriter.bytes(sample())).isEqualTo(OnnxWriter.bytes(sample()));
    }

    @Test
    void halfFloatsAreReadAsFloats() {
        // 1.0, -2.0, the largest half, the smallest above zero, infinity
        byte[] raw = {0x00, 0x3c, 0x00, (byte) 0xc0, (byte) 0xff, 0x7b, 0x01, 0x00, 0x00, 0x7c};
        OnnxTensor tensor = tensor(10, raw);
        assertThat(tensor.floats())
                .containsExactly(1, -2, 65504, 0x1p-24f, Float.POSITIVE_INFINITY);
    }

    /** Reads a tensor of as many numbers as there are. */
    private static OnnxTensor tensor(int type, byte[] raw) {
        int width = type == 9 || type < 4 ? 1 : type == 12 || type == 6 ? 4 : 2;
        int count = raw.length / (type == 11 || type == 7 ? 8 : width);
        byte[] head = {8, (byte) count, 16, (byte) type, 66, 1, 'h', 74, (byte) raw.length};
        byte[] tensor = concat(head, raw);
        byte[] graph = concat(new byte[] {42, (byte) tensor.length}, tensor);
        byte[] node = {10, 3, 34, 1, 'A'};
        graph = concat(graph, node);
        byte[] model = concat(new byte[] {58, (byte) graph.length}, graph);
        return read(concat(model, new byte[] {66, 2, 16, 17})).tensors().get("h");
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    void aMissingFileIsOneLine() {
        assertThatThrownBy(() -> OnnxModel.read(folder.resolve("none.onnx")))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("no model file")
                .hasMessageContaining("none.onnx");
    }

    @Test
    void aFolderIsNoModel() {
        assertThatThrownBy(() -> OnnxModel.read(folder)).isInstanceOf(ModelException.class);
    }

    @Test
    void whatIsNotOnnxIsOneLine() {
        for (String text : List.of("", "hello", "<html><body>404</body></html>", "\0\0\0\0")) {
            assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith("m.onnx");
        }
    }

    @Test
    void aTruncatedFileIsOneLine() {
        byte[] whole = OnnxWriter.bytes(sample());
        for (int length = 0; length < whole.length - 40; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith("m.onnx");
        }
    }

    /** A model whose tensor "w", of two floats, says that its numbers are in a file. */
    private static byte[] external(String... keysAndValues) {
        byte[] tensor = {8, 2, 16, 1, 66, 1, 'w', 112, 1};
        for (int i = 0; i < keysAndValues.length; i += 2) {
            byte[] entry = concat(field(10, keysAndValues[i]), field(18, keysAndValues[i + 1]));
            tensor = concat(tensor, concat(new byte[] {106, (byte) entry.length}, entry));
        }
        byte[] graph = concat(new byte[] {42, (byte) tensor.length}, tensor);
        graph = concat(graph, new byte[] {10, 3, 34, 1, 'A'});
        byte[] model = concat(new byte[] {58, (byte) graph.length}, graph);
        return concat(model, new byte[] {66, 2, 16, 17});
    }

    private static byte[] field(int tag, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return concat(new byte[] {(byte) tag, (byte) bytes.length}, bytes);
    }

    private void refuses(String reason, String... keysAndValues) throws IOException {
        Path file = folder.resolve("models/m.onnx");
        Files.createDirectories(file.getParent());
        Files.write(file, external(keysAndValues));
        assertThatThrownBy(() -> OnnxModel.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("m.onnx: ")
                .hasMessageContaining(reason);
    }

    @Test
    void constantsAreReadFromAFileBesideTheModel() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(8, 1.5f).putFloat(12, -3);
        Files.write(folder.resolve("m.data"), data.array());
        Path file = folder.resolve("m.onnx");
        Files.write(file, external("location", "m.data", "offset", "8", "length", "8"));
        assertThat(OnnxModel.read(file).tensors().get("w").floats()).containsExactly(1.5f, -3);
        Files.write(file, external("location", "m.data", "offset", "8"));
        assertThat(OnnxModel.read(file).tensors().get("w").floats()).containsExactly(1.5f, -3);
    }

    @Test
    void noModelReadsOutsideItsFolder() throws IOException {
        Path secret = folder.resolve("secret");
        Files.write(secret, new byte[64]);
        refuses("is no file in the model's folder", "location", "../secret");
        refuses("is no file in the model's folder", "location", secret.toString());
        refuses("is no file in the model's folder", "location", "");
        refuses("is not there", "location", "nothing");
        refuses("is not there", "location", "a\0b");
        Files.createSymbolicLink(folder.resolve("models/link"), secret);
        refuses("is no file in the model's folder", "location", "link");
    }

    @Test
    void whatADataFileDoesNotHoldIsNotRead() throws IOException {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/d"), new byte[12]);
        refuses("does not hold 8 bytes at 5", "location", "d", "offset", "5");
        refuses("does not hold", "location", "d", "offset", "-1");
        refuses("does not hold", "location", "d", "offset", Long.toString(Long.MAX_VALUE));
        refuses("has 8 bytes, its file 12", "location", "d", "length", "12");
        refuses("no number as its offset", "location", "d", "offset", "x");
        assertThatThrownBy(() -> read(external("location", "d")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the model comes from no folder");
    }

    @Test
    void everyKindOfNumberIsRead() {
        assertThat(tensor(16, raw("803f", "00c0")).floats()).containsExactly(1, -2);
        assertThat(tensor(11, raw("000000000000f83f")).floats()).containsExactly(1.5f);
        assertThat(tensor(9, raw("0100")).longs()).containsExactly(1, 0);
        assertThat(tensor(2, raw("ff")).longs()).containsExactly(255);
        assertThat(tensor(3, raw("ff")).longs()).containsExactly(-1);
        assertThat(tensor(4, raw("feff")).longs()).containsExactly(65534);
        assertThat(tensor(5, raw("feff")).longs()).containsExactly(-2);
        assertThat(tensor(6, raw("feffffff")).longs()).containsExactly(-2);
        assertThat(tensor(12, raw("feffffff")).longs()).containsExactly(0xfffffffeL);
        assertThat(tensor(7, raw("feffffffffffffff")).longs()).containsExactly(-2);
        assertThatThrownBy(() -> tensor(8, new byte[1])).hasMessageContaining("data type 8");
    }

    private static byte[] raw(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex));
    }

    @Test
    void aHugeClaimedSizeAllocatesNothing() {
        // a tensor that claims 2 GiB of raw bytes
        byte[] bomb = {58, 10, 42, 8, 74, -1, -1, -1, -1, 7, 0, 0};
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(ModelException.class);
    }

    @Test
    void shapesThatDoNotMatchTheirValuesAreRefused() {
        assertThatThrownBy(() -> OnnxTensor.of(new float[3], 2, 2))
                .isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> OnnxTensor.of(new float[0], 65536, 65536, 65536, 65536, 0))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void namesInMessagesCannotBreakTheLine() {
        String shown = ModelException.shown("a\nb\u001b[31m" + "x".repeat(500));
        assertThat(shown).doesNotContain("\n").doesNotContain("\u001b").hasSizeLessThan(70);
    }
}
