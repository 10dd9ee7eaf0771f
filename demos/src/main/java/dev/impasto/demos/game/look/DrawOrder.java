package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.renderer.queue.OpaqueComparator;
import com.jme3.scene.Geometry;
import java.util.List;

/**
 * Draws first what hides most, so that fewer hidden pixels are shaded: by material, the nearest of
 * each first.
 */
final class DrawOrder extends OpaqueComparator {
    private final List<Material> materials;

    /**
     * @param materials from the first to the last; others come before them
     */
    DrawOrder(List<Material> materials) {
        this.materials = materials;
    }

    @Override
    public int compare(Geometry a, Geometry b) {
        int order =
                Integer.compare(
                        materials.indexOf(a.getMaterial()), materials.indexOf(b.getMaterial()));
        return order != 0 ? order : Float.compare(distanceToCam(a), distanceToCam(b));
    }
}
