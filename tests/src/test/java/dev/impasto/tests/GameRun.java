package dev.impasto.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** One run of the game as a process of its own, as {@code ./play} starts it. */
public record GameRun(int exit, String out, String err, Path folder) {
    private static final int MINUTES = 4;

    /** Runs it headless at 320 x 180 into a folder; later options win over these. */
    public static GameRun headless(Path folder, String... options)
            throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(
                        List.of("--headless", "--size", "320x180", "--out", folder.toString()));
        all.addAll(List.of(options));
        return play(folder, all);
    }

    /** Runs it with just these options. */
    static GameRun play(Path folder, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = command(options);
        Path out = Files.createTempFile("play", ".out");
        Path err = Files.createTempFile("play", ".err");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
            return new GameRun(
                    process.exitValue(), Files.readString(out), Files.readString(err), folder);
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** What starts the game with these options. */
    public static List<String> command(List<String> options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx2g",
                                "-Dimpasto.cache=",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.impasto.demos.game.Play"));
        command.addAll(options);
        return command;
    }

    public GameRun succeeded() {
        assertThat(exit).as("exit code; it said: %s", err).isZero();
        return this;
    }

    List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }

    BufferedImage picture(int frame) throws IOException {
        return ImageIO.read(pictures().get(frame).toFile());
    }

    JsonObject stats() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("stats.json")))
                .getAsJsonObject();
    }

    public String worldHash() throws IOException {
        return stats().get("worldHash").getAsString();
    }
}
