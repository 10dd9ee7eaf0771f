package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.physics.Pose;
import java.util.Optional;

/** A marble that is not there: translucent, without a shadow, and faint where it is in the way. */
final class GhostBall {
    /** It fades from this distance to the player's marble, in radii, ... */
    private static final float CLEAR = 3.5f;

    /** ... to nearly nothing at this one. */
    private static final float INSIDE = 0.6f;

    private static final float FAINT = 0.15f;

    private final Geometry seen;

    GhostBall(Mesh ball, Palette palette, float cloudTop) {
        seen = new Geometry("ghost", ball);
        seen.setMaterial(material(palette, cloudTop));
        seen.setQueueBucket(Bucket.Transparent);
        seen.setCullHint(CullHint.Always);
    }

    private static Material material(Palette palette, float cloudTop) {
        Material material = palette.plain("Look/Ghost.j3md");
        material.setFloat("CloudTop", cloudTop);
        material.getAdditionalRenderState().setBlendMode(BlendMode.Alpha);
        material.getAdditionalRenderState().setDepthWrite(false);
        return material;
    }

    Geometry geometry() {
        return seen;
    }

    /** Shows it there, or not at all; {@code marble} and {@code radius} are the player's. */
    void update(Optional<Pose> pose, Vector3f marble, float radius) {
        seen.setCullHint(pose.isPresent() ? CullHint.Inherit : CullHint.Always);
        if (pose.isEmpty()) {
            return;
        }
        Convert.pose(seen, pose.get());
        seen.setLocalScale(radius);
        float gap = seen.getLocalTranslation().distance(marble) / radius;
        float share = Math.max(0, Math.min(1, (gap - INSIDE) / (CLEAR - INSIDE)));
        seen.getMaterial().setFloat("Presence", FAINT + (1 - FAINT) * share);
    }
}
