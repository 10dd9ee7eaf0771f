package dev.impasto.raster;

import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.texture.FrameBuffer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Draws frames at render size with jitter, and adds their motion and other layers. */
final class SmallRaster implements AutoCloseable {
    /** What is drawn from the surfaces that are seen. */
    private static final Set<Layer> SURFACES = EnumSet.range(Layer.NORMAL, Layer.ID);

    private final Renderer renderer;
    private final MotionPass motionPass;
    private final SurfacePass surfacePass;
    private final ReactivePass reactivePass;
    private final CameraHistory cameras = new CameraHistory();
    private final TransformHistory history;
    private final Set<LayerDemand> demands = new LinkedHashSet<>();
    private final Set<Layer> wanted = EnumSet.noneOf(Layer.class);
    private final JitteredView lent;
    private final Fence drawn = new Fence();
    private PixelPath path = PixelPath.best();
    private JitterSequence jitter;
    private double scale;
    private long frame;
    private boolean resetNext;
    private GBuffer buffer;

    SmallRaster(RenderManager manager, FullScreen fullScreen, JitteredView lent, MipBias textures) {
        renderer = manager.getRenderer();
        motionPass = new MotionPass(manager, fullScreen, cameras);
        surfacePass = new SurfacePass(manager, fullScreen);
        reactivePass = new ReactivePass(manager, fullScreen);
        history = new TransformHistory(cameras, textures::collect);
        this.lent = lent;
        scaleTo(1);
    }

    /** Sets display size over render size; the sequence of jitter starts anew. */
    void scaleTo(double displayOverRender) {
        scale = displayOverRender;
        jitter = JitterSequence.forScale(scale);
        frame = 0;
        resetNext = true;
    }

    double scale() {
        return scale;
    }

    /** Lets host copies go another way from the next frame on. */
    void copyBy(PixelPath value) {
        path = value;
        close();
    }

    PixelPath path() {
        return path;
    }

    int rendered(int displayPixels) {
        return (int) Math.max(1, Math.round(displayPixels / scale));
    }

    /** Makes the next frame one that follows no other. */
    void reset() {
        resetNext = true;
    }

    /** The last frame, or null where there is none. */
    GBuffer buffer() {
        return buffer;
    }

    /** Draws these layers from the next frame on until the demand is closed. */
    LayerDemand demand(Set<Layer> layers) {
        return new LayerDemand(demands, layers);
    }

    SurfaceMaterials surfaceMaterials() {
        return surfacePass.materials();
    }

    /** Returns where the scene is to be drawn for a picture of this size. */
    FrameBuffer target(int displayWidth, int displayHeight) {
        fit(rendered(displayWidth), rendered(displayHeight));
        return buffer.scene.frameBuffer;
    }

    /** Lends the camera for a frame. */
    void begin(Camera camera, float exposure, DisplayTransform transform) {
        keepLayers();
        buffer.renew();
        buffer.jitterX = jitter.x(frame);
        buffer.jitterY = jitter.y(frame);
        buffer.near = camera.getFrustumNear();
        buffer.far = camera.getFrustumFar();
        buffer.exposure = exposure;
        buffer.transform = transform;
        buffer.reset = resetNext;
        frame++;
        resetNext = false;
        history.beginFrame();
        lent.enter(camera, buffer.width(), buffer.height(), buffer.jitterX, buffer.jitterY);
        buffer.view.set(camera.getViewMatrix());
        buffer.projection.set(lent.projection());
        cameras.advance(camera, lent.projection());
    }

    /** Takes note of what is drawn; of translucent things only where they are. */
    void observe(RenderQueue queue, boolean translucent) {
        history.observe(queue.getList(Bucket.Opaque));
        history.observe(queue.getList(Bucket.Transparent));
        if (translucent) {
            history.observe(queue.getList(Bucket.Translucent));
        }
        motionPass.observeSky(queue.getList(Bucket.Sky));
        buffer.reset |= history.isAllNew();
    }

    /** Adds the other layers; the camera is still lent. */
    void drawLayers() {
        motionPass.draw(buffer, lent, history.drawn());
        if (!buffer.surfaces.isEmpty()) {
            surfacePass.draw(buffer, history.drawn());
        }
        if (buffer.reactive.isWanted()) {
            reactivePass.draw(buffer, history.drawn());
        }
        drawn.set();
    }

    /** Waits for the drawing, which a copy does in any case; so that the wait counts as drawing. */
    void awaitDrawing() {
        drawn.await();
    }

    @Override
    public void close() {
        if (buffer != null) {
            buffer.close();
            buffer = null;
            history.clear();
        }
    }

    private void keepLayers() {
        wanted.clear();
        for (LayerDemand demand : demands) {
            wanted.addAll(demand.layers());
        }
        buffer.reactive.keep(wanted.contains(Layer.REACTIVE));
        wanted.retainAll(SURFACES);
        buffer.surfaces.keep(wanted);
    }

    private void fit(int width, int height) {
        if (buffer == null || !buffer.scene.isSize(width, height)) {
            if (buffer != null) {
                buffer.close();
            }
            buffer = new GBuffer(renderer, width, height, path);
            resetNext = true;
        }
    }
}
