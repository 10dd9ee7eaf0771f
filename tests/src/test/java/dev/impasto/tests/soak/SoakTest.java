package dev.impasto.tests.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code -Dsoak.frames=1000000} soaks longer. */
class SoakTest {
    private static final int FRAMES = Integer.getInteger("soak.frames", 10_000);
    private static final int FRAMES_A_MINUTE = 2_000; // at the very least

    @Test
    void whatWasDraggedSwitchedAttachedAndLeftIsAllGivenBack()
            throws IOException, InterruptedException {
        Soak.Result result = soak();
        assertThat(result.frames()).isGreaterThanOrEqualTo(FRAMES);
        assertThat(result.failure()).isNull();
        assertThat(result.samePicture()).as("the same picture at the end").isTrue();
        assertThat(result.start().openCl()).as("OpenCL objects of a detached pass").isZero();
        assertThat(result.start().lwjgl()).as("memory counted by LWJGL").isPositive();
        assertThat(result.end()).isEqualTo(result.start());
    }

    private static Soak.Result soak() throws IOException, InterruptedException {
        Path out = Files.createTempFile("soak", ".out");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx512m",
                                        "-Dorg.lwjgl.util.DebugAllocator=true",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Soak.class.getName(),
                                        "" + FRAMES))
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertThat(process.waitFor(2 + FRAMES / FRAMES_A_MINUTE, TimeUnit.MINUTES))
                    .as("it ends")
                    .isTrue();
            String said = Files.readString(out);
            assertThat(process.exitValue()).as(said).isZero();
            String json =
                    said.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
            return new Gson().fromJson(json, Soak.Result.class);
        } finally {
            process.destroyForcibly();
            Files.delete(out);
        }
    }
}
