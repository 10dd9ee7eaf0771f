package dev.impasto.raster;

import com.jme3.app.Application;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.texture.FrameBuffer;
import com.jme3.util.SafeArrayList;
import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL11C;

/**
 * Draws an application's main viewport into linear HDR instead of the screen, and then shows it:
 *
 * <ul>
 *   <li>with a {@link Painter}: at render size with a jittered camera, with depth and motion, for
 *       the painter to make the picture from;
 *   <li>without: plainly at display size, through the display transform (exposure, filmic curve of
 *       Narkowicz 2015, sRGB).
 * </ul>
 *
 * <p>The application is not touched: only while its viewport is drawn does its camera have another
 * size and projection, so picking, culling, shadows and the GUI never see the jitter. Colours are
 * linear in all of it, as jME's gamma correction has them; it is turned on where it is off.
 *
 * <p>All methods belong to the render thread.
 */
public final class SceneRaster implements AutoCloseable {
    private final RenderManager manager;
    private final Renderer renderer;
    private final ViewPort view;
    private final Hook hook = new Hook();
    private final FullScreen fullScreen;
    private final Presenter presenter;
    private final MotionPass motionPass;
    private final MipBias mipBias = new MipBias();
    private final TransformHistory history = new TransformHistory(mipBias::collect);
    private final JitteredView lent = new JitteredView();
    private final RasterTimes times = new RasterTimes();

    private Painter painter;
    private double scale = 1;
    private float exposure = 1;
    private float seam;
    private boolean resetNext = true;

    private JitterSequence jitter = JitterSequence.forScale(1);
    private long jitterIndex;
    private GBuffer small;
    private SceneTarget plain;
    private FrameBuffer output;
    private int displayWidth;
    private int displayHeight;

    private SceneRaster(Application app) {
        manager = app.getRenderManager();
        renderer = app.getRenderer();
        view = app.getViewPort();
        fullScreen = new FullScreen(manager, app.getAssetManager());
        presenter = new Presenter(manager, fullScreen);
        motionPass = new MotionPass(manager, fullScreen);
        displayWidth = view.getCamera().getWidth();
        displayHeight = view.getCamera().getHeight();
    }

    /**
     * Takes over the main viewport of an application that is initialised; without a painter at
     * first.
     */
    public static SceneRaster attach(Application app) {
        SceneRaster raster = new SceneRaster(app);
        if (!raster.renderer.isLinearizeSrgbImages()) {
            raster.renderer.setLinearizeSrgbImages(true);
            raster.renderer.setMainFrameBufferSrgb(true);
        }
        raster.view.addProcessor(raster.hook);
        return raster;
    }

    /**
     * Draws small from the next frame on, for this painter.
     *
     * @param scale display size over render size, at least 1
     */
    public void paintWith(Painter painter, double scale) {
        if (!(scale >= 1)) {
            throw new IllegalArgumentException("scale " + scale + " is below 1");
        }
        if (scale != this.scale || this.painter == null) {
            jitter = JitterSequence.forScale(scale);
            jitterIndex = 0;
            resetNext = true;
        }
        this.painter = painter;
        this.scale = scale;
    }

    /** Draws plainly at display size from the next frame on. */
    public void paintPlain() {
        painter = null;
    }

    /**
     * Shows the small raster left of this share of the width, 0 to 1, beside the painted picture.
     */
    public void setSeam(float share) {
        seam = share;
    }

    /** Sets what linear colour is multiplied with before the display transform. */
    public void setExposure(float factor) {
        exposure = factor;
    }

    public float exposure() {
        return exposure;
    }

    /** Says that the next frame has nothing to do with this one: a camera cut, a new level. */
    public void reset() {
        resetNext = true;
    }

    /** The width of the picture shown, in pixels. */
    public int displayWidth() {
        return displayWidth;
    }

    /** The height of the picture shown, in pixels. */
    public int displayHeight() {
        return displayHeight;
    }

    /** The width at which a painter gets the scene, in pixels. */
    public int renderWidth() {
        return (int) Math.round(displayWidth / scale);
    }

    /** The height at which a painter gets the scene, in pixels. */
    public int renderHeight() {
        return (int) Math.round(displayHeight / scale);
    }

    /** How long the parts of the last frame took. */
    public RasterTimes times() {
        return times;
    }

    /**
     * Copies the finished screen, GUI included: RGBA8, sRGB, display size, rows bottom-up. Between
     * frames.
     */
    public void readScreen(ByteBuffer rgba8) {
        Pixels.readScreen(renderer, displayWidth, displayHeight, rgba8);
    }

    /** Lets the application draw to the screen by itself again. */
    @Override
    public void close() {
        view.removeProcessor(hook);
        mipBias.set(0);
        mipBias.apply();
        presenter.close();
        closeSmall();
        closePlain();
    }

    RenderManager manager() {
        return manager;
    }

    FullScreen fullScreen() {
        return fullScreen;
    }

    Presenter presenter() {
        return presenter;
    }

    /** The last small raster, or null where there was none. */
    GBuffer small() {
        return small;
    }

