package dev.impasto.training.capture;

import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a captured sequence; the file has its name only once it is whole. */
final class SequenceWriter implements AutoCloseable {
    /** What a frame has to have beyond what every frame has. */
    static final Set<Layer> LAYERS = Set.copyOf(EnumSet.range(Layer.NORMAL, Layer.REACTIVE));

    private static final List<Layer> LEARNED_FROM =
            List.of(Layer.DEPTH, Layer.MOTION, Layer.REACTIVE);
    private static final List<Layer> OTHERS =
            List.of(Layer.NORMAL, Layer.ALBEDO, Layer.MATERIAL, Layer.ID);

    private final Path file;
    private final Path part;
    private final SequenceHeader header;
    private final FileChannel channel;
    private final ByteBuffer frame;
    private int written;

    SequenceWriter(Path file, SequenceHeader header) {
        this.file = file;
        this.header = header;
        part = file.resolveSibling(file.getFileName() + ".part");
        frame = ByteBuffer.allocateDirect(header.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
            write(header.encode());
        } catch (IOException e) {
            throw new TrainingException("cannot write " + part, e);
        }
    }

    /**
     * Appends a frame.
     *
     * @param small with all of {@link #LAYERS}
     * @param truth display size, RGBA halfs in working space
     */
    void add(GBuffer small, ByteBuffer truth) {
        add(to -> put(small, truth));
    }

    /** Writes all of a frame into the buffer that it gets. */
    interface Filler {
        void fill(ByteBuffer frame) throws IOException;
    }

    /** Appends a frame, laid out as {@link SequenceHeader} says. */
    void add(Filler filler) {
        try {
            filler.fill(frame.clear());
            write(frame.flip());
            written++;
        } catch (IOException e) {
            throw new TrainingException("cannot write " + part + ": " + e.getMessage(), e);
        }
    }

    private void put(GBuffer small, ByteBuffer truth) {
        frame.putFloat(small.jitterX()).putFloat(small.jitterY());
        frame.putFloat(small.near()).putFloat(small.far());
        frame.putFloat(small.exposure()).putFloat(small.reset() ? 1 : 0);
        withoutAlpha(small.color(), header.pixels());
        for (Layer layer : LEARNED_FROM) {
            frame.put(small.read(layer).duplicate().rewind());
        }
        withoutAlpha(truth, header.truthPixels());
        for (Layer layer : OTHERS) {
            frame.put(small.read(layer).duplicate().rewind());
        }
    }

    private void withoutAlpha(ByteBuffer rgba, int pixels) {
        for (int i = 0; i < pixels; i++) {
            frame.putInt(rgba.getInt(8 * i)).putShort(rgba.getShort(8 * i + 4));
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Ends the file: kept if every frame came, else removed. */
    @Override
    public void close() {
        try {
            channel.close();
            if (written == header.frames()) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new TrainingException("cannot write " + file, e);
        }
    }
}
