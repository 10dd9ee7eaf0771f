package dev.impasto.raster;

import com.jme3.app.Application;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.texture.FrameBuffer;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Draws an application's main viewport into linear HDR instead of the screen, and then shows it:
 *
 * <ul>
 *   <li>with a {@link Painter}: at render size with a jittered camera, with depth and motion, for
 *       the painter to make the picture from;
 *   <li>without: not at all. The application draws as if this were not there; but where a filmic
 *       look was asked for, at display size through that.
 * </ul>
 *
 * <p>The application is not touched: only while the queues of its viewport are drawn does its
 * camera have another size and projection, so picking, culling, shadows and the GUI never see the
 * jitter. Its textures have a mip bias and its points another size for just as long.
 *
 * <p>All methods belong to the render thread.
 */
public final class SceneRaster implements AutoCloseable {
    private static final Bucket[] BEFORE_FILTERS = {Bucket.Opaque, Bucket.Transparent};
    private static final Bucket[] ALL = {Bucket.Opaque, Bucket.Transparent, Bucket.Translucent};

    private final RenderManager manager;
    private final Renderer renderer;
    private final ViewPort view;
    private final ViewportHook hook;
    private final FullScreen fullScreen;
    private final Presenter presenter;
    private final boolean filmic;
    private final MipBias mipBias = new MipBias();
    private final PointSizes points = new PointSizes();
    private final GuiBucket gui = new GuiBucket();
    private final JitteredView lent = new JitteredView();
    private final RasterTimes times = new RasterTimes();
    private final SmallRaster small;
    private final Region region = new Region();

    private Painter painter;
    private Painter painting; // of the frame under way
    private float exposure = 1;
    private float seam;
    private SceneTarget plain;
    private FrameBuffer output;

    private SceneRaster(Application app, boolean filmic) {
        this.filmic = filmic;
        manager = app.getRenderManager();
        renderer = app.getRenderer();
        view = app.getViewPort();
        fullScreen = new FullScreen(manager, app.getAssetManager());
        presenter = new Presenter(manager, fullScreen);
        small = new SmallRaster(manager, fullScreen, lent, mipBias);
        region.set(view.getCamera());
        hook = new ViewportHook(view, new Frame());
    }

    /**
     * Takes over the main viewport of an application that is initialised, without a painter at
     * first. Its look stays: light is clipped at 1, and coded as jME's gamma correction says.
     */
    public static SceneRaster attach(Application app) {
        return new SceneRaster(app, false);
    }

