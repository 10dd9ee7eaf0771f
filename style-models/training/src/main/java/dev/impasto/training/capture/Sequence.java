package dev.impasto.training.capture;

import dev.impasto.engine.dump.DumpedSequence;
import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A captured sequence, read where it lies: only what is used comes into memory. */
public final class Sequence {
    /** What a sequence's file name ends in. */
    public static final String SUFFIX = ".seq";

    private final String name;
    private final SequenceHeader header;
    private final List<ByteBuffer> maps;
    private final int framesOfMap;

    private Sequence(String name, SequenceHeader header, List<ByteBuffer> maps, int framesOfMap) {
        this.name = name;
        this.header = header;
        this.maps = maps;
        this.framesOfMap = framesOfMap;
    }

    /**
     * Opens a file that {@code train capture} wrote, or a folder of dumped frames with their truth
     * (docs/dump-format.md), which is packed into a file of its own there.
     */
    public static Sequence open(Path path) {
        boolean dumped = Files.isDirectory(path);
        return open(dumped ? PackedDump.of(path) : path, path.getFileName().toString());
    }

    private static Sequence open(Path file, String name) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer start = ByteBuffer.allocate(SequenceHeader.BYTES);
            channel.read(start);
            SequenceHeader header = SequenceHeader.decode(start.flip(), file.toString());
            long bytes = (long) header.frames() * header.frameBytes();
            if (channel.size() < SequenceHeader.BYTES + bytes) {
                throw new TrainingException(file + " is cut short");
            }
            // A process may have some ten thousand maps: one a file, unless that is too long.
            int framesOfMap = Integer.MAX_VALUE / header.frameBytes();
            long step = (long) framesOfMap * header.frameBytes();
            List<ByteBuffer> maps = new ArrayList<>();
            for (long at = 0; at < bytes; at += step) {
                maps.add(
                        channel.map(
                                FileChannel.MapMode.READ_ONLY,
                                SequenceHeader.BYTES + at,
                                Math.min(step, bytes - at)));
            }
            return new Sequence(name, header, maps, framesOfMap);
        } catch (IOException e) {
            throw new TrainingException("cannot read " + file, e);
        }
    }

    /** All sequences under a folder, files and dumps, by name. */
    public static List<Sequence> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Sequence::isOne).sorted().map(Sequence::open).toList();
        } catch (IOException e) {
            throw new TrainingException("cannot read folder " + folder, e);
        }
    }

    private static boolean isOne(Path path) {
        return Files.isDirectory(path)
                ? DumpedSequence.isIn(path)
                : path.toString().endsWith(SUFFIX) && !PackedDump.isOne(path);
    }

    /** The name of its file, or of the dump's folder. */
    public String name() {
        return name;
    }

    /** Sizes and length. */
    public SequenceHeader header() {
        return header;
    }

    /** Number {@code index} of a frame's six: jitter x, y, near, far, exposure, reset. */
    public float number(int frame, int index) {
        return part(frame, Float.BYTES * index, Float.BYTES * (index + 1)).getFloat();
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
        return part(frame, header.motionAt(), header.reactiveAt());
    }

    /** The frame's reactive mask. */
    public ByteBuffer reactive(int frame) {
        return part(frame, header.reactiveAt(), header.truthAt());
    }

    /** The frame's truth. */
    public ByteBuffer truth(int frame) {
        return part(frame, header.truthAt(), header.normalAt());
    }

    /** The frame's normals. */
    public ByteBuffer normal(int frame) {
        return part(frame, header.normalAt(), header.albedoAt());
    }

    /** The frame's albedo. */
    public ByteBuffer albedo(int frame) {
        return part(frame, header.albedoAt(), header.materialAt());
    }

    /** The frame's roughness and metalness. */
    public ByteBuffer material(int frame) {
        return part(frame, header.materialAt(), header.idAt());
    }

    /** The frame's numbers of geometries and materials. */
    public ByteBuffer id(int frame) {
        return part(frame, header.idAt(), header.frameBytes());
    }

    private ByteBuffer part(int frame, int from, int to) {
        int start = frame % framesOfMap * header.frameBytes();
        return maps.get(frame / framesOfMap)
                .slice(start + from, to - from)
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
