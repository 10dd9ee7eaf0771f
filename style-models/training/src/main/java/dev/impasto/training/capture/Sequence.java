package dev.impasto.training.capture;

import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A captured sequence, read where it lies: only what is used comes into memory. */
public final class Sequence {
    /** What a sequence's file name ends in. */
    public static final String SUFFIX = ".seq";

    private final String name;
    private final SequenceHeader header;
    private final ByteBuffer[] frames;

    private Sequence(String name, SequenceHeader header, ByteBuffer[] frames) {
        this.name = name;
        this.header = header;
        this.frames = frames;
    }

    /** Opens a file that {@code train capture} wrote. */
    public static Sequence open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer start = ByteBuffer.allocate(SequenceHeader.BYTES);
            channel.read(start);
            SequenceHeader header = SequenceHeader.decode(start.flip(), file.toString());
            ByteBuffer[] frames = new ByteBuffer[header.frames()];
            for (int i = 0; i < frames.length; i++) {
                long at = SequenceHeader.BYTES + (long) i * header.frameBytes();
                if (at + header.frameBytes() > channel.size()) {
                    throw new TrainingException(file + " is cut short");
                }
                frames[i] =
                        channel.map(FileChannel.MapMode.READ_ONLY, at, header.frameBytes())
                                .order(ByteOrder.LITTLE_ENDIAN);
            }
            return new Sequence(file.getFileName().toString(), header, frames);
        } catch (IOException e) {
            throw new TrainingException("cannot read " + file, e);
        }
    }

    /** All sequences under a folder, by name. */
    public static List<Sequence> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Sequence::open)
                    .toList();
        } catch (IOException e) {
            throw new TrainingException("cannot read folder " + folder, e);
        }
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** Sizes and length. */
    public SequenceHeader header() {
        return header;
    }

    /** Number {@code index} of a frame's six: jitter x, y, near, far, exposure, reset. */
    public float number(int frame, int index) {
        return frames[frame].getFloat(Float.BYTES * index);
    }

    /** The frame's colour, as the header's documentation lays it out. */
    public ByteBuffer color(int frame) {
        return part(frame, header.colorAt(), header.depthAt());
    }

    /** The frame's depth. */
    public ByteBuffer depth(int frame) {
        return part(frame, header.depthAt(), header.motionAt());
    }

    /** The frame's motion. */
    public ByteBuffer motion(int frame) {
        return part(frame, header.motionAt(), header.truthAt());
    }

    /** The frame's truth. */
    public ByteBuffer truth(int frame) {
        return part(frame, header.truthAt(), header.frameBytes());
    }

    private ByteBuffer part(int frame, int from, int to) {
        return frames[frame].slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    }
}
