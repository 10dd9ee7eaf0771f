package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.shapes.BoxShape;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import javax.vecmath.Matrix3f;
import javax.vecmath.Vector3f;

/** Two boxes: six axes, the first three of the first box, each with half the box's length. */
final class BoxPair {
    /** Component by component. */
    final float[] axes = new float[18];

    final float[] half = new float[6];

    /** The middles, in the world. */
    final Vector3f first = new Vector3f();

    final Vector3f second = new Vector3f();

    /** From the first middle to the second. */
    final Vector3f offset = new Vector3f();

    /** Of the angle between the first box's axis i and the second's j, at 3 i + j. */
    final float[] cosines = new float[9];

    private final Transform pose = new Transform();
    private final Vector3f extents = new Vector3f();

    void load(CollisionObject a, CollisionObject b) {
        load(a, 0, first);
        load(b, 3, second);
        offset.sub(second, first);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                cosines[3 * i + j] = along(i, axes[9 + 3 * j], axes[10 + 3 * j], axes[11 + 3 * j]);
            }
        }
    }

    private void load(CollisionObject body, int axis, Vector3f middle) {
        body.getWorldTransform(pose);
        middle.set(pose.origin);
        Matrix3f m = pose.basis;
        set(axis, m.m00, m.m10, m.m20);
        set(axis + 1, m.m01, m.m11, m.m21);
        set(axis + 2, m.m02, m.m12, m.m22);
        ((BoxShape) body.getCollisionShape()).getHalfExtentsWithMargin(extents);
        half[axis] = extents.x;
        half[axis + 1] = extents.y;
        half[axis + 2] = extents.z;
    }

    private void set(int axis, float x, float y, float z) {
        axes[3 * axis] = x;
        axes[3 * axis + 1] = y;
        axes[3 * axis + 2] = z;
    }

    /** How long a vector is along an axis. */
    float along(int axis, float x, float y, float z) {
        return axes[3 * axis] * x + axes[3 * axis + 1] * y + axes[3 * axis + 2] * z;
    }

    float along(int axis, Vector3f v) {
        return along(axis, v.x, v.y, v.z);
    }

    /** Moves a point along an axis. */
    void move(Vector3f point, int axis, float by) {
        point.x += by * axes[3 * axis];
        point.y += by * axes[3 * axis + 1];
        point.z += by * axes[3 * axis + 2];
    }

    /** The shortest of the half lengths. */
    float thinnest() {
        float least = half[0];
        for (int i = 1; i < half.length; i++) {
            least = StrictMath.min(least, half[i]);
        }
        return least;
    }
}
