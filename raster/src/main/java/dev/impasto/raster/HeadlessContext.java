package dev.impasto.raster;

import com.jme3.app.Application;
import com.jme3.input.JoyInput;
import com.jme3.input.KeyInput;
import com.jme3.input.MouseInput;
import com.jme3.input.TouchInput;
import com.jme3.input.dummy.DummyKeyInput;
import com.jme3.input.dummy.DummyMouseInput;
import com.jme3.opencl.Context;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.lwjgl.LwjglGL;
import com.jme3.renderer.lwjgl.LwjglGLExt;
import com.jme3.renderer.lwjgl.LwjglGLFboGL3;
import com.jme3.renderer.opengl.GLRenderer;
import com.jme3.system.AppSettings;
import com.jme3.system.Displays;
import com.jme3.system.JmeContext;
import com.jme3.system.SystemListener;
import com.jme3.system.Timer;
import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL11C;

/**
 * A jMonkeyEngine context that needs no window and no display server: OpenGL 3.3 core (or newer) on
 * EGL. Choose it with {@code settings.setCustomRenderer(HeadlessContext.class)} and {@code
 * app.start()}.
 *
 * <p>Unlike jME's own contexts it starts no thread: the thread that calls {@link #create} is the
 * render thread, and each {@link #frame} draws one frame, {@link #setFrameTime} seconds after the
 * last by the application's clock, whatever the wall clock says. A process holds one at a time.
 */
public final class HeadlessContext implements JmeContext {
    private final AppSettings settings = new AppSettings(true);
    private final SteppedTimer timer = new SteppedTimer();
    private SystemListener listener;
    private EglDisplay egl;
    private GLRenderer renderer;
    private boolean restartWanted;

    /** Settings for an application that draws headless at this size, in pixels. */
    public static AppSettings settings(int width, int height) {
        AppSettings settings = new AppSettings(true);
        settings.setCustomRenderer(HeadlessContext.class);
        settings.setResolution(width, height);
        settings.setAudioRenderer(null);
        settings.setGammaCorrection(true);
        return settings;
    }

    /** Game time that passes from one {@link #frame} to the next, in seconds. */
    public void setFrameTime(float seconds) {
        timer.frameTime = seconds;
    }

    /** Updates and draws the application once. Call it on the thread that created the context. */
    public void frame() {
        if (restartWanted) {
            restartWanted = false;
            restartNow();
        }
        timer.ticks++;
        listener.update();
        if (egl != null) { // the application may have ended
            renderer.postFrame();
        }
    }

    /**
     * Gives the screen another size, as a player does who drags a window's corner; 0 × 0 is what a
     * minimised window has. Call it between frames, on the thread that created the context.
     */
    public void resize(int width, int height) {
        egl.resize(atLeastOne(width), atLeastOne(height));
        settings.setResolution(width, height);
        listener.reshape(width, height);
    }

    /**
     * Copies what the last frame drew into a direct buffer of the caller: RGBA8, rows bottom-up,
     * the size of the settings.
     */
    public void readScreen(ByteBuffer rgba8) {
        Pixels.readScreen(renderer, settings.getWidth(), settings.getHeight(), rgba8);
    }

    /** The driver's name for the device that draws, with its OpenGL version and EGL platform. */
    public String description() {
        return GL11C.glGetString(GL11C.GL_RENDERER)
                + ", OpenGL "
                + GL11C.glGetString(GL11C.GL_VERSION)
                + ", EGL "
                + egl.platform();
    }

    @Override
    public void create(boolean waitFor) {
        renderer = new GLRenderer(new LwjglGL(), new LwjglGLExt(), new LwjglGLFboGL3());
        open();
        if (listener instanceof Application application) {
            application.setTimer(timer); // jME's own goes by the wall clock
        }
        try {
            listener.initialize();
            listener.reshape(settings.getWidth(), settings.getHeight());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open() {
        egl = EglDisplay.open(atLeastOne(settings.getWidth()), atLeastOne(settings.getHeight()));
        GL.createCapabilities(true);
        LinuxThreads.spread("llvmpipe-"); // Mesa's, where it draws on the processor
        renderer.initialize();
        // jME believes that this is how OpenGL starts, and would not ask for it when it needs it.
        GL11C.glBlendFunc(GL11C.GL_ONE, GL11C.GL_ONE);
        renderer.setMainFrameBufferSrgb(settings.isGammaCorrection());
        renderer.setLinearizeSrgbImages(settings.isGammaCorrection());
    }

    private static int atLeastOne(int pixels) {
        return Math.max(pixels, 1);
    }

    private void close() {
        renderer.cleanup();
        egl.close();
        egl = null;
        GL.setCapabilities(null);
    }

    /** Everything that OpenGL held is gone after it, as when a window changes to full screen. */
    private void restartNow() {
        close();
        open();
        listener.reshape(settings.getWidth(), settings.getHeight());
    }

    @Override
    public void destroy(boolean waitFor) {
        if (egl != null) {
            listener.destroy();
            close();
        }
    }

    @Override
    public Type getType() {
        return Type.OffscreenSurface;
    }

    @Override
    public void setSettings(AppSettings settings) {
        this.settings.copyFrom(settings);
    }

    @Override
    public AppSettings getSettings() {
        return settings;
    }

    @Override
    public SystemListener getSystemListener() {
        return listener;
    }

    @Override
    public void setSystemListener(SystemListener listener) {
        this.listener = listener;
    }

    @Override
    public Renderer getRenderer() {
        return renderer;
    }

    @Override
    public Timer getTimer() {
        return timer;
    }

    @Override
    public boolean isCreated() {
        return egl != null;
    }

    @Override
    public boolean isRenderable() {
        return egl != null;
    }

    @Override
    public int getFramebufferWidth() {
        return settings.getWidth();
    }

    @Override
    public int getFramebufferHeight() {
        return settings.getHeight();
    }

    @Override
    public MouseInput getMouseInput() {
        return new DummyMouseInput();
    }

    @Override
    public KeyInput getKeyInput() {
        return new DummyKeyInput();
    }

    @Override
    public JoyInput getJoyInput() {
        return null;
    }

    @Override
    public TouchInput getTouchInput() {
        return null;
    }

    @Override
    public Context getOpenCLContext() {
        return null;
    }

    @Override
    public void setTitle(String title) {}

    @Override
    public void setAutoFlushFrames(boolean enabled) {}

    /** Makes the OpenGL context anew before the next frame, with the settings of then. */
    @Override
    public void restart() {
        restartWanted = true;
    }

    @Override
    public int getWindowXPosition() {
        return 0;
    }

    @Override
    public int getWindowYPosition() {
        return 0;
    }

    @Override
    public Displays getDisplays() {
        return new Displays();
    }

    @Override
    public int getPrimaryDisplay() {
        return 0;
    }

    /** A clock that moves only when a frame is drawn. */
    private static final class SteppedTimer extends Timer {
        private static final long RESOLUTION = 1_000_000_000L;
        private float frameTime = 1f / 60f;
        private long ticks;

        @Override
        public long getTime() {
            return (long) ((double) ticks * frameTime * RESOLUTION);
        }

        @Override
        public long getResolution() {
            return RESOLUTION;
        }

        @Override
        public float getFrameRate() {
            return 1f / frameTime;
        }

        @Override
        public float getTimePerFrame() {
            return frameTime;
        }

        @Override
        public void update() {}

        @Override
        public void reset() {
            ticks = 0;
        }
    }
}