    /**
     * The same with {@link DisplayTransform#FILMIC} between light and screen, with a painter or
     * without. Colours are then linear, as jME's gamma correction has them; it is turned on where
     * it is off.
     */
    public static SceneRaster attachFilmic(Application app) {
        SceneRaster raster = new SceneRaster(app, true);
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

    /** Stands aside from the next frame on, but for a filmic look. */
    public void paintPlain() {
        painter = null;
    }

    /**
     * Shows the small raster left of this share of the width, 0 to 1, beside the painted picture.
     */
    public void setSeam(float share) {
        seam = share;
    }

    /** Sets what light is multiplied with before the display transform. */
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

    /** How pixels go between OpenGL and host memory; the best for the driver at first. */
    public PixelPath pixelPath() {
        return small.path();
    }

    /** Lets pixels go another way from the next frame on. */
    public void setPixelPath(PixelPath path) {
        small.copyBy(path);
        presenter.close();
    }

    /** The width of the picture shown, in pixels. */
    public int displayWidth() {
        return region.width;
    }

    /** The height of the picture shown, in pixels. */
    public int displayHeight() {
        return region.height;
    }

    /** The width at which a painter gets the scene, in pixels. */
    public int renderWidth() {
        return small.rendered(region.width);
    }

    /** The height at which a painter gets the scene, in pixels. */
    public int renderHeight() {
        return small.rendered(region.height);
    }

    /** How long the parts of the last frame took. */
    public RasterTimes times() {
        return times;
    }

    /**
     * Copies the finished screen where the viewport is, GUI included: RGBA8, code values, display
     * size, rows bottom-up. Between frames.
     */
    public void readScreen(ByteBuffer rgba8) {
        Pixels.readScreen(renderer, region, rgba8);
    }

    /** Lets the application draw to the screen by itself again. */
    @Override
    public void close() {
        hook.detach();
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
        mipBias.apply(bias);
        lent.enter(view.getCamera(), target.width, target.height, jitterX, jitterY);
        try {
            view.setOutputFrameBuffer(target.frameBuffer);
            drawScene(target.frameBuffer);
        } finally {
            lent.leave();
            view.setOutputFrameBuffer(out);
            mipBias.apply(0);
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

    /** How light is coded on the screen. */
    DisplayTransform transform() {
        if (filmic) {
            return DisplayTransform.FILMIC;
        }
        return renderer.isMainFrameBufferSrgb() ? DisplayTransform.SRGB : DisplayTransform.CLIP;
    }

    /** Whether the picture goes on through post filters or the like: as light, with its depth. */
    private boolean goesOn() {
        return output != null;
    }

    private FrameBuffer plainTarget() {
        small.close();
        if (plain == null || !plain.isSize(region.width, region.height)) {
            closePlain();
            plain = new SceneTarget(region.width, region.height);
        }
        return plain.frameBuffer;
    }

    private FrameBuffer smallTarget() {
        closePlain();
        return small.target(region.width, region.height);
    }

    private void lend(Camera camera) {
        if (painting == null) {
            lent.enter(camera, plain.width, plain.height, 0, 0);
        } else {
            // What goes on has to be light again: the filmic code keeps what is brighter than
            // white.
            small.begin(camera, exposure, goesOn() ? DisplayTransform.FILMIC : transform());
        }
        renderer.setFrameBuffer(view.getOutputFrameBuffer());
        manager.setCamera(camera, false);
    }

    /** Again, since jME cleared only what the camera's own view covers. */
    private void clear() {
        if (view.isClearColor()) {
            renderer.setBackgroundColor(view.getBackgroundColor());
        } else {
            presenter.fetch(output, region, painting == null ? plain : small.buffer().scene);
        }
        renderer.clearBuffers(view.isClearColor(), view.isClearDepth(), view.isClearStencil());
    }

    private void sharpen(RenderQueue queue) {
        float shrink = (float) small.buffer().width() / region.width;
        small.observe(queue, !goesOn());
        for (Bucket bucket : goesOn() ? BEFORE_FILTERS : ALL) {
            points.shrink(queue.getList(bucket), shrink);
        }
        mipBias.apply(MipBias.forScale(small.scale()));
    }

    private void endPlain() {
        giveBack();
        times.drawn();
        if (goesOn()) {
            presenter.handOver(plain, output, region);
        } else {
            presenter.plain(plain, exposure, transform(), output, region);
        }
    }

    private void endSmall() {
        small.drawLayers();
        giveBack();
        painting.prepare(small.buffer());
        small.awaitDrawing();
        times.drawn();
        small.buffer().arrive();
        times.transferred();
        Canvas canvas = presenter.canvas(region.width, region.height, small.path());
        boolean done = painting.paint(small.buffer(), canvas);
        times.painted();
        if (goesOn()) {
            Region whole = presenter.wholeOf(region);
            show(done, presenter.between(region.width, region.height), whole);
            presenter.handOverBetween(small.buffer(), output, region);
        } else {
            show(done, null, region);
        }
    }

    private void show(boolean done, FrameBuffer target, Region part) {
        if (!done) {
            presenter.stretched(small.buffer(), target, part);
        } else if (seam > 0) {
            presenter.split(small.buffer(), seam, target, part);
        } else {
            presenter.painted(target, part);
        }
    }

    private void giveBack() {
        points.giveBack();
        mipBias.apply(0);
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
            painting = painter;
            output = view.getOutputFrameBuffer();
            region.set(view.getCamera());
            if (!isOurs()) {
                times.none();
                small.close();
                closePlain();
                return false;
            }
            if (filmic) {
                correctGamma();
            }
            times.begin();
            view.setOutputFrameBuffer(painting == null ? plainTarget() : smallTarget());
            return true;
        }

        /** Several colour targets are for materials that know of them. */
        private boolean isOurs() {
            return (painting != null || filmic)
                    && region.width > 0
                    && region.height > 0
                    && (output == null || output.getNumColorTargets() == 1);
        }

        @Override
        public void queued(RenderQueue queue) {
            gui.take(queue);
            lend(view.getCamera());
            clear();
            if (painting != null) {
                sharpen(queue);
            }
        }

        @Override
        public void end() {
            if (!goesOn()) {
                manager.renderTranslucentQueue(view); // else over what the filters make of it
            }
            if (painting == null) {
                endPlain();
            } else {
                endSmall();
            }
            times.presented();
            renderer.setFrameBuffer(output);
            manager.setCamera(view.getCamera(), false);
            if (!goesOn()) {
                renderer.clearBuffers(false, view.isClearDepth(), view.isClearStencil());
            }
            gui.draw(manager, view);
        }
    }
}
