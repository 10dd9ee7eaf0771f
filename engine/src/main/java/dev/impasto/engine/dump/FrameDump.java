package dev.impasto.engine.dump;

import com.google.gson.GsonBuilder;
import com.jme3.math.Matrix4f;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.raster.SceneRaster;
import dev.impasto.raster.Supersampler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Writes what the neural pass gets, frame by frame, for other upscalers and for training: {@code
 * frame_NNNN.exr} at render size, {@code frame_NNNN.json}, and on demand {@code truth_NNNN.exr} at
 * display size. docs/dump-format.md describes them.
 *
 * <p>All methods belong to the render thread.
 */
public final class FrameDump implements AutoCloseable {
    /** What a frame has to have to be dumped. */
    public static final Set<Layer> LAYERS = Collections.unmodifiableSet(EnumSet.allOf(Layer.class));

    private static final String[] ALBEDO = {"albedo.R", "albedo.G", "albedo.B", "albedo.A"};

    private final Path folder;
    private final int truthSamples;
    private final LongSupplier tick;
    private final Matrix4f viewBefore = new Matrix4f();
    private final Matrix4f projectionBefore = new Matrix4f();
    private Supersampler supersampler;
    private ByteBuffer working;
    private int frame;

    /**
     * A dump that begins with frame 0.
     *
     * @param folder is made if need be
     * @param truthSamples a pixel for the truth, or 0 for none
     * @param tick of the game at the present frame; -1 where the application counts none
     * @throws IOException where the folder cannot be made
     */
    public FrameDump(Path folder, int truthSamples, LongSupplier tick) throws IOException {
        if (truthSamples < 0) {
            throw new IllegalArgumentException("truth from " + truthSamples + " samples");
        }
        this.folder = Files.createDirectories(folder);
        this.truthSamples = truthSamples;
        this.tick = tick;
    }

    /** Where the files go. */
    public Path folder() {
        return folder;
    }

    /**
     * Writes the frame that was drawn last. Between frames.
     *
     * @param in with all of {@link #LAYERS}
     * @param seconds game time since the frame before
     */
    public void write(GBuffer in, SceneRaster raster, float seconds) throws IOException {
        boolean reset = in.reset() || frame == 0;
        if (reset) {
            remember(in);
        }
        writeInputs(in);
        if (truthSamples > 0) {
            writeTruth(raster, in.exposure());
        }
        DumpedFrame about =
                new DumpedFrame(
                        frame,
                        tick.getAsLong(),
                        seconds,
                        reset,
                        new int[] {in.width(), in.height()},
                        new int[] {raster.displayWidth(), raster.displayHeight()},
                        new float[] {in.jitterX(), in.jitterY()},
                        DisplayTransform.valueOf(in.transform().name()),
                        in.exposure(),
                        in.near(),
                        in.far(),
                        rows(in.view()),
                        rows(in.projection()),
                        rows(viewBefore),
                        rows(projectionBefore),
                        truthSamples);
        Files.writeString(
                file("frame", "json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(about) + "\n");
        remember(in);
        frame++;
    }

    private void writeInputs(GBuffer in) throws IOException {
        try (ExrImage image = new ExrImage(in.width(), in.height())) {
            image.halfs(in.color(), 4, "color.R", "color.G", "color.B")
                    .floats(in.depth(), "depth.Z")
                    .halfs(in.motion(), 2, "motion.X", "motion.Y")
                    .halfs(in.read(Layer.NORMAL), 4, "normal.X", "normal.Y", "normal.Z")
                    .decoded(in.read(Layer.ALBEDO), AlbedoCodes.TABLES, ALBEDO)
                    .halfs(in.read(Layer.MATERIAL), 2, "roughness", "metalness")
                    .numbers(in.read(Layer.ID), "id.object", "id.material")
                    .halfs(in.read(Layer.REACTIVE), 1, "reactive")
                    .write(file("frame", "exr"));
        }
    }

    private void writeTruth(SceneRaster raster, float exposure) throws IOException {
        int width = raster.displayWidth();
        int height = raster.displayHeight();
        int bytes = 8 * width * height;
        if (supersampler == null) {
            supersampler = new Supersampler(raster);
        }
        if (working == null || working.capacity() != bytes) {
            working = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        supersampler.truth(truthSamples, working, null);
        WorkingColor.toLinear(working, exposure);
        try (ExrImage image = new ExrImage(width, height)) {
            image.halfs(working, 4, "R", "G", "B").write(file("truth", "exr"));
        }
    }

    private Path file(String kind, String suffix) {
        return file(folder, kind, frame, suffix);
    }

    /** Where a dump in this folder has a frame's file. */
    static Path file(Path folder, String kind, int frame, String suffix) {
        return folder.resolve(String.format(Locale.ROOT, "%s_%04d.%s", kind, frame, suffix));
    }

    private void remember(GBuffer in) {
        viewBefore.set(in.view());
        projectionBefore.set(in.projection());
    }

    private static float[] rows(Matrix4f matrix) {
        float[] rows = new float[16];
        matrix.get(rows, true);
        return rows;
    }

    @Override
    public void close() {
        if (supersampler != null) {
            supersampler.close();
        }
    }
}