    /** Draws the scene as it is now, once more, with jitter in pixels of the target. */
    void redraw(SceneTarget target, float jitterX, float jitterY, float bias) {
        FrameBuffer out = view.getOutputFrameBuffer();
        mipBias.set(bias);
        mipBias.apply();
        lent.enter(view.getCamera(), target.width, target.height, jitterX, jitterY);
        try {
            view.setOutputFrameBuffer(target.frameBuffer);
            drawScene(target.frameBuffer);
        } finally {
            lent.leave();
            view.setOutputFrameBuffer(out);
            mipBias.set(currentBias());
        }
    }

    private void drawScene(FrameBuffer target) {
        manager.applyViewPort(view);
        for (int i = view.getScenes().size() - 1; i >= 0; i--) {
            manager.renderScene(view.getScenes().get(i), view);
        }
        manager.flushQueue(view);
        // Shadow renderers darken what was drawn here; their maps are those of the last frame.
        for (SceneProcessor processor : view.getProcessors().getArray()) {
            if (processor != hook && processor.isInitialized()) {
                processor.postFrame(target);
            }
        }
        manager.renderTranslucentQueue(view);
        manager.clearQueue(view);
    }

    private float currentBias() {
        return painter == null ? 0 : MipBias.forScale(scale);
    }

    private void begin() {
        times.begin();
        Camera camera = view.getCamera();
        displayWidth = camera.getWidth();
        displayHeight = camera.getHeight();
        output = view.getOutputFrameBuffer();
        mipBias.set(currentBias());
        mipBias.apply();
        if (painter == null) {
            beginPlain(camera);
        } else {
            beginSmall(camera);
        }
    }

    private void beginPlain(Camera camera) {
        if (plain == null || !plain.isSize(displayWidth, displayHeight)) {
            closePlain();
            plain = new SceneTarget(displayWidth, displayHeight);
        }
        closeSmall();
        lent.enter(camera, displayWidth, displayHeight, 0, 0);
        view.setOutputFrameBuffer(plain.frameBuffer);
    }

    private void beginSmall(Camera camera) {
        if (small == null || !small.scene.isSize(renderWidth(), renderHeight())) {
            closeSmall();
            small = new GBuffer(renderWidth(), renderHeight());
            resetNext = true;
        }
        closePlain();
        small.jitterX = jitter.x(jitterIndex);
        small.jitterY = jitter.y(jitterIndex);
        small.near = camera.getFrustumNear();
        small.far = camera.getFrustumFar();
        small.exposure = exposure;
        small.reset = resetNext;
        jitterIndex++;
        resetNext = false;
        history.beginFrame();
        lent.enter(camera, small.width(), small.height(), small.jitterX, small.jitterY);
        view.setOutputFrameBuffer(small.scene.frameBuffer);
    }

    private void queued(RenderQueue queue) {
        if (painter != null) {
            history.observe(queue.getList(Bucket.Opaque));
            history.observe(queue.getList(Bucket.Transparent));
        }
    }

    private void end() {
        manager.renderTranslucentQueue(view);
        if (painter == null) {
            leaveCamera();
            times.drawn();
            presenter.plain(plain, exposure, output);
        } else {
            endSmall();
        }
        times.presented();
        renderer.setFrameBuffer(output);
        manager.setCamera(view.getCamera(), false);
    }

    private void endSmall() {
        motionPass.draw(small, view.getCamera(), lent, history.moved(), small.reset);
        leaveCamera();
        GL11C.glFinish(); // the read-back waits in any case; so the wait counts as drawing
        times.drawn();
        readBack();
        times.transferred();
        ByteBuffer canvas = presenter.canvas(displayWidth, displayHeight);
        boolean done = painter.paint(small, canvas);
        times.painted();
        if (!done) {
            presenter.stretched(small, output, displayWidth, displayHeight);
        } else if (seam > 0) {
            presenter.split(small, seam, output);
        } else {
            presenter.painted(output);
        }
    }

    private void readBack() {
        Pixels.readRgba16f(renderer, small.scene.frameBuffer, small.color());
        Pixels.readDepth32f(renderer, small.scene.frameBuffer, small.depth());
        Pixels.readRg16f(renderer, small.motionTarget, small.motion());
    }

    private void leaveCamera() {
        lent.leave();
        view.setOutputFrameBuffer(output);
    }

    private void closeSmall() {
        if (small != null) {
            small.close();
            small = null;
        }
    }

    private void closePlain() {
        if (plain != null) {
            plain.close();
            plain = null;
        }
    }

    /** What jME calls around the drawing of the viewport. */
    private final class Hook implements SceneProcessor {
        private boolean initialized;

        @Override
        public void initialize(RenderManager rm, ViewPort vp) {
            initialized = true;
        }

        @Override
        public boolean isInitialized() {
            return initialized;
        }

        @Override
        public void preFrame(float tpf) {
            stayLast();
            begin();
        }

        @Override
        public void postQueue(RenderQueue queue) {
            queued(queue);
        }

        @Override
        public void postFrame(FrameBuffer out) {
            end();
        }

        /** Shadow renderers draw in their postFrame, which has to come before ours. */
        private void stayLast() {
            SafeArrayList<SceneProcessor> processors = view.getProcessors();
            if (processors.get(processors.size() - 1) != this) {
                processors.remove(this);
                processors.add(this);
            }
        }

        @Override
        public void reshape(ViewPort vp, int width, int height) {}

        @Override
        public void cleanup() {
            initialized = false;
        }

        @Override
        public void setProfiler(AppProfiler profiler) {}
    }
}
