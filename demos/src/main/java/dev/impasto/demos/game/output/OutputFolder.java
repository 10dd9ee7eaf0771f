package dev.impasto.demos.game.output;

import dev.impasto.demos.game.PlayException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The folder that a run writes into, known to be writable before anything is drawn. */
public final class OutputFolder {
    private static final Set<PosixFilePermission> WRITE_BITS =
            Set.of(
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_WRITE);

    private final Path path;

    private OutputFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder if need be and proves that a file can be written into it.
     *
     * @param option the command-line option that named it, for the message
     * @throws PlayException in one line, if not
     */
    public static OutputFolder open(Path path, String option) {
        try {
            Files.createDirectories(path);
            // The superuser may write into a folder that its owner closed; respect the owner.
            if (closed(path)) {
                throw new PlayException(option + " " + path + ": the folder is read-only" + FIX);
            }
            Files.delete(Files.createTempFile(path, ".impasto", ".part"));
            return new OutputFolder(path);
        } catch (IOException e) {
            throw new PlayException(
                    option + " " + path + ": cannot write there (" + reason(e) + ")" + FIX, e);
        }
    }

    private static final String FIX = "; choose another folder or allow writing to it";

    /** Where the picture of this frame goes. */
    public Path frame(int index) {
        return path.resolve(String.format("frame_%04d.png", index));
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    public Path path() {
        return path;
    }

    /** Removes pictures that an earlier, longer run left from this index on; returns how many. */
    public int removeFramesFrom(int index) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> old = Files.newDirectoryStream(path, "frame_[0-9]*.png")) {
            for (Path file : old) {
                if (index(file) >= index) {
                    Files.delete(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    private static int index(Path frame) {
        String digits = frame.getFileName().toString().replaceAll("frame_(\\d{4,9})\\.png", "$1");
        return digits.startsWith("frame_") ? -1 : Integer.parseInt(digits);
    }

    private static boolean closed(Path path) throws IOException {
        try {
            return Files.getPosixFilePermissions(path).stream().noneMatch(WRITE_BITS::contains);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** A file system's reason without the path, which the message has already. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in its place";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getClass().getSimpleName().replace("Exception", "");
    }
}
