package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.dynamics.DiscreteDynamicsWorld;
import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.TypedConstraint;
import java.util.List;

/**
 * All of a {@link PhysicsWorld} at one moment, its contact caches and warm-start impulses included,
 * so that a world restored from it goes on to the same bits as one that was never stopped. It lives
 * in memory, belongs to the world that it was taken of, does not change, and can be restored any
 * number of times.
 */
public final class Snapshot {
    final PhysicsWorld world;
    final DiscreteDynamicsWorld dynamics;
    final List<BodyState> bodies;
    final List<JointState> joints;
    final ContactLog.State contacts;
    final long nextId;
    final long ticks;

    /** A body, and what is known of it outside of jbullet. */
    record BodyState(Body body, RigidBody rigid, PoseTrack track, Pose target) {}

    /** A joint. */
    record JointState(Joint joint, TypedConstraint constraint) {}

    Snapshot(
            PhysicsWorld world,
            DiscreteDynamicsWorld dynamics,
            List<BodyState> bodies,
            List<JointState> joints,
            ContactLog.State contacts,
            long nextId,
            long ticks) {
        this.world = world;
        this.dynamics = dynamics;
        this.bodies = bodies;
        this.joints = joints;
        this.contacts = contacts;
        this.nextId = nextId;
        this.ticks = ticks;
    }

    /** The {@link PhysicsWorld#ticks} when it was taken. */
    public long ticks() {
        return ticks;
    }
}
