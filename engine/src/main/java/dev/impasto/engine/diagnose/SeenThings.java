package dev.impasto.engine.diagnose;

import com.jme3.collision.CollisionResults;
import com.jme3.math.Ray;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Spatial;
import java.util.Locale;

/** Names what is seen at a place of the picture, as the scene graph calls it. */
final class SeenThings {
    private final ViewPort view;

    SeenThings(ViewPort view) {
        this.view = view;
    }

    /**
     * The geometry that a ray through a place hits, place in shares of the picture from the top.
     */
    String at(Camera camera, double x, double y) {
        Vector2f place =
                new Vector2f(
                        (float) (x * camera.getWidth()), (float) ((1 - y) * camera.getHeight()));
        Vector3f from = camera.getWorldCoordinates(place, 0);
        Vector3f to = camera.getWorldCoordinates(place, 1);
        CollisionResults hits = new CollisionResults();
        for (Spatial scene : view.getScenes()) {
            scene.collideWith(new Ray(from, to.subtractLocal(from).normalizeLocal()), hits);
        }
        String where =
                String.format(Locale.ROOT, "what is seen at (%.0f%%, %.0f%%)", 100 * x, 100 * y);
        return hits.size() == 0
                ? where
                : where
                        + ", geometry '"
                        + hits.getClosestCollision().getGeometry().getName()
                        + "',";
    }
}
