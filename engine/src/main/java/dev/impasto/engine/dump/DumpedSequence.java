package dev.impasto.engine.dump;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The frames of a folder that {@link FrameDump} wrote, or somebody else by docs/dump-format.md.
 * Files are read when they are asked for, and trusted in nothing. Every method throws an {@link
 * IOException} in one line that names the file and what to do.
 */
public final class DumpedSequence {
    private static final Pattern JSON = Pattern.compile("frame_(\\d{4,9})\\.json");

    private final Path folder;
    private final List<DumpedFrame> frames = new ArrayList<>();

    private DumpedSequence(Path folder) {
        this.folder = folder;
    }

    /** Whether a folder has dumped frames. */
    public static boolean isIn(Path folder) {
        return Files.exists(FrameDump.file(folder, "frame", 0, "json"));
    }

    /** Opens a folder, whose frames have to be numbered from 0 without a gap and be of one size. */
    public static DumpedSequence open(Path folder) throws IOException {
        require(Files.isDirectory(folder), folder, "is no folder");
        int[] numbers = numbers(folder);
        require(numbers.length > 0, folder, "has no frame_0000.json: it is no dump");
        DumpedSequence sequence = new DumpedSequence(folder);
        for (int i = 0; i < numbers.length; i++) {
            Path file = sequence.file("frame", i, "json");
            require(numbers[i] == i, file, "is missing, though later ones exist");
            DumpedFrame frame = DumpedFrame.read(file);
            sequence.frames.add(frame);
            boolean same =
                    Arrays.equals(frame.renderSize(), sequence.about(0).renderSize())
                            && Arrays.equals(frame.displaySize(), sequence.about(0).displaySize());
            require(same, file, "is of another size than the first frame; dump it on its own");
        }
        return sequence;
    }

    private static int[] numbers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> JSON.matcher(f.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(m -> Integer.parseInt(m.group(1)))
                    .sorted()
                    .toArray();
        }
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    /** How many frames there are. */
    public int length() {
        return frames.size();
    }

    /** A frame's numbers. */
    public DumpedFrame about(int frame) {
        return frames.get(frame);
    }

    /** A frame as the pass takes it, rows from the top. The first one is a reset. */
    public FrameInputs inputs(int frame) throws IOException {
        DumpedFrame about = about(frame);
        ExrPlanes planes = planes("frame", frame, about.renderSize());
        float range = about.far() - about.near(); // the pass knows perspective only
        return new FrameInputs(
                halfs(
                        planes.plane("color.R"),
                        planes.plane("color.G"),
                        planes.plane("color.B"),
                        ones(planes.plane("color.R").length)),
                floats(planes.wholePlane("depth.Z")),
                halfs(planes.plane("motion.X"), planes.plane("motion.Y")),
                planes.has("reactive") ? halfs(planes.plane("reactive")) : null,
                about.jitter()[0],
                about.jitter()[1],
                about.isParallel() ? range : about.near(),
                about.isParallel() ? 2 * range : about.far(),
                about.exposure(),
                0,
                about.reset() || frame == 0);
    }

    /** All channels of a frame at render size by their names, rows from the top. */
    public Map<String, float[]> channels(int frame) throws IOException {
        return planes("frame", frame, about(frame).renderSize()).all();
    }

    /** Whether a frame has its truth beside it. */
    public boolean hasTruth(int frame) {
        return about(frame).truthSamples() > 0;
    }

    /** The truth's red, green and blue at display size: linear light, rows from the top. */
    public float[][] truth(int frame) throws IOException {
        ExrPlanes planes = planes("truth", frame, about(frame).displaySize());
        return new float[][] {planes.plane("R"), planes.plane("G"), planes.plane("B")};
    }

    private ExrPlanes planes(String kind, int frame, int[] size) throws IOException {
        return ExrPlanes.read(file(kind, frame, "exr"), size[0], size[1]);
    }

    private Path file(String kind, int frame, String suffix) {
        return FrameDump.file(folder, kind, frame, suffix);
    }

    private static ByteBuffer floats(float[] plane) {
        ByteBuffer out = direct(Float.BYTES * plane.length);
        out.asFloatBuffer().put(plane);
        return out;
    }

    private static ByteBuffer halfs(float[]... planes) {
        ByteBuffer out = direct(2 * planes.length * planes[0].length);
        for (int i = 0; i < planes[0].length; i++) {
            for (float[] plane : planes) {
                out.putShort(Half.fromFloat(plane[i]));
            }
        }
        return out.flip();
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    private static void require(boolean holds, Path file, String complaint) throws IOException {
        if (!holds) {
            throw new IOException(file + " " + complaint);
        }
    }
}
