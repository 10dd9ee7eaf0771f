package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.math.Vector3f;
import dev.impasto.engine.dump.DumpedSequence;
import dev.impasto.engine.dump.FrameDump;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.color.Half;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dumps read back: what was written comes in, and what is damaged does not. */
class DumpedSequenceTest {
    private static final int FRAMES = 3;
    @TempDir static Path dumped;
    @TempDir Path folder;

    @BeforeAll
    static void dump() throws IOException {
        ImpastoConfig config = ImpastoConfig.defaults().withBackend(BackendKind.REFERENCE);
        try (Show show = Show.open(config, ReferenceBackend::new)) {
            show.impasto.setExposure(1.5f);
            show.impasto.setDump(new FrameDump(dumped, 4, () -> -1));
            for (int i = 0; i < FRAMES; i++) {
                show.getCamera().setLocation(new Vector3f(1 + 0.3f * i, 3, 9));
                show.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
                show.frames(1);
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(dumped)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void everyChannelIsWhatTinyExrReads() throws IOException {
        DumpedSequence sequence = DumpedSequence.open(folder);
        assertThat(sequence.length()).isEqualTo(FRAMES);
        for (int frame = 0; frame < FRAMES; frame++) {
            ExrFile wanted = ExrFile.read(exr("frame", frame));
            assertThat(wanted.channels()).hasSize(18);
            for (String name : wanted.channels().keySet()) {
                assertThat(sequence.channels(frame).get(name))
                        .as(name)
                        .containsExactly(wanted.channels().get(name));
            }
            ExrFile truth = ExrFile.read(exr("truth", frame));
            assertThat(sequence.hasTruth(frame)).isTrue();
            assertThat(sequence.truth(frame)[1]).containsExactly(truth.channels().get("G"));
        }
    }

    @Test
    void inputsAreThoseOfTheFrameAndItsJson() throws IOException {
        DumpedSequence sequence = DumpedSequence.open(folder);
        ExrFile exr = ExrFile.read(exr("frame", 1));
        FrameInputs in = sequence.inputs(1);
        int last = exr.width() * exr.height() - 1;
        assertThat(in.color().remaining()).isEqualTo(8 * (last + 1));
        assertThat(Half.at(in.color(), 4 * last + 2))
                .isEqualTo(exr.channels().get("color.B")[last]);
        assertThat(in.depth().getFloat(4 * last)).isEqualTo(exr.channels().get("depth.Z")[last]);
        assertThat(Half.at(in.motion(), 2 * last + 1))
                .isEqualTo(exr.channels().get("motion.Y")[last]);
        assertThat(in.exposure()).isEqualTo(1.5f);
        assertThat(in.jitterX()).isEqualTo(sequence.about(1).jitter()[0]).isNotZero();
        assertThat(sequence.inputs(0).reset()).isTrue();
        assertThat(in.reset()).isFalse();
    }

    @Test
    void linesWithoutCompressionAndAWindowThatBeginsElsewhereAreRead() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(20000630).putInt(2);
        attribute(bytes, "channels", "chlist", 2 * 18 + 1);
        for (String name : new String[] {"G", "R"}) {
            text(bytes, name).putInt(2).putInt(0).putInt(1).putInt(1);
        }
        bytes.put((byte) 0);
        attribute(bytes, "compression", "compression", 1).put((byte) 0);
        attribute(bytes, "dataWindow", "box2i", 16).putInt(5).putInt(7).putInt(6).putInt(8);
        bytes.put((byte) 0);
        int first = bytes.position() + 16;
        bytes.putLong(first).putLong(first + 24);
        for (int line = 0; line < 2; line++) {
            bytes.putInt(7 + line).putInt(16);
            for (int i = 0; i < 4; i++) { // two of green, two of red
                bytes.putFloat(10 * line + i);
            }
        }
        resize("\"renderSize\": [2, 2]", "renderSize");
        Files.write(exr("frame", 0), Arrays.copyOf(bytes.array(), bytes.position()));
        DumpedSequence sequence = DumpedSequence.open(folder);
        assertThat(sequence.channels(0).get("R")).containsExactly(2, 3, 12, 13);
        assertThat(sequence.channels(0).get("G")).containsExactly(0, 1, 10, 11);
        assertThatThrownBy(() -> sequence.inputs(0))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        exr("frame", 0)
                                + " has no channel color.R; docs/dump-format.md lists those it needs");
    }

    @Test
    void noDamageDoesMoreThanRefuseTheFile() throws IOException {
        byte[] whole = Files.readAllBytes(exr("frame", 1));
        Random random = new Random(5);
        DumpedSequence sequence = DumpedSequence.open(folder);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bytes = Arrays.copyOf(whole, i < 100 ? i * whole.length / 100 : whole.length);
            for (int k = 0; i >= 100 && k < 3; k++) { // half of them in the header and the table
                int reach = i % 2 == 0 ? 900 : whole.length;
                bytes[random.nextInt(reach)] = (byte) random.nextInt();
            }
            Files.write(exr("frame", 1), bytes);
            try {
                sequence.inputs(1);
            } catch (IOException e) {
                assertThat(e.getMessage()).startsWith(exr("frame", 1).toString());
                assertThat(e.getMessage().lines()).hasSize(1);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jitter      | \"jitter\": [0.7, 0]        | needs \"jitter\"",
                "jitter      | \"other\": 1                | needs \"jitter\"",
                "exposure    | \"exposure\": -1            | needs a positive \"exposure\"",
                "near        | \"near\": 0                 | needs \"near\" and \"far\"",
                "renderSize  | \"renderSize\": [0, 9]      | needs \"renderSize\"",
                "displaySize | \"displaySize\": [99999, 9] | needs \"displaySize\"",
                "renderSize  | \"renderSize\": [16, 16]    | another size than the first frame",
                "exposure    | \"exposure\": {             | is no JSON"
            })
    void aJsonThatIsWrongIsRefusedByItsField(String field, String text, String complaint)
            throws IOException {
        Path file = folder.resolve("frame_0001.json");
        String json = Files.readString(file);
        String changed = json.replaceFirst("\"" + field + "\": (\\[[^\\]]*\\]|[^,]*)", text);
        assertThat(changed).isNotEqualTo(json);
        Files.writeString(file, changed);
        assertThatThrownBy(() -> DumpedSequence.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(complaint);
    }

    @Test
    void aFrameThatIsMissingIsNamed() throws IOException {
        Files.delete(folder.resolve("frame_0001.json"));
        assertThatThrownBy(() -> DumpedSequence.open(folder))
                .hasMessage(
                        folder.resolve("frame_0001.json") + " is missing, though later ones exist");
        Files.delete(folder.resolve("frame_0002.json"));
        Files.delete(exr("truth", 0));
        DumpedSequence one = DumpedSequence.open(folder);
        assertThatThrownBy(() -> one.truth(0)).hasMessage(exr("truth", 0) + " is missing");
    }

    @Test
    void aPictureOfAnotherSizeThanItsJsonSaysIsRefused() throws IOException {
        Files.copy(
                exr("truth", 0),
                exr("frame", 0),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        DumpedSequence sequence = DumpedSequence.open(folder);
        assertThatThrownBy(() -> sequence.inputs(0))
                .hasMessage(exr("frame", 0) + " is 64 x 48, but its JSON says 32 x 24");
    }

    @Test
    void aFolderWithoutFramesIsNoDump() {
        assertThatThrownBy(() -> DumpedSequence.open(folder.resolve("none")))
                .hasMessageContaining("is no folder");
    }

    private void resize(String text, String field) throws IOException {
        for (int i = 0; i < FRAMES; i++) {
            Path file = folder.resolve("frame_000" + i + ".json");
            String json = Files.readString(file);
            Files.writeString(file, json.replaceFirst("\"" + field + "\": \\[[^\\]]*\\]", text));
        }
    }

    private static ByteBuffer attribute(ByteBuffer to, String name, String type, int bytes) {
        text(to, name);
        return text(to, type).putInt(bytes);
    }

    private static ByteBuffer text(ByteBuffer to, String text) {
        return to.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
    }

    private Path exr(String kind, int frame) {
        return folder.resolve(kind + "_000" + frame + ".exr");
    }
}
