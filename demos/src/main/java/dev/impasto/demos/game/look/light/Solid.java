package dev.impasto.demos.game.look.light;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;

/**
 * A box that keeps light away and throws some back.
 *
 * @param half half extents in the box's own frame
 * @param albedo linear
 */
public record Solid(Vector3f centre, Quaternion turn, Vector3f half, Vector3f albedo) {
    /** Half the side along a world axis of the box that bounds this one. */
    float reach(int axis) {
        float sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.abs(turn.getRotationColumn(i).get(axis)) * half.get(i);
        }
        return sum;
    }

    /** Whether a world point is inside. */
    boolean contains(Vector3f point) {
        Vector3f local = turn.inverse().mult(point.subtract(centre));
        return Math.abs(local.x) <= half.x
                && Math.abs(local.y) <= half.y
                && Math.abs(local.z) <= half.z;
    }
}
