package dev.impasto.raster;

import com.jme3.app.Application;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.texture.FrameBuffer;
import java.nio.ByteBuffer;
import java.util.Set;

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
    private final ViewportHook hook;
    private final FullScreen fullScreen;
    private final Presenter presenter;
    private final MipBias mipBias = new MipBias();
    private final JitteredView lent = new JitteredView();
    private final RasterTimes times = new RasterTimes();
    private final SmallRaster small;

    private Painter painter;
    private Painter painting; // of the frame under way
    private float exposure = 1;
    private float seam;
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
        small = new SmallRaster(manager, fullScreen, lent, mipBias);
        displayWidth = view.getCamera().getWidth();
        displayHeight = view.getCamera().getHeight();
        hook = new ViewportHook(view, new Frame());
    }

    /**
     * Takes over the main viewport of an application that is initialised; without a painter at
     * first.
     */
    public static SceneRaster attach(Application app) {
        SceneRaster raster = new SceneRaster(app);
        raster.correctGamma();
        return raster;
    }

    /** A context that is made anew forgets it. */
    private void correctGamma() {
        if (!renderer.isLinearizeSrgbImages()) {
            renderer.setLinearizeSrgbImages(true);
            renderer.setMainFrameBufferSrgb(true);
        }
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
        if (scale != small.scale() || this.painter == null) {
            small.scaleTo(scale);
        }
        this.painter = painter;
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
        small.reset();
    }

    /**
     * Draws layers of the G-buffer beyond colour, depth and motion, from the next small frame on
     * until the demand is closed. Where nobody demands a layer it costs nothing. {@link
     * GBuffer#texture} and {@link GBuffer#read} give it.
     */
    public LayerDemand demand(Set<Layer> layers) {
        return small.demand(layers);
    }

    /**
     * Tells what draws the surface layers of a game's own shaders. Materials of jME's own
     * definitions, and others that name their parameters like those, need none.
     *
     * @param definition asset of the material definition that is drawn
     * @param surface asset of one that imports {@code dev/impasto/raster/Surface.glsllib}; of its
     *     parameters those that the other has too, by name and type, get that one's values
     */
    public void drawSurfacesOf(String definition, String surface) {
        small.surfaceMaterials().use(definition, surface);
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
        return small.rendered(displayWidth);
    }

    /** The height at which a painter gets the scene, in pixels. */
    public int renderHeight() {
        return small.rendered(displayHeight);
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
        hook.detach();
        mipBias.set(0);
        mipBias.apply();
        presenter.close();
        small.close();
        closePlain();
        fullScreen.close();
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
        return small.buffer();
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
        hook.postFrameOfOthers(target);
        manager.renderTranslucentQueue(view);
        manager.clearQueue(view);
    }

    private float currentBias() {
        return painter == null ? 0 : MipBias.forScale(small.scale());
    }

    private void beginPlain(Camera camera) {
        if (plain == null || !plain.isSize(displayWidth, displayHeight)) {
            closePlain();
            plain = new SceneTarget(displayWidth, displayHeight);
        }
        small.close();
        lent.enter(camera, displayWidth, displayHeight, 0, 0);
        view.setOutputFrameBuffer(plain.frameBuffer);
    }

    private void beginSmall(Camera camera) {
        closePlain();
        view.setOutputFrameBuffer(small.begin(camera, exposure));
    }

    private void endPlain() {
        giveBack();
        times.drawn();
        if (Presenter.isForFilters(output)) {
            presenter.handOver(plain, output);
        } else {
            presenter.plain(plain, exposure, output);
        }
    }

    private void endSmall() {
        small.drawLayers();
        giveBack();
        times.drawn();
        small.readBack();
        times.transferred();
        ByteBuffer canvas = presenter.canvas(displayWidth, displayHeight);
        boolean done = painting.paint(small.buffer(), canvas);
        times.painted();
        if (Presenter.isForFilters(output)) {
            show(done, presenter.between(displayWidth, displayHeight));
            presenter.handOverBetween(small.buffer(), output);
        } else {
            show(done, output);
        }
    }

    private void show(boolean done, FrameBuffer target) {
        if (!done) {
            presenter.stretched(small.buffer(), target, displayWidth, displayHeight);
        } else if (seam > 0) {
            presenter.split(small.buffer(), seam, target);
        } else {
            presenter.painted(target);
        }
    }

    private void giveBack() {
        lent.leave();
        view.setOutputFrameBuffer(output);
    }

    private void closePlain() {
        if (plain != null) {
            plain.close();
            plain = null;
        }
    }

    /** One frame of the viewport. */
    private final class Frame implements ViewportHook.Drawing {
        @Override
        public boolean begin() {
            times.begin();
            Camera camera = view.getCamera();
            displayWidth = camera.getWidth();
            displayHeight = camera.getHeight();
            if (displayWidth < 1 || displayHeight < 1) { // minimised
                return false;
            }
            correctGamma();
            output = view.getOutputFrameBuffer();
            painting = painter;
            mipBias.set(currentBias());
            mipBias.apply();
            if (painting == null) {
                beginPlain(camera);
            } else {
                beginSmall(camera);
            }
            return true;
        }

        @Override
        public void aside() {
            lent.leave();
            manager.setCamera(view.getCamera(), false);
        }

        @Override
        public void queued(RenderQueue queue) {
            lent.enterAgain();
            renderer.setFrameBuffer(view.getOutputFrameBuffer());
            manager.setCamera(view.getCamera(), false);
            if (painting != null) {
                small.observe(queue);
            }
        }

        @Override
        public void end() {
            manager.renderTranslucentQueue(view);
            if (painting == null) {
                endPlain();
            } else {
                endSmall();
            }
            times.presented();
            renderer.setFrameBuffer(output);
            manager.setCamera(view.getCamera(), false);
        }
    }
}
