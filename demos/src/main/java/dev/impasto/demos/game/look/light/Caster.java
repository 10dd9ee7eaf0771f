package dev.impasto.demos.game.look.light;

import com.jme3.bounding.BoundingBox;
import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial.CullHint;

/** Something that moves in the sun, and the texels of its map that its shadow takes. */
public final class Caster {
    private static final Rectangle NOWHERE = new Rectangle(0, 0, 0, 0);

    private final Geometry geometry;
    private final Vector3f middle;
    private final float radius;
    private Matrix4f toMap = new Matrix4f();
    private int size;
    private float texelsPerMetre;
    private Rectangle drawn = NOWHERE;
    private Rectangle wanted = NOWHERE;
    private boolean moved;

    Caster(Mesh mesh, Material material) {
        geometry = new Geometry("moving caster", mesh);
        geometry.setMaterial(material);
        BoundingBox bound = (BoundingBox) mesh.getBound();
        middle = bound.getCenter().clone();
        radius = bound.getExtent(null).length();
    }

    Geometry geometry() {
        return geometry;
    }

    void mapInto(Matrix4f toMap, int size, float texelsPerMetre) {
        this.toMap = toMap;
        this.size = size;
        this.texelsPerMetre = texelsPerMetre;
    }

    /** Puts it somewhere else. */
    public void move(Vector3f position, Quaternion rotation) {
        moved = true;
        geometry.setLocalTranslation(position);
        geometry.setLocalRotation(rotation);
        Vector3f at = toMap.mult(rotation.mult(middle).addLocal(position));
        float reach = radius * texelsPerMetre + 2;
        wanted =
                new Rectangle(
                        clamp(at.x * size - reach),
                        clamp(at.y * size - reach),
                        clamp(at.x * size + reach + 1),
                        clamp(at.y * size + reach + 1));
    }

    /** Takes it out of the sun until it is moved again. */
    public void hide() {
        moved = true;
        wanted = NOWHERE;
    }

    private int clamp(float texel) {
        return Math.max(0, Math.min(size, (int) texel));
    }

    /** Clears the texels of a shadow that is elsewhere now. */
    void leave(Restoration restoration) {
        if (moved) {
            restoration.add(drawn);
        }
    }

    /** Draws the shadow where it is new, or where a cleared rectangle took some of it away. */
    void arrive(Restoration restoration) {
        boolean draw = !wanted.isEmpty() && (moved || restoration.meets(wanted));
        geometry.setCullHint(draw ? CullHint.Never : CullHint.Always);
        if (draw) {
            restoration.draws();
        }
        drawn = wanted;
        moved = false;
    }
}
