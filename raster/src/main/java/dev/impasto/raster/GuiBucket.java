package dev.impasto.raster;

import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.GeometryList;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scene holds in its GUI bucket, which counts in pixels of the display: kept out of the
 * small raster, and drawn over the picture.
 */
final class GuiBucket {
    private final List<Geometry> kept = new ArrayList<>();

    void take(RenderQueue queue) {
        GeometryList list = queue.getList(Bucket.Gui);
        for (int i = 0; i < list.size(); i++) {
            kept.add(list.get(i));
        }
        list.clear();
    }

    /** Draws it, as jME does, into the target that is set. */
    void draw(RenderManager manager, ViewPort view) {
        if (kept.isEmpty()) {
            return;
        }
        RenderQueue queue = view.getQueue();
        for (int i = 0; i < kept.size(); i++) {
            queue.addToQueue(kept.get(i), Bucket.Gui);
        }
        kept.clear();
        Renderer renderer = manager.getRenderer();
        renderer.setDepthRange(0, 0);
        manager.setCamera(view.getCamera(), true);
        queue.renderQueue(Bucket.Gui, manager, view.getCamera(), true);
        manager.setCamera(view.getCamera(), false);
        renderer.setDepthRange(0, 1);
    }
}
