package dev.impasto.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long each stage of a frame took, in the order that stages were first named. The application
 * may add stages of its own ({@code stats.add("physics", nanos)}).
 *
 * <p>Adding a time and ending a frame allocate nothing once a stage is known. Only the last {@value
 * #CAPACITY} frames are kept. One thread at a time: the render thread.
 */
public final class FrameStats {
    /** The stage that holds the whole frame: from the end of the last one to the end of this. */
    public static final String FRAME = "frame";

    static final int CAPACITY = 8192;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Stage> stages = new ArrayList<>();
    private long frames;

    /** A stage's times over the frames kept, in milliseconds. All are 0 before the first frame. */
    public record Times(double p50, double p95, double p99, double max) {}

    private static final class Stage {
        final String name;
        final long[] kept = new long[CAPACITY];
        long running;

        Stage(String name) {
            this.name = name;
        }
    }

    /** Adds time to a stage of the frame that is under way; several additions sum up. */
    public void add(String stage, long nanos) {
        named(stage).running += nanos;
    }

    /** Names of the stages, first named first. */
    public List<String> stages() {
        return stages.stream().map(stage -> stage.name).toList();
    }

    /** Frames ended since the start or the last {@link #clear}. */
    public long frames() {
        return frames;
    }

    /**
     * Nearest-rank percentiles and the maximum of a stage's times. A frame in which the stage did
     * not run counts as 0.
     *
     * @throws IllegalArgumentException for a stage that was never named
     */
    public Times times(String stage) {
        return times(stage, CAPACITY);
    }

    /**
     * The same over the last frames alone.
     *
     * @param last how many; all that are kept, where there are fewer
     */
    public Times times(String stage, int last) {
        Stage found = find(stage);
        if (found == null) {
            throw new IllegalArgumentException("no stage '" + stage + "'; there are " + stages());
        }
        long[] sorted = new long[(int) Math.min(frames, Math.min(last, CAPACITY))];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = found.kept[(int) ((frames - 1 - i) % CAPACITY)];
        }
        Arrays.sort(sorted);
        return new Times(
                rank(sorted, 0.5), rank(sorted, 0.95), rank(sorted, 0.99), rank(sorted, 1));
    }

    /** Forgets all times, and keeps the stages' names and order. */
    public void clear() {
        frames = 0;
        for (Stage stage : stages) {
            stage.running = 0;
            Arrays.fill(stage.kept, 0);
        }
    }

    /** Ends the frame: what was added becomes one entry of each stage. */
    void endFrame() {
        int slot = (int) (frames++ % CAPACITY);
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            stage.kept[slot] = stage.running;
            stage.running = 0;
        }
    }

    private Stage named(String name) {
        Stage found = find(name);
        if (found == null) {
            found = new Stage(name);
            stages.add(found);
        }
        return found;
    }

    private Stage find(String name) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).name.equals(name)) {
                return stages.get(i);
            }
        }
        return null;
    }

    private static double rank(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return index < 0 ? 0 : sorted[index] / NANOS_PER_MILLI;
    }
}
