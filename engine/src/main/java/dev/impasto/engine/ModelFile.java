package dev.impasto.engine;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.LongSupplier;

/**
 * A network in a file that may change while it is used, as when it is trained anew. For one thread.
 */
public final class ModelFile {
    private static final System.Logger LOG = System.getLogger(ModelFile.class.getName());
    private static final long BETWEEN_LOOKS = 250_000_000;

    /** What tells one state of a file from another. */
    private record State(FileTime modified, long bytes) {}

    private final Path file;
    private final LongSupplier nanos;
    private OnnxModel model;
    private State read;
    private State seen;
    private long looked;

    ModelFile(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        read = state();
        seen = read;
        model = OnnxModel.read(file);
        looked = nanos.getAsLong();
    }

    /**
     * Reads a file.
     *
     * @throws ModelException if it cannot be read
     */
    public static ModelFile read(Path file) {
        return new ModelFile(file, System::nanoTime);
    }

    /** What the file last held that could be read. */
    public OnnxModel model() {
        return model;
    }

    /**
     * Whether {@link #model} is another than when this was last asked. The file is looked at four
     * times a second at most, and read when it was the same twice in a row, so not while it is
     * written. One that cannot be read leaves the model as it was, with one log line.
     */
    public boolean changed() {
        if (nanos.getAsLong() - looked < BETWEEN_LOOKS) {
            return false;
        }
        looked = nanos.getAsLong();
        State now = state();
        boolean settled = now != null && now.equals(seen);
        seen = now;
        return settled && !now.equals(read) && readAgain();
    }

    private boolean readAgain() {
        read = seen;
        try {
            model = OnnxModel.read(file);
            return true;
        } catch (ModelException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the changed network is not used: " + e.getMessage());
            return false;
        }
    }

    /** Null where there is no file. */
    private State state() {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(found.lastModifiedTime(), found.size());
        } catch (IOException e) {
            return null;
        }
    }
}
