package dev.impasto.tests.bench;

import com.jme3.profile.AppProfiler;
import com.jme3.profile.AppStep;
import com.jme3.profile.SpStep;
import com.jme3.profile.VpStep;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import org.lwjgl.opengl.GL11C;

/** Times the drawing of a viewport's scene, waiting for its end, before any processor goes on. */
final class SceneClock implements AppProfiler {
    private final ViewPort view;
    private long begin;
    private long end;

    SceneClock(ViewPort view) {
        this.view = view;
    }

    /** How long the last frame's scene took, culling included. */
    long nanos() {
        return end - begin;
    }

    /** When the last frame's scene was done, on the clock of {@link System#nanoTime}. */
    long end() {
        return end;
    }

    @Override
    public void vpStep(VpStep step, ViewPort port, Bucket bucket) {
        if (port != view) {
            return;
        }
        if (step == VpStep.PreFrame) {
            begin = System.nanoTime();
        } else if (step == VpStep.PostFrame) {
            GL11C.glFinish();
            end = System.nanoTime();
        }
    }

    @Override
    public void appStep(AppStep step) {}

    @Override
    public void appSubStep(String... info) {}

    @Override
    public void spStep(SpStep step, String... info) {}
}
