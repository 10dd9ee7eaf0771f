package dev.impasto.training.capture;

import com.jme3.app.Application;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.LayerDemand;
import dev.impasto.raster.SceneRaster;
import dev.impasto.raster.Supersampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * Captures any application that runs on a {@link HeadlessContext}: each frame is drawn small with
 * jitter, and then the same instant many times over at display size for the truth.
 */
public final class FrameCapture implements AutoCloseable {
    private final HeadlessContext context;
    private final SceneRaster raster;
    private final LayerDemand layers;
    private final Supersampler truth;
    private final ByteBuffer working;
    private GBuffer small;

    /**
     * Takes over the application's main viewport, whose size is the display size.
     *
     * @param scale display size over render size, 1 to 3; the render size is rounded
     */
    public FrameCapture(Application app, double scale) {
        context = (HeadlessContext) app.getContext();
        raster = SceneRaster.attach(app);
        raster.paintWith(this::keep, scale);
        layers = raster.demand(SequenceWriter.LAYERS);
        truth = new Supersampler(raster);
        int pixels = raster.displayWidth() * raster.displayHeight();
        working = ByteBuffer.allocateDirect(8 * pixels).order(ByteOrder.nativeOrder());
    }

    /** What draws it. */
    public SceneRaster raster() {
        return raster;
    }

    private boolean keep(GBuffer in, Canvas out) {
        small = in;
        return false;
    }

    /** Lets the application run on for some frames without keeping them. */
    public void skip(int frames) {
        for (int i = 0; i < frames; i++) {
            context.frame();
        }
        raster.reset();
    }

    /**
     * Captures the next frames into a file.
     *
     * @param samples of each pixel of the truth
     * @param done is told how many frames are done, after each
     */
    public void capture(Path file, int frames, int samples, IntConsumer done) {
        try (SequenceWriter writer = new SequenceWriter(file, header(frames))) {
            for (int i = 1; i <= frames; i++) {
                context.frame();
                truth.truth(samples, working, null);
                writer.add(small, working);
                done.accept(i);
            }
        }
    }

    private SequenceHeader header(int frames) {
        return new SequenceHeader(
                raster.renderWidth(),
                raster.renderHeight(),
                raster.displayWidth(),
                raster.displayHeight(),
                frames);
    }

    @Override
    public void close() {
        layers.close();
        truth.close();
        raster.close();
    }
}
