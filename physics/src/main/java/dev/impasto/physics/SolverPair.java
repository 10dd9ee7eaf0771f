package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.narrowphase.ManifoldPoint;
import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import javax.vecmath.Matrix3f;
import javax.vecmath.Vector3f;

/** Two bodies that touch, and the point at which the solver looks. */
final class SolverPair {
    int placeA;
    int placeB;
    final Matrix3f inertiaA = new Matrix3f();
    final Matrix3f inertiaB = new Matrix3f();

    /** From each body's middle to the point. */
    final Vector3f leverA = new Vector3f();

    final Vector3f leverB = new Vector3f();

    /** Of the first body relative to the second at the point, in m/s. */
    final Vector3f slip = new Vector3f();

    private final Transform poseA = new Transform();
    private final Transform poseB = new Transform();
    private final Vector3f velocity = new Vector3f();
    private RigidBody a;
    private RigidBody b;

    void look(RigidBody first, RigidBody second, SolverBodies bodies) {
        a = first;
        b = second;
        placeA = bodies.place(a);
        placeB = bodies.place(b);
        a.getWorldTransform(poseA);
        b.getWorldTransform(poseB);
        a.getInvInertiaTensorWorld(inertiaA);
        b.getInvInertiaTensorWorld(inertiaB);
    }

    void look(ManifoldPoint point) {
        leverA.sub(point.positionWorldOnA, poseA.origin);
        leverB.sub(point.positionWorldOnB, poseB.origin);
        a.getVelocityInLocalPoint(leverA, slip);
        b.getVelocityInLocalPoint(leverB, velocity);
        slip.sub(velocity);
    }
}
