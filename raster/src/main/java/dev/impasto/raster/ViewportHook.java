package dev.impasto.raster;

import com.jme3.post.FilterPostProcessor;
import com.jme3.post.HDRRenderer;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.shadow.AbstractShadowRenderer;
import com.jme3.shadow.BasicShadowRenderer;
import com.jme3.shadow.PssmShadowRenderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.util.SafeArrayList;

/**
 * Hears from jME before, during and after the drawing of a viewport. Two processors, since post
 * filters are set up before the scene is drawn and run after it: the first stands after all that
 * draws into the scene (shadows) and before the filters and whoever reads the picture, the second
 * after everything. So a frame begins last and ends before the filters, which get the finished
 * picture.
 */
final class ViewportHook {
    private final ViewPort view;
    private final Drawing drawing;
    private final Processor first = new First();
    private final Processor last = new Last();
    private boolean underWay;

    /** What happens around the drawing of one frame. */
    interface Drawing {
        /**
         * Says whether this frame is to be drawn in another way than jME's; if not, that is all.
         */
        boolean begin();

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
            if (processor.isInitialized() && drawsIntoScene(processor)) {
                processor.postFrame(target);
            }
        }
    }

    /** Those of jME's that do so after it was drawn. */
    @SuppressWarnings("deprecation")
    private static boolean drawsIntoScene(SceneProcessor processor) {
        return processor instanceof AbstractShadowRenderer
                || processor instanceof PssmShadowRenderer
                || processor instanceof BasicShadowRenderer;
    }

    /** Takes both places; says whether they were taken already. */
    private boolean inPlace() {
        SafeArrayList<SceneProcessor> processors = view.getProcessors();
        int place = placeOfFirst(processors);
        if (place < processors.size()
                && processors.get(place) == first
                && processors.get(processors.size() - 1) == last) {
            return true;
        }
        processors.remove(first);
        processors.remove(last);
        processors.add(placeOfFirst(processors), first);
        processors.add(last);
        return false;
    }

    /** Behind all that draws into the scene and stands before the post filters. */
    private static int placeOfFirst(SafeArrayList<SceneProcessor> processors) {
        int place = 0;
        for (int i = 0; i < processors.size() && !takesOver(processors.get(i)); i++) {
            if (drawsIntoScene(processors.get(i))) {
                place = i + 1;
            }
        }
        return place;
    }

    /** Those of jME's that have the scene drawn into a target of their own. */
    @SuppressWarnings("deprecation")
    private static boolean takesOver(SceneProcessor processor) {
        return processor instanceof FilterPostProcessor || processor instanceof HDRRenderer;
    }

    private final class First extends Processor {
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
