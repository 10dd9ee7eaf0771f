package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.image.Sizes;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.Layer;
import dev.impasto.raster.SceneRaster;
import dev.impasto.raster.Supersampler;
import dev.impasto.training.capture.scene.CapturedScene;
import dev.impasto.training.metric.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.function.Consumer;

/**
 * A scene that is drawn small with jitter, and its reference pictures. Before its first frame that
 * counts some others are drawn, then the camera cuts: so methods that remember have something to
 * forget.
 */
final class LiveScene implements AutoCloseable {
    private static final int LEAD_IN = 4;
    private static final float CUT_SECONDS = 3;
    private static final float FRAME_TIME = 1 / 30f;

    private final CapturedScene app;
    private final HeadlessContext context;
    private final SceneRaster raster;
    private final Supersampler still;
    private final ByteBuffer rgba;
    private final Setup setup;
    private GBuffer small;

    LiveScene(HeldOut scene, int width, int height, double scale) {
        app = scene.open(width, height);
        context = (HeadlessContext) app.getContext();
        raster = SceneRaster.attachFilmic(app);
        app.drawnBy(raster);
        raster.demand(EnumSet.of(Layer.REACTIVE));
        raster.paintWith(this::keep, scale);
        still = new Supersampler(raster);
        rgba = ByteBuffer.allocateDirect(4 * width * height).order(ByteOrder.nativeOrder());
        context.setFrameTime(FRAME_TIME);
        context.frame();
        Sizes sizes = new Sizes(raster.renderWidth(), raster.renderHeight(), width, height);
        setup = new Setup(sizes, true, DisplayTransform.FILMIC);
    }

    private boolean keep(GBuffer in, Canvas out) {
        small = in;
        return false;
    }

    Setup setup() {
        return setup;
    }

    /** Draws what comes before the first frame, and cuts. */
    void leadIn(Consumer<FrameInputs> seen) {
        for (int i = 0; i < LEAD_IN; i++) {
            seen.accept(next());
        }
        raster.reset();
        context.setFrameTime(CUT_SECONDS);
    }

    /** The next frame; valid until the one after it. */
    FrameInputs next() {
        context.frame();
        context.setFrameTime(FRAME_TIME);
        return new FrameInputs(
                small.read(Layer.COLOR),
                small.read(Layer.DEPTH),
                small.read(Layer.MOTION),
                small.isReactive() ? small.read(Layer.REACTIVE) : null,
                small.jitterX(),
                small.jitterY(),
                small.near(),
                small.far(),
                small.exposure(),
                0,
                small.reset());
    }

    /** What is shown without any upscaling or smoothing. */
    Picture plain() {
        still.plain(rgba);
        return picture();
    }

    Picture multisampled(int samples) {
        still.multisampled(samples, rgba);
        return picture();
    }

    Picture truth(int samples) {
        still.truth(samples, null, rgba);
        return picture();
    }

    private Picture picture() {
        Sizes sizes = setup.sizes();
        return Picture.ofRgba8(rgba, sizes.displayWidth(), sizes.displayHeight(), true);
    }

    @Override
    public void close() {
        still.close();
        raster.close();
        app.stop();
        context.destroy(true);
    }
}
