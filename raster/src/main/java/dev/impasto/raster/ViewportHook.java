package dev.impasto.raster;

import com.jme3.post.FilterPostProcessor;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.texture.FrameBuffer;
import com.jme3.util.SafeArrayList;

/**
 * Hears from jME before, during and after the drawing of a viewport. Two processors, since post
 * filters are set up before the scene is drawn and run after it: the first stands after all that
 * draws into the scene (shadows) and before the filters, the second after everything. So a frame
 * begins last and ends before the filters, which get the finished picture.
 */
final class ViewportHook {
    private final ViewPort view;
    private final Drawing drawing;
    private final Processor first = new First();
    private final Processor last = new Last();
    private boolean underWay;

    /** What happens around the drawing of one frame. */
    interface Drawing {
        /** Says whether it draws this frame; if not, the frame is left to jME. */
        boolean begin();

        /** Filters may draw passes of their own; they know the camera only as the game has it. */
        void aside();

        void queued(RenderQueue queue);

        void end();
    }

    ViewportHook(ViewPort view, Drawing drawing) {
        this.view = view;
        this.drawing = drawing;
        view.addProcessor(first);
        view.addProcessor(last);
    }

    void detach() {
        view.removeProcessor(first);
        view.removeProcessor(last);
    }

    /** Lets what draws into the scene after it, such as shadows, draw into this target. */
    void postFrameOfOthers(FrameBuffer target) {
        for (SceneProcessor processor : view.getProcessors().getArray()) {
            if (processor == first) {
                return;
            }
            if (processor.isInitialized()) {
                processor.postFrame(target);
            }
        }
    }

    /** Takes both places; says whether they were taken already. */
    private boolean inPlace() {
        SafeArrayList<SceneProcessor> processors = view.getProcessors();
        int after = afterFirst(processors);
        if (after > 0
                && processors.get(after - 1) == first
                && processors.get(processors.size() - 1) == last) {
            return true;
        }
        processors.remove(first);
        processors.remove(last);
        processors.add(afterFirst(processors), first);
        processors.add(last);
        return false;
    }

    /** The index of what has to follow the first processor: post filters, or else the last. */
    private int afterFirst(SafeArrayList<SceneProcessor> processors) {
        int i = 0;
        while (i < processors.size()
                && processors.get(i) != last
                && !(processors.get(i) instanceof FilterPostProcessor)) {
            i++;
        }
        return i;
    }

    private final class First extends Processor {
        @Override
        public void postQueue(RenderQueue queue) {
            if (underWay) {
                drawing.aside();
            }
        }

        @Override
        public void postFrame(FrameBuffer out) {
            if (underWay) {
                underWay = false;
                drawing.end();
            }
        }
    }

    private final class Last extends Processor {
        /** A frame that began in another order is left to jME. */
        @Override
        public void preFrame(float tpf) {
            underWay = inPlace() && drawing.begin();
        }

        @Override
        public void postQueue(RenderQueue queue) {
            if (underWay) {
                drawing.queued(queue);
            }
        }
    }

    /** A processor that does nothing yet. */
    private abstract static class Processor implements SceneProcessor {
        private boolean initialized;

        @Override
        public void initialize(RenderManager manager, ViewPort viewPort) {
            initialized = true;
        }

        @Override
        public boolean isInitialized() {
            return initialized;
        }

        @Override
        public void preFrame(float tpf) {}

        @Override
        public void postQueue(RenderQueue queue) {}

        @Override
        public void postFrame(FrameBuffer out) {}

        @Override
        public void reshape(ViewPort viewPort, int width, int height) {}

        @Override
        public void cleanup() {
            initialized = false;
        }

        @Override
        public void setProfiler(AppProfiler profiler) {}
    }
}
