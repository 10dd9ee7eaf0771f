package dev.impasto.neural.backend;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * What is remembered from run to run: compiled kernels, and which was fastest. It is never trusted:
 * an entry holds its whole key and a checksum, and one that is damaged, cut short, too large or of
 * another key is as if it were not there. Nor does anything depend on it: where the folder cannot
 * be read or written, nothing is remembered.
 *
 * <p>Safe for threads and processes at once: entries are written whole or not at all.
 */
public final class DiskCache {

    /** Remembers nothing. */
    public static final DiskCache NONE = new DiskCache(null);

    /** Names another folder for {@link #user}; empty for none at all. */
    public static final String PROPERTY = "impasto.cache";

    /** Largest entry in bytes. */
    static final int LARGEST = 16 << 20;

    private static final int MOST_ENTRIES = 1000;
    private static final long MAGIC = 0x494d50434143_4832L; // "IMPCACH2"
    private static final int HEADER = Long.BYTES + 3 * Integer.BYTES;
    private static final String ENDING = ".cache";

    private final Path folder;

    /**
     * @param folder made when something is first kept; or null
     */
    public DiskCache(Path folder) {
        this.folder = folder;
    }

    /** The user's: in the folder of {@link #PROPERTY}, else where the system keeps such things. */
    public static DiskCache user() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return named.isEmpty() ? NONE : new DiskCache(Path.of(named));
        }
        return new DiskCache(systemFolder().resolve("impasto"));
    }

    private static Path systemFolder() {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name");
        if (system.startsWith("Windows")) {
            return environment("LOCALAPPDATA", Path.of(home, "AppData", "Local"));
        }
        return system.startsWith("Mac")
                ? Path.of(home, "Library", "Caches")
                : environment("XDG_CACHE_HOME", Path.of(home, ".cache"));
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : Path.of(value);
    }

    /** Whether anything is ever remembered. */
    public boolean remembers() {
        return folder != null;
    }

    /**
     * What was kept under these texts, in this order.
     *
     * @return empty if nothing is, or not what was kept
     */
    public Optional<byte[]> get(List<String> key) {
        if (folder == null) {
            return Optional.empty();
        }
        byte[] whole = bytes(key);
        File file = file(whole).toFile();
        if (file.length() > HEADER + whole.length + LARGEST) {
            return Optional.empty();
        }
        // Not by channels, whose classes a start would have to load for this alone.
        try (InputStream in = new FileInputStream(file)) {
            return content(in.readAllBytes(), whole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> content(byte[] entry, byte[] key) {
        int start = HEADER + key.length;
        ByteBuffer header = ByteBuffer.wrap(entry);
        boolean sound =
                entry.length >= start
                        && header.getLong() == MAGIC
                        && header.getInt() == checksum(entry)
                        && header.getInt() == key.length
                        && header.getInt() == entry.length - start
                        && Arrays.equals(entry, HEADER, start, key, 0, key.length);
        return sound
                ? Optional.of(Arrays.copyOfRange(entry, start, entry.length))
                : Optional.empty();
    }

    /** Of all that follows it. A kind that is native code: a start has no time for others. */
    private static int checksum(byte[] entry) {
        CRC32 checksum = new CRC32();
        int start = Long.BYTES + Integer.BYTES;
        checksum.update(entry, start, entry.length - start);
        return (int) checksum.getValue();
    }

    /** Keeps {@code content}, if it can be kept. */
    public void put(List<String> key, byte[] content) {
        if (folder == null || content.length > LARGEST) {
            return;
        }
        byte[] whole = bytes(key);
        ByteBuffer entry = ByteBuffer.allocate(HEADER + whole.length + content.length);
        entry.putLong(MAGIC).putInt(0).putInt(whole.length).putInt(content.length);
        entry.put(whole).put(content).putInt(Long.BYTES, checksum(entry.array()));
        try {
            Files.createDirectories(folder);
            dropOldest();
            Path part = Files.createTempFile(folder, "entry", ".part");
            try {
                Files.write(part, entry.array());
                Files.move(part, file(whole), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            System.getLogger(DiskCache.class.getName())
                    .log(System.Logger.Level.DEBUG, "not kept in " + folder, e);
        }
    }

    private void dropOldest() throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        if (entries.size() >= MOST_ENTRIES) {
            Path oldest = entries.stream().min(Comparator.comparing(DiskCache::written)).get();
            Files.deleteIfExists(oldest);
        }
    }

    private static long written(Path file) {
        return file.toFile().lastModified();
    }

    /**
     * Named after two short sums of the key, of kinds that are native code. Where two keys share a
     * name, each drives out the other, since an entry has its whole key.
     */
    private Path file(byte[] key) {
        CRC32 one = new CRC32();
        Adler32 other = new Adler32();
        one.update(key);
        other.update(key);
        String name = Long.toHexString(one.getValue()) + "-" + Long.toHexString(other.getValue());
        return folder.resolve(name + ENDING);
    }

    /** The texts behind their lengths, so that no two keys look alike. */
    private static byte[] bytes(List<String> key) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String part : key) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            whole.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            whole.writeBytes(bytes);
        }
        return whole.toByteArray();
    }
}
