package dev.impasto.tests.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.tests.replays.ReplaySet.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One way to run Java, in a process of its own. */
record Jvm(String name, Path home, List<String> flags) {
    private static final int MINUTES = 30;
    private static final int COMPILED_FOR = 17;

    /** Interpreter, compilers and collectors of this Java, and one of each other Java beside it. */
    static List<Jvm> all() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        List<Jvm> all = new ArrayList<>();
        all.add(new Jvm("interpreted", home, List.of("-Xint")));
        all.add(new Jvm("first compiler only", home, List.of("-XX:TieredStopAtLevel=1")));
        all.add(new Jvm("second compiler only", home, List.of("-XX:-TieredCompilation")));
        all.add(new Jvm("default", home, List.of()));
        all.add(new Jvm("ZGC", home, List.of("-XX:+UseZGC")));
        all.add(new Jvm("Parallel GC", home, List.of("-XX:+UseParallelGC")));
        beside(home)
                .forEach((version, other) -> all.add(new Jvm("Java " + version, other, List.of())));
        return all;
    }

    /** One of each other version that can run these classes. */
    private static Map<Integer, Path> beside(Path home) throws IOException {
        Map<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> homes = Files.list(home.getParent())) {
            homes.filter(other -> Files.isExecutable(other.resolve("bin/java")))
                    .sorted()
                    .forEach(other -> found.putIfAbsent(version(other), other));
        }
        found.keySet().removeIf(v -> v < COMPILED_FOR || v == Runtime.version().feature());
        return found;
    }

    /** The feature version in a JDK's release file; 0 where there is none. */
    private static int version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    boolean interprets() {
        return flags.contains("-Xint");
    }

    /** What these replays come to there. */
    List<Entry> verified(ReplaySet set, List<String> names)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ReplaySet.class.getName(), set.folder().toString()));
        command.addAll(names);
        Path out = Files.createTempFile("replays", ".out");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s ends", name).isTrue();
            List<String> lines = Files.readAllLines(out);
            assertThat(process.exitValue()).as("%s said %s", name, lines).isZero();
            return lines.stream().map(Entry::parsed).toList();
        } finally {
            process.destroyForcibly();
            Files.delete(out);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
