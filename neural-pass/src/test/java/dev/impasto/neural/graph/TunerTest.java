package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk makes planning faster and never changes what a network computes. */
class TunerTest {

    private static final OnnxModel MODEL =
            Models.of(8).conv(16, 3, 1, 1).op("Relu").conv(8, 3, 1, 1).build();
    private static final float[] IN = Runs.input(new Shape(8, 24, 48));

    @TempDir Path folder;

    /** What a start with the cache computes; all is kept when it ends. */
    private float[] start() {
        try (OpenClBackend backend = OpenClBackend.open(new DiskCache(folder))) {
            return Runs.planned(MODEL, backend, IN, 24, 48, null);
        }
    }

    private Map<Path, byte[]> entries() throws IOException {
        Map<Path, byte[]> entries = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                entries.put(file, Files.readAllBytes(file));
            }
        }
        return entries;
    }

    private Map<Path, Long> writtenAt() throws IOException {
        Map<Path, Long> times = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> times.put(file, file.toFile().lastModified()));
        }
        return times;
    }

    /** Whether a start compiled or measured anything, which would have been written. */
    private boolean startWrites() throws IOException {
        entries().keySet().forEach(file -> assertThat(file.toFile().setLastModified(0)).isTrue());
        start();
        return writtenAt().isEmpty() || writtenAt().values().stream().anyMatch(time -> time > 0);
    }

    @Test
    void someStartsCompileAndMeasureThenNothingIsDoneTwice() throws IOException {
        int starts = 0;
        while (startWrites()) {
            assertThat(++starts).as("each compiles at least one way").isLessThan(12);
        }
        assertThat(starts).isPositive();
        assertThat(start()).isEqualTo(start());
    }

    @Test
    void damagedEntriesAreMadeAnewAndTheResultIsTheSame() throws IOException {
        float[] first = start();
        Random random = new Random(9);
        for (int round = 0; round < 3; round++) {
            Map<Path, byte[]> sound = entries();
            for (Map.Entry<Path, byte[]> entry : sound.entrySet()) {
                byte[] damaged = entry.getValue().clone();
                damaged[random.nextInt(damaged.length)] ^= 1 << random.nextInt(8);
                Files.write(entry.getKey(), damaged);
            }
            // the fastest way may be another now, and rounds otherwise
            assertThat(start()).usingComparatorWithPrecision(1e-4f).containsExactly(first);
            assertThat(entries().keySet()).isEqualTo(sound.keySet());
        }
    }
}
