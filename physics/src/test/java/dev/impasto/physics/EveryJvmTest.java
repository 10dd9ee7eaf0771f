package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One scene in Java machines of every kind, each a process of its own: the same bits from all. */
class EveryJvmTest {
    private static final int TICKS = 300;
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @Test
    void interpretersCompilersAndCollectorsAgree() throws IOException, InterruptedException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (List<String> flags :
                List.of(
                        List.<String>of(),
                        List.of("-Xint"),
                        List.of("-XX:TieredStopAtLevel=1"),
                        List.of("-XX:-TieredCompilation"),
                        List.of("-XX:+UseZGC"),
                        List.of("-XX:+UseParallelGC"))) {
            hashes.put(JAVA_HOME + " " + flags, run(JAVA_HOME, flags));
        }
        for (Path other : otherJdks()) {
            hashes.put(other.toString(), run(other, List.of()));
        }
        String here = play();
        assertThat(hashes).allSatisfy((jvm, hash) -> assertThat(hash).isEqualTo(here));
    }

    /** The child process: prints the hashes of all ticks, folded into one. */
    public static void main(String[] args) {
        System.out.println(play());
    }

    private static String play() {
        WorldHash all = new WorldHash();
        for (long hash : new Playground(7).ticks(TICKS)) {
            all.add(hash);
        }
        return Long.toHexString(all.value());
    }

    private static String run(Path home, List<String> flags)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.add(EveryJvmTest.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes()).strip();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    /** One of each other version that is installed beside the JDK that runs this. */
    private static Collection<Path> otherJdks() throws IOException {
        Map<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> homes = Files.list(JAVA_HOME.toRealPath().getParent())) {
            homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .forEach(home -> found.put(version(home), home));
        }
        found.keySet().removeIf(v -> v < 17 || v == Runtime.version().feature());
        return found.values();
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
}
