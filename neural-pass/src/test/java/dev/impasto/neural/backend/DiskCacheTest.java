package dev.impasto.neural.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache gives back what was put in, or nothing. */
class DiskCacheTest {

    private static final List<String> KEY = List.of("program", "some device", "-DA=1");

    @TempDir Path folder;

    private DiskCache cache() {
        return new DiskCache(folder.resolve("new"));
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private Path entry() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void givesBackWhatWasPutInUnderTheSameKeyOnly() {
        cache().put(KEY, content(1000));
        assertThat(cache().get(KEY)).hasValue(content(1000));
        assertThat(cache().get(List.of("program", "some device", "-DA=2"))).isEmpty();
        assertThat(cache().get(List.of("program", "some device-DA=1"))).isEmpty();
        cache().put(KEY, content(7));
        assertThat(cache().get(KEY)).hasValue(content(7));
    }

    @Test
    void anEntryOfAnotherKeyIsNotTakenWhateverItsFileIsCalled() throws IOException {
        cache().put(KEY, content(10));
        Path mine = entry();
        byte[] bytes = Files.readAllBytes(mine);
        Files.delete(mine);
        List<String> other = List.of("another");
        cache().put(other, content(20));
        Files.write(entry(), bytes);
        assertThat(cache().get(other)).isEmpty();
    }

    @Test
    void aThousandDamagedEntriesAreAsIfTheyWereNotThere() throws IOException {
        Random random = new Random(5);
        int damaged = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] content = content(1 + random.nextInt(300));
            cache().put(KEY, content);
            Path file = entry();
            byte[] whole = Files.readAllBytes(file);
            byte[] mutant = mutate(whole, random);
            Files.write(file, mutant);
            if (Arrays.equals(whole, mutant)) {
                assertThat(cache().get(KEY)).hasValue(content);
            } else {
                assertThat(cache().get(KEY)).isEmpty();
                damaged++;
            }
        }
        assertThat(damaged).isGreaterThan(950);
    }

    @Test
    void aGiantFileIsNotRead() throws IOException {
        cache().put(KEY, content(10));
        try (var file = new java.io.RandomAccessFile(entry().toFile(), "rw")) {
            file.setLength(1L << 40); // a hole: nothing is written
        }
        assertThat(cache().get(KEY)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeOnlyMeansThatNothingIsKept() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        DiskCache cache = new DiskCache(file);
        cache.put(KEY, content(10));
        assertThat(cache.get(KEY)).isEmpty();
        assertThat(DiskCache.NONE.get(KEY)).isEmpty();
    }

    static byte[] mutate(byte[] original, Random random) {
        byte[] mutant = original.clone();
        int at = random.nextInt(mutant.length);
        switch (random.nextInt(5)) {
            case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant[at] = (byte) random.nextInt();
            case 2 -> mutant[at] = (byte) (random.nextBoolean() ? 0xff : 0x7f);
            case 3 -> mutant = Arrays.copyOf(mutant, at);
            default -> mutant = Arrays.copyOf(mutant, mutant.length + 1 + random.nextInt(64));
        }
        return mutant;
    }
}
