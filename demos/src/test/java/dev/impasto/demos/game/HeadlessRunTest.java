package dev.impasto.demos.game;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small runs of the whole game on the reference backend, which every machine has. */
class HeadlessRunTest {
    private static final int FRAMES = 6;

    @TempDir static Path folder;
    private static JsonObject on;

    @Test
    void aRunLeavesDifferentPicturesAndItsFigures() throws IOException {
        JsonObject stats = playOnce();
        Set<String> pictures = new HashSet<>();
        for (int i = 0; i < FRAMES; i++) {
            Path frame = folder.resolve("on").resolve(String.format("frame_%04d.png", i));
            assertThat(ImageIO.read(frame.toFile()).getWidth()).isEqualTo(96);
            pictures.add(Arrays.toString(Files.readAllBytes(frame)));
        }
        assertThat(pictures).hasSize(FRAMES);
        assertThat(stats.get("frames").getAsInt()).isEqualTo(FRAMES);
        assertThat(stats.get("renderSize").getAsJsonObject().get("width").getAsInt()).isEqualTo(48);
        assertThat(stats.get("displaySize").getAsJsonObject().get("height").getAsInt())
                .isEqualTo(64);
        assertThat(stats.get("failure").isJsonNull()).isTrue();
        JsonObject times = stats.get("milliseconds").getAsJsonObject();
        assertThat(times.keySet()).contains("frame", "physics", "raster", "transfer", "present");
        assertThat(times.size()).as("with neural stages").isGreaterThan(6);
        for (String figure : List.of("p50", "p95", "p99", "max")) {
            assertThat(times.get("frame").getAsJsonObject().get(figure).getAsDouble()).isPositive();
        }
        assertThat(stats.get("glRenderer").getAsString()).isNotBlank();
        assertThat(stats.get("allocatedBytesPerFrame").getAsLong()).isPositive();
    }

    @Test
    void theWorldIsTheSameWithThePassOnOffAndFailing() throws IOException {
        JsonObject plain = playOnce();
        JsonObject off = play("off", "--pass", "off");
        JsonObject failing = play("failing", "--fail-pass-at", "3");
        String hash = plain.get("worldHash").getAsString();
        assertThat(hash).matches("[0-9a-f]{16}");
        assertThat(off.get("worldHash").getAsString()).isEqualTo(hash);
        assertThat(failing.get("worldHash").getAsString()).isEqualTo(hash);
        assertThat(failing.get("failure").getAsString()).contains("failed");
        assertThat(failing.get("frames").getAsInt()).isEqualTo(FRAMES);
    }

    /** The clock stands at the top of the picture, the marble in its middle. */
    @Test
    void withoutTheHudOnlyTheSceneIsShown() throws IOException {
        BufferedImage with = large("with-hud", "on");
        BufferedImage without = large("without-hud", "off");

        assertThat(alike(with, without, 0, 40)).isFalse();
        assertThat(alike(with, without, 120, 180)).isTrue();
    }

    private static BufferedImage large(String name, String hud) throws IOException {
        Path out = folder.resolve(name);
        String run =
                "--headless --frames 2 --size 480x270 --pass off --hud " + hud + " --out " + out;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        assertThat(Play.run(nowhere, nowhere, run.split(" "))).isZero();
        return ImageIO.read(out.resolve("frame_0001.png").toFile());
    }

    private static boolean alike(BufferedImage a, BufferedImage b, int from, int to) {
        int rows = to - from;
        int[] first = a.getRGB(0, from, a.getWidth(), rows, null, 0, a.getWidth());
        int[] second = b.getRGB(0, from, a.getWidth(), rows, null, 0, a.getWidth());
        return Arrays.equals(first, second);
    }

    @Test
    void aRecordedRunShownAgainEndsInTheSameWorldAtAnotherFrameRate() throws IOException {
        Path file = folder.resolve("run.replay");
        JsonObject first = play("first", "--pass", "off", "--record", file.toString());
        JsonObject again =
                play(
                        "again",
                        "--pass",
                        "off",
                        "--fps",
                        "7",
                        "--speed",
                        "0.7",
                        "--frames",
                        "60",
                        "--replay",
                        file.toString());
        JsonObject late =
                play(
                        "late",
                        "--pass",
                        "off",
                        "--frames",
                        "4",
                        "--speed",
                        "max",
                        "--from",
                        "5",
                        "--replay",
                        file.toString());
        assertThat(again.get("worldHash")).isEqualTo(first.get("worldHash"));
        assertThat(late.get("worldHash")).isEqualTo(first.get("worldHash"));
        assertThat(again.get("ticks").getAsLong()).isEqualTo(2L * FRAMES);
    }

    @Test
    void aGhostIsSeenAndLeavesTheWorldAsItIs() throws IOException {
        Path file = folder.resolve("ghost.replay");
        play("rival", "--pass", "off", "--seed", "2", "--record", file.toString());
        JsonObject with = play("with", "--pass", "off", "--ghost", file.toString(), "--seed", "1");
        assertThat(with.get("worldHash")).isEqualTo(playOnce().get("worldHash"));
    }

    private static JsonObject playOnce() throws IOException {
        if (on == null) {
            on = play("on");
        }
        return on;
    }

    private static JsonObject play(String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--headless",
                                "--frames",
                                String.valueOf(FRAMES),
                                "--size",
                                "96x64",
                                "--backend",
                                "reference",
                                "--out",
                                out.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true);
        int code = Play.run(stream, stream, arguments.toArray(String[]::new));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        String json = Files.readString(out.resolve("stats.json"));
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
