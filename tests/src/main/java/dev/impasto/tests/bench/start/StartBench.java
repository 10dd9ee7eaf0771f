package dev.impasto.tests.bench.start;

import dev.impasto.demos.game.cli.Count;
import dev.impasto.demos.game.cli.DisplaySize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./bench start}: how long a game waits for its first picture, in processes of their own, as
 * {@code ./play} runs Java. Cold, neither Impasto nor PoCL has anything on disk; warm, some starts
 * went before.
 */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Time to the first picture, with nothing on disk and after some starts.")
public final class StartBench implements Callable<Integer> {

    /** After so many all is compiled and measured. */
    private static final int SETTLING = 5;

    @Option(
            names = "--size",
            converter = DisplaySize.Converter.class,
            defaultValue = "320x180",
            description = "Of the frame; the picture is twice as large.")
    private DisplaySize size;

    @Option(names = "--style", paramLabel = "NAME")
    private String style;

    @Option(names = "--cold", defaultValue = "3", description = "Starts with nothing on disk.")
    private int cold;

    @Option(
            names = "--runs",
            converter = Count.class,
            defaultValue = "11",
            description = "Starts when all is there.")
    private int runs;

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.println(size + " drawn, twice that shown");
        for (int i = 1; i <= cold; i++) {
            Path folder = Files.createTempDirectory("start");
            System.out.println("cold: " + start(folder));
            if (i == cold) {
                settle(folder);
                warm(folder);
            }
            delete(folder);
        }
        return 0;
    }

    private void settle(Path folder) throws IOException, InterruptedException {
        for (int i = 2; i <= SETTLING; i++) {
            System.out.println("start " + i + ": " + start(folder));
        }
    }

    private void warm(Path folder) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            starts.add(start(folder));
        }
        System.out.println("warm, medians of " + runs + ": " + Start.median(starts));
        print(
                "from creating the pass to the picture: median %.0f ms, %.0f to %.0f",
                Start.median(starts, Start::pass),
                starts.stream().mapToDouble(Start::pass).min().orElseThrow(),
                starts.stream().mapToDouble(Start::pass).max().orElseThrow());
        print("from opening the backend: median %.0f ms", Start.median(starts, Start::all));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private Start start(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx3g", "-XX:TieredStopAtLevel=1"));
        command.add("-Dimpasto.cache=" + folder.resolve("impasto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(FirstPicture.class.getName());
        command.add(Integer.toString(size.width()));
        command.add(Integer.toString(size.height()));
        if (style != null) {
            command.add(style);
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        Path compiled = Files.createDirectories(folder.resolve("pocl"));
        builder.environment().put("POCL_CACHE_DIR", compiled.toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String line = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException("a start failed; its own words are above");
        }
        return Start.parsed(line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
