package dev.impasto.engine;

import com.jme3.app.Application;
import java.nio.ByteBuffer;
import java.util.Optional;

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
 * computes reaches the application. Whatever goes wrong in it turns it off with one log line, and
 * the scene is drawn plainly.
 *
 * <p>All methods belong to the render thread.
 */
public final class Impasto implements AutoCloseable {
    private Impasto() {}

    /**
     * Attaches the pass to an application that is initialised ({@code simpleInitApp} is the place).
     * Turns jME's gamma correction on where it is off, since the pass works on linear light.
     */
    public static Impasto attach(Application app, ImpastoConfig config) {
        throw new UnsupportedOperationException("lands next");
    }

    public void setPass(boolean on) {}

    /** Whether the pass is wanted and has not failed. */
    public boolean pass() {
        return false;
    }

    public void setQuality(Quality quality) {}

    public Quality quality() {
        return null;
    }

    /**
     * Chooses a style by name, or none with null.
     *
     * @throws IllegalArgumentException where the catalogue has no such style
     */
    public void setStyle(String name) {}

    public String style() {
        return null;
    }

    /** Sets how much of the style shows, 0 to 1. */
    public void setStrength(float strength) {}

    public float strength() {
        return 0;
    }

    /**
     * Shows the small raster left of the seam, 0 (nowhere) to 1 of the width, and the pass right.
     */
    public void setSplit(float seam) {}

    public float split() {
        return 0;
    }

    /** Sets what linear light is multiplied with before tone mapping; 1 at first. */
    public void setExposure(float exposure) {}

    /** Tells the pass that the next frame has nothing to do with the last one (a camera cut). */
    public void reset() {}

    public FrameStats stats() {
        return null;
    }

    /** The device that runs the pass, in words; "none" where it could not be opened. */
    public String device() {
        return "none";
    }

    /** {@code network} or {@code analytic}: what upscales at the present quality. */
    public String upscaler() {
        return "analytic";
    }

    /** Why the pass is off though it was asked for, in one line. */
    public Optional<String> failure() {
        return Optional.empty();
    }

    public int renderWidth() {
        return 0;
    }

    public int renderHeight() {
        return 0;
    }

    /**
     * Copies the finished picture, GUI included, into a buffer of the caller: RGBA8, sRGB, display
     * size, rows bottom-up. Call it between frames.
     */
    public void readDisplay(ByteBuffer rgba8) {}

    /** Detaches: the application draws as before. */
    @Override
    public void close() {}
}
