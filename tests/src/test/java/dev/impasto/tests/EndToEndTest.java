package dev.impasto.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.impasto.style.StyleModels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The game through every layer, as a player's command line starts it, without a display. */
class EndToEndTest {
    private static final int FRAMES = 12;

    @TempDir static Path temp;
    private static GameRun first;

    @BeforeAll
    static void playOnce() throws IOException, InterruptedException {
        first = run("first").succeeded();
    }

    @Test
    void aRunWritesAsManyDifferentPicturesAsAsked() throws IOException {
        Set<Integer> different = new HashSet<>();
        for (int i = 0; i < FRAMES; i++) {
            different.add(Arrays.hashCode(pixels(first.picture(i))));
        }
        assertThat(first.pictures()).hasSize(FRAMES);
        assertThat(different).hasSize(FRAMES);
    }

    @Test
    void thePictureHasTheDisplaySizeAndManyColours() throws IOException {
        BufferedImage picture = first.picture(FRAMES - 1);
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(180);
        assertThat(Arrays.stream(pixels(picture)).distinct().count()).isGreaterThan(2000);
    }

    @Test
    void thePassRunsOnOpenClAndItsStagesAreTimed() throws IOException {
        JsonObject stats = first.stats();
        assertThat(stats.get("device").getAsString()).startsWith("OpenCL");
        assertThat(stats.get("crossing").getAsString()).containsAnyOf("copies", "buffers");
        assertThat(stats.get("failure").isJsonNull()).isTrue();
        assertThat(stats.get("frames").getAsInt()).isEqualTo(FRAMES);
        assertThat(stats.getAsJsonObject("renderSize").get("width").getAsInt()).isEqualTo(160);
        assertThat(stats.get("upscaler").getAsString()).isEqualTo("network");
        JsonObject times = stats.getAsJsonObject("milliseconds");
        assertThat(times.keySet())
                .contains(
                        "frame", "physics", "raster", "transfer", "predict", "compose", "present");
        double stages = 0;
        for (String stage : times.keySet()) {
            stages += stage.equals("frame") ? 0 : p50(times, stage);
        }
        assertThat(p50(times, "frame")).isPositive();
        assertThat(stages).as("stages of one frame").isBetween(0.5, 2 * p50(times, "frame"));
    }

    @Test
    void twoRunsOfASeedEndInTheSameWorldAndAnotherSeedDoesNot()
            throws IOException, InterruptedException {
        GameRun again = run("again").succeeded();
        GameRun other = run("other", "--seed", "7").succeeded();
        assertThat(again.worldHash()).isEqualTo(first.worldHash());
        assertThat(other.worldHash()).isNotEqualTo(first.worldHash());
    }

    @Test
    void theWorldIsTheSameWithThePassOff() throws IOException, InterruptedException {
        GameRun off = run("off", "--pass", "off").succeeded();
        assertThat(off.worldHash()).isEqualTo(first.worldHash());
        assertThat(off.stats().get("device").getAsString()).isEqualTo("none");
    }

    @Test
    void aFailingPassLeavesTheWorldAsItIsAndTheGameGoesOn()
            throws IOException, InterruptedException {
        GameRun failing = run("failing", "--fail-pass-at", "5").succeeded();
        assertThat(failing.worldHash()).isEqualTo(first.worldHash());
        assertThat(failing.pictures()).hasSize(FRAMES);
        assertThat(failing.stats().get("failure").getAsString()).isNotBlank();
        assertThat(Arrays.stream(pixels(failing.picture(FRAMES - 1))).distinct().count())
                .as("colours of the plain picture")
                .isGreaterThan(2000);
    }

    @Test
    void theReferenceBackendDrawsWhatOpenClDraws() throws IOException, InterruptedException {
        GameRun reference = run("reference", "--backend", "reference", "--frames", "4").succeeded();
        for (int frame = 0; frame < 4; frame++) {
            // 1e-3 per channel before quantisation is at most one of 255 code values after it.
            assertThat(largestDifference(reference.picture(frame), first.picture(frame)))
                    .as("frame %d", frame)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void theGamePassesTheSelfCheck() throws IOException, InterruptedException {
        GameRun run = run("checked", "--diagnose").succeeded();
        assertThat(run.out()).contains("checks passed");
        assertThat(run.folder()).doesNotExist();
    }

    @Test
    void theDebugViewReplacesThePictureAndLeavesTheWorldAsItIs()
            throws IOException, InterruptedException {
        GameRun view = run("view", "--debug-view", "all").succeeded();
        assertThat(view.worldHash()).isEqualTo(first.worldHash());
        assertThat(pixels(view.picture(FRAMES - 1)))
                .isNotEqualTo(pixels(first.picture(FRAMES - 1)));
    }

    @Test
    void aStyleVisiblyPaints() throws IOException, InterruptedException {
        String style = StyleModels.names().get(0);
        GameRun painted = run("painted", "--style", style).succeeded();
        int[] plain = pixels(first.picture(FRAMES - 1));
        int[] paint = pixels(painted.picture(FRAMES - 1));
        double sum = 0;
        for (int i = 0; i < plain.length; i++) {
            sum += channelDifference(plain[i], paint[i]);
        }
        assertThat(sum / plain.length / 3).as("mean change of a channel").isGreaterThan(10);
        assertThat(painted.worldHash()).isEqualTo(first.worldHash());
    }

    @Test
    void badInputIsOneClearLineAndWritesNothing() throws IOException, InterruptedException {
        Path truncated = Files.write(temp.resolve("cut.onnx"), new byte[] {8, 8, 58, 127, 10});
        Path text = Files.writeString(temp.resolve("text.onnx"), "not a network at all\n");
        refused(2, "quality", "--quality", "best");
        refused(2, "size", "--size", "1280");
        refused(2, "strength", "--strength", "1.5");
        refused(2, "nostyle", "--style", "nostyle");
        refused(1, "cut.onnx", "--upscaler", truncated.toString());
        refused(1, "text.onnx", "--upscaler", text.toString());
        refused(1, "missing.onnx", "--upscaler", temp.resolve("missing.onnx").toString());
    }

    private static GameRun run(String folder, String... options)
            throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(new String[] {"--frames", "" + FRAMES}, options.length + 2);
        System.arraycopy(options, 0, all, 2, options.length);
        return GameRun.headless(temp.resolve(folder), all);
    }

    private static void refused(int exit, String names, String... options)
            throws IOException, InterruptedException {
        Path folder = temp.resolve("refused");
        GameRun run = GameRun.headless(folder, options);
        assertThat(run.err().lines().toList())
                .as("what %s prints", List.of(options))
                .hasSize(1)
                .allMatch(line -> line.contains(names));
        assertThat(run.exit()).as("exit code of %s", List.of(options)).isEqualTo(exit);
        assertThat(folder).doesNotExist();
    }

    private static double p50(JsonObject times, String stage) {
        return times.getAsJsonObject(stage).get("p50").getAsDouble();
    }

    private static int[] pixels(BufferedImage picture) {
        int width = picture.getWidth();
        return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    }

    private static int largestDifference(BufferedImage a, BufferedImage b) {
        int[] left = pixels(a);
        int[] right = pixels(b);
        int most = 0;
        for (int i = 0; i < left.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = (left[i] >> shift & 0xFF) - (right[i] >> shift & 0xFF);
                most = Math.max(most, Math.abs(difference));
            }
        }
        return most;
    }

    private static int channelDifference(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
        }
        return sum;
    }
}
