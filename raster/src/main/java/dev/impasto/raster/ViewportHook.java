package dev.impasto.raster;

import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.texture.FrameBuffer;
import com.jme3.util.SafeArrayList;

/** Hears from jME before, during and after the drawing of a viewport, after all its processors. */
final class ViewportHook implements SceneProcessor {
    private final Drawing drawing;
    private ViewPort view;

    /** What happens around the drawing of one frame. */
    interface Drawing {
        void begin();

        void queued(RenderQueue queue);

        void end();
    }

    ViewportHook(Drawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public void initialize(RenderManager manager, ViewPort viewPort) {
        view = viewPort;
    }

    @Override
    public boolean isInitialized() {
        return view != null;
    }

    @Override
    public void preFrame(float tpf) {
        stayLast();
        drawing.begin();
    }

    @Override
    public void postQueue(RenderQueue queue) {
        drawing.queued(queue);
    }

    @Override
    public void postFrame(FrameBuffer out) {
        drawing.end();
    }

    @Override
    public void reshape(ViewPort viewPort, int width, int height) {}

    @Override
    public void cleanup() {
        view = null;
    }

    @Override
    public void setProfiler(AppProfiler profiler) {}

    /** Shadow renderers draw in their postFrame, which has to come before ours. */
    private void stayLast() {
        SafeArrayList<SceneProcessor> processors = view.getProcessors();
        if (processors.get(processors.size() - 1) != this) {
            processors.remove(this);
            processors.add(this);
        }
    }
}
