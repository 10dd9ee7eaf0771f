package dev.impasto.tests.bench;

import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.texture.FrameBuffer;
import org.lwjgl.opengl.GL11C;

/** Times the drawing of a viewport's scene, waiting for its end, on its own among processors. */
final class SceneClock implements SceneProcessor {
    private boolean initialized;
    private long begin;
    private long end;

    /** How long the last frame's scene took, culling included. */
    long nanos() {
        return end - begin;
    }

    /** When the last frame's scene was done, on the clock of {@link System#nanoTime}. */
    long end() {
        return end;
    }

    @Override
    public void initialize(RenderManager manager, ViewPort port) {
        initialized = true;
    }

    @Override
    public boolean isInitialized() {
        return initialized;
    }

    @Override
    public void reshape(ViewPort port, int width, int height) {}

    @Override
    public void preFrame(float tpf) {
        begin = System.nanoTime();
    }

    @Override
    public void postQueue(RenderQueue queue) {}

    @Override
    public void postFrame(FrameBuffer out) {
        GL11C.glFinish();
        end = System.nanoTime();
    }

    @Override
    public void cleanup() {
        initialized = false;
    }

    @Override
    public void setProfiler(AppProfiler profiler) {}
}
