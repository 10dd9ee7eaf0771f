package dev.impasto.engine.diagnose;

import com.jme3.collision.CollisionResult;
import com.jme3.collision.CollisionResults;
import com.jme3.math.Ray;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Spatial;
import java.util.List;
import java.util.Locale;

/** Names what is seen at a place of the picture, as the scene graph calls it. */
final class SeenThings {
    /** How far off a thing may lie from where it is looked for, as a share of the distance. */
    private static final double NEAR = 0.1;

    private final ViewPort view;

    SeenThings(ViewPort view) {
        this.view = view;
    }

    /**
     * The geometry that lies nearest to where something is looked for, of those that rays through
     * some spots of a picture hit first; none, if none lies near it.
     *
     * @param width of that picture, in pixels
     * @param height likewise
     */
    String at(Camera camera, List<Spot> spots, int width, int height) {
        String found = "";
        double least = NEAR;
        for (Spot spot : spots) {
            CollisionResult hit =
                    hit(camera, (spot.x() + 0.5f) / width, (spot.y() + 0.5f) / height);
            if (hit != null) {
                Vector3f way = hit.getContactPoint().subtract(camera.getLocation());
                double off = Math.abs(way.dot(camera.getDirection()) / spot.distance() - 1);
                if (off < least) {
                    least = off;
                    found = ", geometry '" + hit.getGeometry().getName() + "',";
                }
            }
        }
        Spot first = spots.get(0);
        return String.format(
                Locale.ROOT,
                "what is seen at (%.0f%%, %.0f%%)%s",
                100.0 * first.x() / width,
                100.0 * first.y() / height,
                found);
    }

    private CollisionResult hit(Camera camera, float x, float y) {
        Vector2f place = new Vector2f(x * camera.getWidth(), (1 - y) * camera.getHeight());
        Vector3f from = camera.getWorldCoordinates(place, 0);
        Vector3f to = camera.getWorldCoordinates(place, 1);
        CollisionResults hits = new CollisionResults();
        for (Spatial scene : view.getScenes()) {
            scene.collideWith(new Ray(from, to.subtract(from).normalizeLocal()), hits);
        }
        return hits.getClosestCollision();
    }
}
