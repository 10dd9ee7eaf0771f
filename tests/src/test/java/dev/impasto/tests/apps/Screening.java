package dev.impasto.tests.apps;

import com.jme3.app.SimpleApplication;
import com.jme3.math.FastMath;
import com.jme3.system.AppSettings;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.neural.backend.Backend;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.HeadlessException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** A program that runs headless, by a clock that moves with its frames. */
final class Screening implements AutoCloseable {
    static final int WIDTH = 320;
    static final int HEIGHT = 180;

    private static final float FRAME_TIME = 1f / 30;

    private final SimpleApplication app;
    private final HeadlessContext context;

    private Screening(SimpleApplication app, AppSettings settings) {
        this.app = app;
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
        FastMath.rand.setSeed(1); // particles are thrown with it
        app.setShowSettings(false);
        app.setSettings(settings);
        app.start();
        app.setDisplayStatView(false); // it counts objects of OpenGL, ours among them
        app.setDisplayFps(false);
        context = (HeadlessContext) app.getContext();
        context.setFrameTime(FRAME_TIME);
    }

    /** Starts a program; where there is no EGL the test is skipped and says so. */
    static Screening of(SimpleApplication app) {
        return of(app, HeadlessContext.settings(WIDTH, HEIGHT));
    }

    static Screening of(SimpleApplication app, AppSettings settings) {
        try {
            return new Screening(app, settings);
        } catch (HeadlessException e) {
            Assumptions.abort("skipped, no OpenGL without a window here: " + e.getMessage());
            throw e;
        }
    }

    /** Attaches the SDK: this is all that a program needs. */
    Impasto attach(ImpastoConfig config) {
        return attach(config, SharedBackend::open);
    }

    /** Attaches it on a device of the test's own. */
    Impasto attach(ImpastoConfig config, Supplier<Backend> backend) {
        return Impasto.attach(app, config, backend);
    }

    Screening play(int frames) {
        for (int i = 0; i < frames; i++) {
            context.frame();
        }
        return this;
    }

    /** From now on no time passes for the program. */
    void freeze() {
        context.setFrameTime(0);
    }

    /** Time passes again. */
    void thaw() {
        context.setFrameTime(FRAME_TIME);
    }

    /** The whole screen. */
    Picture picture() {
        ByteBuffer rgba =
                ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT).order(ByteOrder.nativeOrder());
        context.readScreen(rgba);
        return Picture.of(rgba, WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        context.destroy(true);
    }
}
