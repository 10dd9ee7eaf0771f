package dev.impasto.demos.game.stats;

import com.google.gson.GsonBuilder;
import dev.impasto.demos.game.output.AtomicFile;
import dev.impasto.engine.FrameStats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code stats.json} holds.
 *
 * @param device what runs the neural pass, or "none"
 * @param crossing how images cross between OpenGL and that device, or "none"
 * @param glRenderer what draws the raster
 * @param scale display size over render size
 * @param pass whether the pass was asked for
 * @param upscaler "network" or "analytic"
 * @param style its name, or "none"
 * @param framesPerSecond by the wall clock, all stages counted, without the first frame
 * @param firstFrameMs the first frame, in which kernels and shaders are compiled
 * @param milliseconds frame and each stage, in the order of a frame; without the first frame
 * @param allocatedBytesPerFrame by the render thread after the warm-up; -1 where unknown
 * @param worldHash of the last tick, 16 hex digits
 * @param failure why the pass was turned off, or null
 */
public record RunStats(
        String device,
        String crossing,
        String glRenderer,
        Size renderSize,
        Size displaySize,
        double scale,
        String quality,
        boolean pass,
        String upscaler,
        String style,
        float strength,
        int level,
        long seed,
        int frames,
        long ticks,
        double framesPerSecond,
        double firstFrameMs,
        Map<String, Times> milliseconds,
        long allocatedBytesPerFrame,
        String worldHash,
        String failure) {

    /** In pixels. */
    public record Size(int width, int height) {}

    /** Milliseconds, to a hundredth. */
    public record Times(double p50, double p95, double p99, double max) {
        static Times of(FrameStats.Times times) {
            return new Times(
                    round(times.p50()), round(times.p95()), round(times.p99()), round(times.max()));
        }
    }

    /** The times of the frame, then of each stage. */
    public static Map<String, Times> times(FrameStats stats) {
        Map<String, Times> times = new LinkedHashMap<>();
        times.put(FrameStats.FRAME, new Times(0, 0, 0, 0));
        for (String stage : stats.stages()) {
            times.put(stage, Times.of(stats.times(stage)));
        }
        return times;
    }

    public static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** Writes it as JSON, whole or not at all. */
    public void writeTo(Path file) throws IOException {
        String json = new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(this);
        AtomicFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }
}
