package dev.impasto.tests.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.tests.replays.ReplaySet.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One way to run Java, in a process of its own. */
record Jvm(String name, Path home, List<String> flags) {
    private static final int MINUTES = 30;

    /** Interpreter, compilers and collectors of this Java, and every other Java beside it. */
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
                .ifPresent(other -> all.add(new Jvm(other.getFileName() + "", other, List.of())));
        return all;
    }

    /** Another installed Java that is newer than the one that the classes are compiled for. */
    private static Optional<Path> beside(Path home) throws IOException {
        try (Stream<Path> homes = Files.list(home.getParent())) {
            return homes.filter(other -> !Files.isSymbolicLink(other) && !other.equals(home))
                    .filter(Jvm::isNewer)
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean isNewer(Path home) {
        try {
            return Files.exists(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release"))
                            .matches("(?s).*JAVA_VERSION=\"(1[89]|[2-9]\\d).*");
        } catch (IOException e) {
            return false;
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
