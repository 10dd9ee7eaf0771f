package dev.impasto.neural.backend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final long MAGIC = 0x494d50434143_4831L; // "IMPCACH1"
    private static final int HASH = 32;
    private static final int HEADER = Long.BYTES + HASH + 2 * Integer.BYTES;
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
        byte[] hash = hash(key);
        Path file = file(hash);
        try {
            long size = Files.size(file);
            if (size < HEADER || size > HEADER + LARGEST) {
                return Optional.empty();
            }
            return content(ByteBuffer.wrap(Files.readAllBytes(file)), hash);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> content(ByteBuffer entry, byte[] key) {
        if (entry.remaining() < HEADER || entry.getLong() != MAGIC) {
            return Optional.empty();
        }
        byte[] keptKey = new byte[HASH];
        int checksum = entry.get(keptKey).getInt();
        if (!Arrays.equals(keptKey, key) || entry.getInt() != entry.remaining()) {
            return Optional.empty();
        }
        byte[] content = new byte[entry.remaining()];
        entry.get(content);
        return checksum(content) == checksum ? Optional.of(content) : Optional.empty();
    }

    /**
     * Of a fast kind that is native code: a Java that has just started has not compiled SHA-256.
     */
    private static int checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return (int) checksum.getValue();
    }

    /** Keeps {@code content}, if it can be kept. */
    public void put(List<String> key, byte[] content) {
        if (folder == null || content.length > LARGEST) {
            return;
        }
        byte[] hash = hash(key);
        ByteBuffer entry = ByteBuffer.allocate(HEADER + content.length);
        entry.putLong(MAGIC).put(hash).putInt(checksum(content));
        entry.putInt(content.length).put(content);
        try {
            Files.createDirectories(folder);
            dropOldest();
            Path part = Files.createTempFile(folder, "entry", ".part");
            try {
                Files.write(part, entry.array());
                Files.move(part, file(hash), StandardCopyOption.REPLACE_EXISTING);
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

    private Path file(byte[] hash) {
        return folder.resolve(HexFormat.of().formatHex(hash) + ENDING);
    }

    /** Of the texts and their lengths, so that no two keys look alike. */
    private static byte[] hash(List<String> key) {
        MessageDigest digest = sha256();
        for (String part : key) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
