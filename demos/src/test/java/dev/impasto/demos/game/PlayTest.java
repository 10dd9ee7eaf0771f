package dev.impasto.demos.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.replay.Tape;
import dev.impasto.demos.game.rules.Levels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--size 1280",
                "--size 1280x",
                "--size 8x8",
                "--size 100000x720",
                "--quality best",
                "--quality Ultra2",
                "--style velvet",
                "--strength 1.5",
                "--strength NaN",
                "--strength much",
                "--pass maybe",
                "--hud maybe",
                "--backend cuda",
                "--device first",
                "--device -2",
                "--device 9999",
                "--seed pi",
                "--level 0",
                "--level 99",
                "--frames 0",
                "--frames -3",
                "--frames many",
                "--fps 0",
                "--speed 0 --replay x",
                "--speed NaN --replay x",
                "--speed fast --replay x",
                "--from -1 --replay x",
                "--verify",
                "--salvage",
                "--speed 2",
                "--from 60",
                "--record a --replay b",
                "--ghost a --replay b",
                "--level 2 --replay b",
                "--seed 2 --replay b",
                "--from 60 --replay b --verify",
                "--speed max --replay b --verify",
                "--frames 60 --replay b --verify",
                "--dump d --replay b --verify",
                "--truth 8",
                "--dump d --pass off",
                "--diagnose --pass off",
                "--debug-view colour",
                "--debug-view COLOR",
                "--wallpaper",
                "--size"
            })
    void aBadValueIsOneLineAndExitCodeTwo(String arguments) {
        int code = play((arguments + " --headless").split(" "));
        assertOneLine(arguments.split(" ")[0]);
        assertThat(code).isEqualTo(2);
    }

    @Test
    void aMissingModelIsOneLine() {
        Path model = folder.resolve("gone.onnx");
        assertThat(play("--headless", "--upscaler", model.toString())).isEqualTo(1);
        assertOneLine("--upscaler " + model);
    }

    @Test
    void aModelThatIsNotOnnxIsOneLine() throws IOException {
        Path model = Files.writeString(folder.resolve("poem.onnx"), "Roses are red");
        assertThat(play("--headless", "--style", model.toString())).isEqualTo(1);
        assertOneLine("--style " + model);
    }

    @Test
    void anEmptyModelIsOneLine() throws IOException {
        Path model = Files.createFile(folder.resolve("empty.onnx"));
        assertThat(play("--headless", "--upscaler", model.toString())).isEqualTo(1);
        assertOneLine("--upscaler " + model);
    }

    @Test
    void anOutputFolderThatCannotBeIsOneLineAndNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        assertThat(play("--headless", "--pass", "off", "--out", file.toString())).isEqualTo(1);
        assertOneLine("--out " + file);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void figuresThatCannotBeWrittenAreReportedBeforeAnythingIsDrawn() {
        Path out = folder.resolve("out");
        int code =
                play(
                        "--headless",
                        "--pass",
                        "off",
                        "--out",
                        out.toString(),
                        "--stats",
                        folder.toString());
        assertThat(code).isEqualTo(2);
        assertOneLine("--stats " + folder);
        assertThat(out.resolve("frame_0000.png")).doesNotExist();
    }

    @Test
    void aReplayThatIsNotThereOrNoneOrDamagedIsOneLine() throws IOException {
        Path gone = folder.resolve("gone.replay");
        assertThat(play("--replay", gone.toString(), "--verify")).isEqualTo(2);
        assertOneLine("--replay " + gone);
        err.reset();
        Path poem = Files.writeString(folder.resolve("poem.replay"), "Violets are blue");
        assertThat(play("--headless", "--replay", poem.toString())).isEqualTo(2);
        assertOneLine("--replay " + poem + ": byte 0: ");
        assertThat(text(err)).doesNotContain("--salvage");
        err.reset();
        assertThat(play("--headless", "--ghost", poem.toString())).isEqualTo(2);
        assertOneLine("--ghost " + poem + ": byte 0: ");
        err.reset();
        assertThat(play("--headless", "--record", poem.toString())).isEqualTo(2);
        assertOneLine("--record " + poem);
        assertThat(poem).hasContent("Violets are blue");
    }

    @Test
    void verifyingStartsNeitherOpenGlNorOpenCl() throws IOException {
        Path whole = Files.write(folder.resolve("whole.replay"), recorded(130));
        Path cut = folder.resolve("cut.replay");
        // The end record takes 15 bytes; a little more is the last tick chunk's.
        int end = (int) Files.size(whole) - 20;
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), end));
        // A device that is not there would be refused, if devices were looked for.
        assertThat(play("--replay", whole.toString(), "--verify", "--device", "99")).isZero();
        assertThat(text(out)).containsPattern("verified 130 ticks, hash [0-9a-f]{16}\\R");
        assertThat(play("--replay", cut.toString(), "--verify")).isEqualTo(2);
        assertOneLine("byte " + end + ": ", "--salvage plays the 120 ticks before that");
        assertThat(play("--replay", cut.toString(), "--verify", "--salvage")).isZero();
        assertThat(text(out))
                .contains("Salvaged 120 ticks; byte " + end + ": ", "verified 120 ticks");
        err.reset();
        // In the first second there is no checkpoint yet.
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 80));
        assertThat(play("--headless", "--replay", cut.toString(), "--salvage")).isEqualTo(2);
        assertOneLine("--replay " + cut + ": byte 80: ");
        err.reset();
        assertThat(play("--headless", "--replay", whole.toString(), "--from", "130")).isEqualTo(2);
        assertOneLine("--from 130");
    }

    private static byte[] recorded(int ticks) {
        Match match = new Match(Levels.number(1), 1);
        Tape tape = new Tape();
        match.show(tape);
        for (int i = 0; i < ticks; i++) {
            match.advanceAlone(1 / 60.0);
        }
        return tape.cut();
    }

    @Test
    void helpListsEveryOptionAndEveryKey() {
        assertThat(play("--help")).isZero();
        List<String> options =
                List.of(
                        "--headless",
                        "--frames",
                        "--size",
                        "--quality",
                        "--style",
                        "--strength",
                        "--pass",
                        "--backend",
                        "--device",
                        "--list-devices",
                        "--seed",
                        "--level",
                        "--record",
                        "--replay",
                        "--verify",
                        "--speed",
                        "--from",
                        "--salvage",
                        "--ghost",
                        "--diagnose",
                        "--debug-view",
                        "--out",
                        "--stats");
        assertThat(text(out)).contains(options);
        for (Keys.Line line : Keys.lines()) {
            assertThat(text(out)).contains(line.label()).contains(line.meaning());
        }
    }

    @Test
    void theLastOfTwoEqualOptionsWins() {
        assertThat(play("--level", "99", "--level", "1", "--list-devices")).isLessThan(2);
        assertThat(text(err)).doesNotContain("--level");
    }

    private int play(String... arguments) {
        return Play.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
    }

    private void assertOneLine(String... parts) {
        assertThat(text(err).lines()).hasSize(1);
        assertThat(text(err)).contains(parts).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
