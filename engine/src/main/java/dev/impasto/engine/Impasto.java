package dev.impasto.engine;

import com.jme3.app.Application;
import dev.impasto.engine.diagnose.Diagnosis;
import dev.impasto.engine.diagnose.SelfCheck;
import dev.impasto.engine.dump.FrameDump;
import dev.impasto.neural.backend.Backend;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.DebugTile;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.raster.LayerDemand;
import dev.impasto.raster.Painter;
import dev.impasto.raster.SceneRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The neural pass on a jMonkeyEngine application. One call attaches it:
 *
 * <pre>{@code
 * public void simpleInitApp() {
 *     Impasto.attach(this, ImpastoConfig.defaults());
 *     ...
 * }
 * }</pre>
 *
 * <p>From then on the main viewport's scene is drawn small with a jittered camera, the pass makes
 * the picture, and the application's GUI is drawn over it at display size. Nothing that the pass
 * computes reaches the application. Whatever goes wrong in it turns it off with one log line. Off,
 * the application draws as if nothing were attached.
 *
 * <p>All methods belong to the render thread.
 */
public final class Impasto implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Impasto.class.getName());

    private final Application app;
    private final SceneRaster raster;
    private final Supplier<Backend> backends;
    private final Models models;
    private final FrameStats stats = new FrameStats();
    private final Painter painter = new PassPainter();
    private final FrameEnd frameEnd = new FrameEnd(this::endFrame, this::close);

    private boolean wanted;
    private Quality quality;
    private String style;
    private float strength;
    private float seam;
    private boolean pipelined;
    private PassSession session;
    private String failure;
    private FrameDump dump;
    private LayerDemand dumpDemand;
    private final BufferView buffers;
    private SelfCheck selfCheck; // where one is under way
    private GBuffer painted; // in the frame under way
    private boolean closed;

    private Impasto(
            Application app, ImpastoConfig config, Supplier<Backend> backends, Models models) {
        this.app = app;
        this.backends = backends;
        this.models = models;
        setStyle(config.style());
        quality = config.quality();
        strength = config.strength();
        pipelined = config.pipelined();
        raster = config.filmic() ? SceneRaster.attachFilmic(app) : SceneRaster.attach(app);
        buffers = new BufferView(raster);
        raster.demand(EnumSet.of(Layer.REACTIVE)); // the upscaler reads it
        app.getStateManager().attach(frameEnd);
        setPass(config.pass());
    }

    /**
     * Attaches the pass to an application that is initialised ({@code simpleInitApp} is the place).
     *
     * @throws IllegalArgumentException where the catalogue has no such style
     * @throws IllegalStateException where the application has no viewport yet
     */
    public static Impasto attach(Application app, ImpastoConfig config) {
        return attach(app, config, () -> BackendChoice.open(config));
    }

    /**
     * Attaches the pass on a backend of the caller's choice, whatever the configuration says of
     * backend and device.
     *
     * @param backend opens one each time the pass is turned on; it is closed with the pass
     */
    public static Impasto attach(Application app, ImpastoConfig config, Supplier<Backend> backend) {
        return attach(app, config, backend, new Catalogue());
    }

    /**
     * Attaches the pass with networks and on a backend of the caller's choice.
     *
     * @param backend as above
     * @param models gives the upscaling network and the styles
     */
    public static Impasto attach(
            Application app, ImpastoConfig config, Supplier<Backend> backend, Models models) {
        if (app.getViewPort() == null) {
            throw new IllegalStateException(
                    "the application is not initialised: attach in simpleInitApp");
        }
        return new Impasto(app, config, backend, models);
    }

    /** Turns the pass on or off. On, after a failure, tries again from the start. */
    public void setPass(boolean on) {
        wanted = on;
        failure = null;
        if (on) {
            guarded(this::start);
        } else {
            raster.paintPlain();
        }
    }

    /** Whether the pass is wanted and has not failed. */
    public boolean pass() {
        return wanted && failure == null;
    }

    /** Changes how much smaller than the display the scene is drawn. */
    public void setQuality(Quality value) {
        quality = Objects.requireNonNull(value, "quality");
        if (pass()) {
            raster.paintWith(painter, quality.scale());
        }
    }

    public Quality quality() {
        return quality;
    }

    /**
     * Chooses a style by name, or none with null.
     *
     * @throws IllegalArgumentException where the catalogue has no such style
     */
    public void setStyle(String name) {
        if (name != null && !models.styles().contains(name)) {
            throw new IllegalArgumentException(
                    "unknown style '" + name + "'; there are: " + String.join(", ", styles()));
        }
        style = name;
    }

    /** The style's name, or null for none. */
    public String style() {
        return style;
    }

    /** The names that {@link #setStyle} takes. */
    public List<String> styles() {
        return models.styles();
    }

    /** Sets how much of the style shows, 0 to 1. At 0 the style's network does not run. */
    public void setStrength(float share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("strength " + share + " is not in 0..1");
        }
        strength = share;
    }

    public float strength() {
        return strength;
    }

    /**
     * Shows the small raster left of a seam and the pass right of it.
     *
     * @param share of the width, 0 (no split) to 1
     */
    public void setSplit(float share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("split " + share + " is not in 0..1");
        }
        seam = share;
        raster.setSeam(share);
    }

    public float split() {
        return seam;
    }

    /** Lets the pass work on a frame until the next, or not: {@link ImpastoConfig#pipelined}. */
    public void setPipelined(boolean on) {
        pipelined = on;
    }

    /**
     * Whether the picture of the frame that was drawn last is still on its way: the next frame
     * shows it, and what belongs to it should be drawn over it then.
     */
    public boolean isBehind() {
        return session != null && session.isBehind();
    }

    /**
     * Sets what light is multiplied with before it is shown; 1 at first. With the pass off it takes
     * effect only on a filmic look.
     */
    public void setExposure(float factor) {
        if (!(factor > 0 && factor < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("exposure " + factor + " is not positive");
        }
        raster.setExposure(factor);
    }

    public float exposure() {
        return raster.exposure();
    }

    /** Tells the pass that the next frame has nothing to do with the last one (a camera cut). */
    public void reset() {
        raster.reset();
    }

    /** Times of each stage; the application may add its own. */
    public FrameStats stats() {
        return stats;
    }

    /** The device that runs the pass, in words; "none" where none is open. */
    public String device() {
        return session == null ? "none" : session.device();
    }

    /**
     * How a frame's images cross from OpenGL to the device and its picture back, in words; "none"
     * where no device is open.
     */
    public String crossing() {
        return session == null ? "none" : session.bridge();
    }

    /** {@code network} or {@code analytic}: what upscales. */
    public String upscaler() {
        boolean network = session != null && pass() && session.hasNetwork();
        return network ? "network" : "analytic";
    }

    /** Why the pass is off though it was asked for, in one line. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The width at which the scene is drawn now, in pixels. */
    public int renderWidth() {
        return pass() ? raster.renderWidth() : raster.displayWidth();
    }

    /** The height at which the scene is drawn now, in pixels. */
    public int renderHeight() {
        return pass() ? raster.renderHeight() : raster.displayHeight();
    }

    /**
     * Writes what the pass gets, and the other layers of the G-buffer, into files from the next
     * frame on, between frames; null ends it. Frames that are drawn without the pass are left out.
     * Where writing fails, one log line says so and it ends.
     *
     * @param dump is closed when it ends
     */
    public void setDump(FrameDump dump) {
        if (this.dump != null) {
            this.dump.close();
            dumpDemand.close();
        }
        this.dump = dump;
        dumpDemand = dump == null ? null : raster.demand(FrameDump.LAYERS);
    }

    /**
     * Looks for mistakes of the integration by measuring what the pass gets, for some 85 frames:
     * docs/diagnose.md. The pass has to be on. A check that is under way goes on instead.
     *
     * @param done is told once what was found, on the render thread
     */
    public void diagnose(Consumer<Diagnosis> done) {
        if (selfCheck == null) {
            selfCheck =
                    new SelfCheck(
                            raster,
                            diagnosis -> {
                                selfCheck = null;
                                done.accept(diagnosis);
                            });
            app.getStateManager().attach(selfCheck);
        }
    }

    /**
     * Shows what the pass gets and makes of it over the whole screen, GUI included, a tile for
     * each; none shows the picture. While the pass is off the picture is shown in any case.
     */
    public void setDebugView(Set<DebugTile> tiles) {
        buffers.show(tiles);
    }

    /** What is shown in place of the picture. */
    public Set<DebugTile> debugView() {
        return buffers.shown();
    }

    /** What draws the scene, for reference pictures of it. */
    public SceneRaster raster() {
        return raster;
    }

    /**
     * Copies the finished picture, GUI included, into a direct buffer of the caller: RGBA8, sRGB,
     * display size, rows bottom-up. Call it between frames. Its time counts as present.
     */
    public void readDisplay(ByteBuffer rgba8) {
        long start = System.nanoTime();
        raster.readScreen(rgba8);
        stats.add("present", System.nanoTime() - start);
    }

    /**
     * Detaches: the application draws as before. It happens by itself when the application ends.
     */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            app.getStateManager().detach(frameEnd);
            setDump(null);
            buffers.close();
            raster.close();
            closeSession();
        }
    }

    private boolean start() {
        if (session == null) {
            session = new PassSession(backends, models, raster::pixelPath);
        }
        raster.paintWith(painter, quality.scale());
        return true;
    }

    /** The pass, as the raster calls it. */
    private final class PassPainter implements Painter {
        @Override
        public void prepare(GBuffer in) {
            guarded(
                    () -> {
                        session.prepare(in);
                        return true;
                    });
        }

        @Override
        public boolean paint(GBuffer in, Canvas out) {
            painted = in;
            String shown = strength > 0 ? style : null;
            return session != null && guarded(() -> paint(in, shown, out));
        }

        private boolean paint(GBuffer in, String shown, Canvas out) {
            boolean done = session.paint(in, shown, strength, mayBeBehind(), out);
            if (done && selfCheck != null) {
                selfCheck.see(session.inputs(in));
            }
            return done;
        }
    }

    /** Whether nothing but the screen wants this frame's picture. */
    private boolean mayBeBehind() {
        return pipelined
                && seam == 0
                && selfCheck == null
                && !buffers.isShown()
                && app.getViewPort().getOutputFrameBuffer() == null;
    }

    /** The game goes on, whatever the pass does. */
    private boolean guarded(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            fail(e);
            return false;
        }
    }

    private void fail(Throwable cause) {
        failure = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
        if (!(cause instanceof RuntimeException) || cause.getMessage() == null) {
            failure = cause.getClass().getSimpleName() + ": " + failure;
        }
        LOG.log(System.Logger.Level.WARNING, "the neural pass is off: " + failure);
        raster.paintPlain();
        try {
            closeSession();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "while closing the failed pass", e);
        }
    }

    private void closeSession() {
        PassSession closing = session;
        session = null;
        if (closing != null) {
            closing.close();
        }
    }

    private void endFrame(long nanos) {
        stats.add("raster", raster.times().raster());
        if (session != null && pass()) {
            stats.add("transfer", raster.times().transfer());
            session.report(stats);
        }
        stats.add("present", raster.times().present());
        stats.add(FrameStats.FRAME, nanos);
        stats.endFrame();
        if (dump != null && painted != null && FrameDump.LAYERS.stream().allMatch(painted::has)) {
            writeDump();
        }
        if (painted != null && pass() && !isBehind()) {
            buffers.draw(painted, session.pass());
        }
        painted = null;
    }

    private void writeDump() {
        try {
            dump.write(painted, raster, app.getTimer().getTimePerFrame());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the dump ends: " + dump.folder() + ": " + e);
            setDump(null);
        }
    }
}
