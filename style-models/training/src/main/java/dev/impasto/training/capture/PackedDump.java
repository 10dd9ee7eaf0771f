package dev.impasto.training.capture;

import dev.impasto.engine.dump.DumpedSequence;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A dump as a sequence's file in the same folder, made when it is first asked for: training jumps
 * from frame to frame, and unpacking OpenEXR each time would take longer than the training.
 */
final class PackedDump {
    private static final String NAME = "packed" + Sequence.SUFFIX;
    private static final int UNTOLD = -1;

    private final DumpedSequence dump;
    private final int width;
    private final int height;
    private final int displayWidth;
    private final int displayHeight;

    private PackedDump(DumpedSequence dump) {
        this.dump = dump;
        width = dump.about(0).renderSize()[0];
        height = dump.about(0).renderSize()[1];
        displayWidth = dump.about(0).displaySize()[0];
        displayHeight = dump.about(0).displaySize()[1];
    }

    static boolean isOne(Path file) {
        return file.getFileName().toString().equals(NAME);
    }

    /** The file for a folder of dumped frames, packed anew if it is older than one of them. */
    static Path of(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!isFresh(file, folder)) {
                new PackedDump(DumpedSequence.open(folder)).write(file);
            }
            return file;
        } catch (IOException e) {
            throw new TrainingException(e.getMessage(), e);
        }
    }

    private static boolean isFresh(Path file, Path folder) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            long packed = file.toFile().lastModified();
            return files.allMatch(f -> f.toFile().lastModified() <= packed);
        }
    }

    private void write(Path file) throws IOException {
        SequenceHeader header =
                new SequenceHeader(width, height, displayWidth, displayHeight, dump.length());
        try (SequenceWriter writer = new SequenceWriter(file, header)) {
            for (int i = 0; i < dump.length(); i++) {
                if (!dump.hasTruth(i)) {
                    throw new IOException(
                            dump.folder() + " was dumped without truth; dump it with 16 samples");
                }
                int frame = i;
                writer.add(to -> put(frame, to));
            }
        }
    }

    private void put(int frame, ByteBuffer to) throws IOException {
        FrameInputs in = dump.inputs(frame);
        to.putFloat(in.jitterX()).putFloat(in.jitterY());
        to.putFloat(in.near()).putFloat(in.far());
        to.putFloat(in.exposure()).putFloat(in.reset() ? 1 : 0);
        Map<String, float[]> all = dump.channels(frame);
        putHalfs(to, planes(all, 0, "color.R", "color.G", "color.B"));
        rows(width, height, at -> to.putFloat(all.get("depth.Z")[at]));
        putHalfs(to, planes(all, 0, "motion.X", "motion.Y"));
        putHalfs(to, planes(all, 0, "reactive"));
        putTruth(dump.truth(frame), dump.about(frame).exposure(), to);
        putSurfaces(all, to);
    }

    private void putTruth(float[][] light, float exposure, ByteBuffer to) {
        float[] rgb = new float[3];
        rows(
                displayWidth,
                displayHeight,
                at -> {
                    for (int c = 0; c < 3; c++) {
                        rgb[c] = Math.max(light[c][at] * exposure, 0);
                    }
                    float scale = WorkingSpace.toneScale(WorkingSpace.brightest(rgb));
                    for (float channel : rgb) {
                        to.putShort(Half.fromFloat(channel * scale));
                    }
                });
    }

    /** What a dump from elsewhere does not tell is as where a material tells nothing. */
    private void putSurfaces(Map<String, float[]> all, ByteBuffer to) {
        float[] seen = all.get("depth.Z").clone();
        for (int i = 0; i < seen.length; i++) {
            seen[i] = seen[i] < 1 ? 1 : 0;
        }
        float[][] normal = planes(all, 0, "normal.X", "normal.Y", "normal.Z");
        putHalfs(to, normal[0], normal[1], normal[2], seen);
        float[][] albedo = planes(all, 0, "albedo.R", "albedo.G", "albedo.B", "albedo.A");
        rows(
                width,
                height,
                at -> {
                    for (int c = 0; c < 3; c++) {
                        to.put(code(DisplayTransform.SRGB.code(albedo[c][at])));
                    }
                    to.put(code(albedo[3][at]));
                });
        putHalfs(to, planes(all, UNTOLD, "roughness", "metalness"));
        float[][] id = planes(all, 0, "id.object", "id.material");
        rows(width, height, at -> to.putShort((short) id[0][at]).putShort((short) id[1][at]));
    }

    private static byte code(float share) {
        return (byte) Math.round(255 * share);
    }

    private float[][] planes(Map<String, float[]> all, float missing, String... names) {
        float[][] planes = new float[names.length][];
        for (int i = 0; i < names.length; i++) {
            planes[i] = all.get(names[i]);
            if (planes[i] == null) {
                planes[i] = new float[width * height];
                Arrays.fill(planes[i], missing);
            }
        }
        return planes;
    }

    private void putHalfs(ByteBuffer to, float[]... planes) {
        rows(
                width,
                height,
                at -> {
                    for (float[] plane : planes) {
                        to.putShort(Half.fromFloat(plane[at]));
                    }
                });
    }

    /** From the bottom up, as sequences have them; a dump's begin at the top. */
    private static void rows(int width, int height, IntConsumer pixel) {
        for (int y = height - 1; y >= 0; y--) {
            for (int at = y * width; at < (y + 1) * width; at++) {
                pixel.accept(at);
            }
        }
    }
}
