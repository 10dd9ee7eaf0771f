package dev.impasto.neural.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Constants that a model keeps in files beside it; only in its own folder, whatever it says. */
final class ExternalData {

    private final Path folder;
    private long left = OnnxModel.LARGEST_FILE;

    /**
     * @param folder where the model lies, or null if it comes from no file
     */
    ExternalData(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads bytes of a file.
     *
     * @param location its path from the model's folder, as the model has it
     * @throws ModelException if the file is not there, not in the folder, or too short
     */
    byte[] read(String location, long offset, long length) {
        Path file = find(location);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (offset < 0 || length < 0 || length > left || offset > channel.size() - length) {
                throw bad(location, "does not hold " + length + " bytes at " + offset);
            }
            left -= length;
            ByteBuffer bytes = ByteBuffer.allocate((int) length);
            channel.position(offset);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw bad(location, "is cut short");
                }
            }
            return bytes.array();
        } catch (IOException e) {
            throw bad(location, "cannot be read");
        }
    }

    /** The file, links followed, if it is in the folder. */
    private Path find(String location) {
        if (folder == null) {
            throw bad(location, "cannot be found: the model comes from no folder");
        }
        try {
            Path base = folder.toRealPath();
            Path file = base.resolve(location).toRealPath();
            if (!file.startsWith(base) || !Files.isRegularFile(file)) {
                throw bad(location, "is no file in the model's folder");
            }
            return file;
        } catch (IOException | InvalidPathException e) {
            throw bad(location, "is not there");
        }
    }

    private static ModelException bad(String location, String reason) {
        return new ModelException(
                "the data file '" + ModelException.shown(location) + "' " + reason);
    }
}
