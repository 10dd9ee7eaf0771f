package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.shapes.BoxShape;
import dev.impasto.physics.internal.bullet.collision.shapes.SphereShape;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import javax.vecmath.Vector3f;

/** The point of a box that is nearest to the middle of a sphere. */
final class SphereAndBox implements TouchFinder {
    private final Transform box = new Transform();
    private final Transform sphere = new Transform();
    private final Vector3f half = new Vector3f();
    private final Vector3f middle = new Vector3f();
    private final Vector3f nearest = new Vector3f();

    @Override
    public void find(CollisionObject first, CollisionObject second, TouchPoints out) {
        boolean sphereFirst = first.getCollisionShape() instanceof SphereShape;
        CollisionObject round = sphereFirst ? first : second;
        CollisionObject square = sphereFirst ? second : first;
        float radius = ((SphereShape) round.getCollisionShape()).getRadius();
        ((BoxShape) square.getCollisionShape()).getHalfExtentsWithMargin(half);
        round.getWorldTransform(sphere);
        square.getWorldTransform(box);
        box.invXform(sphere.origin, middle);
        float gap = gap(out.normal) - radius;
        if (gap <= TouchPoints.REACH) {
            box.basis.transform(out.normal);
            add(out, sphereFirst, radius, gap);
        }
    }

    private void add(TouchPoints out, boolean sphereFirst, float radius, float gap) {
        if (sphereFirst) {
            box.transform(nearest);
        } else {
            nearest.scaleAdd(-radius, out.normal, sphere.origin);
            out.normal.negate();
        }
        out.add(nearest.x, nearest.y, nearest.z, gap);
    }

    /** How far the sphere's middle is from the box, along a direction out of it, in its frame. */
    private float gap(Vector3f direction) {
        nearest.set(clamp(middle.x, half.x), clamp(middle.y, half.y), clamp(middle.z, half.z));
        direction.sub(middle, nearest);
        float distance = (float) StrictMath.sqrt(direction.lengthSquared());
        if (distance == 0) {
            return -depth(direction);
        }
        direction.scale(1 / distance);
        return distance;
    }

    /** The same from inside: the nearest face is the way out. */
    private float depth(Vector3f direction) {
        float x = half.x - StrictMath.abs(middle.x);
        float y = half.y - StrictMath.abs(middle.y);
        float z = half.z - StrictMath.abs(middle.z);
        float least = StrictMath.min(x, StrictMath.min(y, z));
        direction.set(0, 0, 0);
        if (least == x) {
            direction.x = StrictMath.copySign(1, middle.x);
            nearest.x = half.x * direction.x;
        } else if (least == y) {
            direction.y = StrictMath.copySign(1, middle.y);
            nearest.y = half.y * direction.y;
        } else {
            direction.z = StrictMath.copySign(1, middle.z);
            nearest.z = half.z * direction.z;
        }
        return least;
    }

    private static float clamp(float value, float limit) {
        return StrictMath.max(-limit, StrictMath.min(limit, value));
    }
}
