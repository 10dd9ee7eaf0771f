package dev.impasto.tests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.impasto.tests.bench.Bench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QualityBenchTest {
    private static final List<String> SMALL = List.of("--frames=9", "--size=128x72", "--samples=8");

    @TempDir static Path truths;
    @TempDir Path out;
    private final StringWriter said = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void quiet() {
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
    }

    @Test
    void moreSamplesOfAPixelCountForMore() throws IOException {
        assertThat(bench("--scenes=yard:9001")).isZero();
        JsonObject mean = json().getAsJsonObject("mean");
        double drawnLarge = figure(mean, "native TAA", "psnr");
        assertThat(drawnLarge).isGreaterThan(figure(mean, "native", "psnr"));
        assertThat(figure(mean, "native", "psnr")).isGreaterThan(figure(mean, "bicubic", "psnr"));
        assertThat(figure(mean, "network", "psnr")).isGreaterThan(figure(mean, "bilinear", "psnr"));
        assertThat(figure(mean, "bilinear", "flip")).isGreaterThan(figure(mean, "native", "flip"));
        String page = Files.readString(out.resolve("index.html"));
        Matcher pictures = Pattern.compile("src=\"([^\"]+)\"").matcher(page);
        assertThat(pictures.results().map(r -> out.resolve(r.group(1))))
                .hasSizeGreaterThan(20)
                .allMatch(Files::exists);
        assertThat(said.toString()).contains("| PSNR dB |");
    }

    @Test
    void atItsOwnSizeAFrameIsComparedWithWhatSmoothsIt() throws IOException {
        assertThat(bench("--scenes=yard:9001", "--scale=1")).isZero();
        JsonObject mean = json().getAsJsonObject("mean");
        assertThat(mean.keySet()).contains("native", "native FXAA", "native 4x MSAA", "native TAA");
        for (String smoothed : List.of("native FXAA", "native 4x MSAA")) {
            assertThat(figure(mean, smoothed, "psnr"))
                    .isGreaterThan(figure(mean, "native", "psnr"));
        }
    }

    @Test
    void everyScaleIsJudgedByTheSameTruths() throws IOException {
        for (String scale : List.of("3", "1", "2")) { // 128 x 72 by 3 is 42.7 x 24
            assertThat(bench("--scenes=game:9001", "--scale=" + scale, "--truths=" + out)).isZero();
            try (var kept = Files.list(out)) {
                assertThat(kept.filter(file -> file.toString().endsWith("-8-lattice.png")))
                        .hasSize(9);
            }
        }
        assertThat(said.toString()).contains("drawn at 43x24", "drawn at 128x72", "drawn at 64x36");
    }

    @Test
    void wrongValuesAreRefusedInOneLine() {
        assertThat(bench("--scenes=nowhere:1")).isEqualTo(2);
        assertThat(bench("--size=big")).isEqualTo(2);
        assertThat(bench("--sequence=" + out)).isEqualTo(2);
        assertThat(errors.toString().strip().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("bench: "));
    }

    private int bench(String... more) {
        CommandLine line = Bench.commandLine();
        line.setErr(new PrintWriter(errors)).setOut(new PrintWriter(said));
        List<String> args = new ArrayList<>(List.of("quality", "--out=" + out));
        if (List.of(more).stream().noneMatch(arg -> arg.startsWith("--truths"))) {
            args.add("--truths=" + truths);
        }
        args.addAll(SMALL);
        args.addAll(List.of(more));
        return line.execute(args.toArray(String[]::new));
    }

    private JsonObject json() throws IOException {
        return new Gson().fromJson(Files.readString(out.resolve("quality.json")), JsonObject.class);
    }

    private static double figure(JsonObject methods, String method, String figure) {
        return methods.getAsJsonObject(method).get(figure).getAsDouble();
    }
}
