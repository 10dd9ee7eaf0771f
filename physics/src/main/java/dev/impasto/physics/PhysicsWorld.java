package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.AxisSweep3;
import dev.impasto.physics.internal.bullet.collision.dispatch.DefaultCollisionConfiguration;
import dev.impasto.physics.internal.bullet.collision.narrowphase.PersistentManifold;
import dev.impasto.physics.internal.bullet.dynamics.DiscreteDynamicsWorld;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.SequentialImpulseConstraintSolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.vecmath.Vector3f;

/**
 * Rigid bodies on a fixed tick. The same bodies added in the same order, moved and pushed by the
 * same calls between the same ticks, give the same bits on every machine: nothing here reads a
 * clock, a random source, an object's identity, or a function that Java leaves a processor any
 * freedom in. One thread at a time.
 */
public final class PhysicsWorld {
    public static final int TICKS_PER_SECOND = 60;

    /** The length of a tick in seconds. */
    public static final float TICK_SECONDS = 1f / TICKS_PER_SECOND;

    public static final int MAX_BODIES = 4096;

    /** Bodies beyond this many metres from the origin still collide, but ever more slowly. */
    private static final float BOUND = 600;

    private final List<Body> bodies = new ArrayList<>();
    private final List<Body> moving = new ArrayList<>();
    private final List<Body> readOnlyBodies = Collections.unmodifiableList(bodies);
    private final SequentialImpulseConstraintSolver solver =
            new SequentialImpulseConstraintSolver();
    private DiscreteDynamicsWorld dynamics;
    private long nextId;
    private long ticks;

    /**
     * An empty world.
     *
     * @param gravity acceleration in m/s²
     */
    public PhysicsWorld(Vec3 gravity) {
        if (!gravity.isFinite()) {
            throw new IllegalArgumentException("gravity must be finite, not " + gravity);
        }
        DefaultCollisionConfiguration configuration = new DefaultCollisionConfiguration();
        AxisSweep3 broadphase =
                new AxisSweep3(
                        new Vector3f(-BOUND, -BOUND, -BOUND),
                        new Vector3f(BOUND, BOUND, BOUND),
                        MAX_BODIES);
        broadphase.getOverlappingPairCache().setOverlapFilterCallback(new Pairs());
        dynamics =
                new DiscreteDynamicsWorld(
                        new Pairs.PairDispatcher(configuration), broadphase, solver, configuration);
        dynamics.setGravity(new Vector3f(gravity.x(), gravity.y(), gravity.z()));
    }

    /**
     * Adds a body.
     *
     * @throws IllegalStateException when the world is full
     */
    public Body add(BodySpec spec) {
        if (bodies.size() == MAX_BODIES) {
            throw new IllegalStateException("a world holds at most " + MAX_BODIES + " bodies");
        }
        Body body = new Body(this, spec, nextId++, Bullet.rigidBody(spec));
        body.rigid().setUserPointer(body);
        enter(body);
        // A swept body asks these for what may stop it; a trigger never does.
        int group = spec.trigger() ? 0 : spec.filter().group();
        dynamics.addRigidBody(body.rigid(), (short) group, (short) spec.filter().mask());
        return body;
    }

    /** All bodies in the world, in the order in which they were added; a read-only view. */
    public List<Body> bodies() {
        return readOnlyBodies;
    }

    /**
     * Takes a body out of the world for good; its last pose stays readable, and what lay on it
     * wakes up.
     *
     * @throws IllegalArgumentException if it is not in this world, or not any more
     */
    public void remove(Body body) {
        requireOwn(body);
        wakeNeighbours(body);
        dynamics.removeRigidBody(body.rigid());
        bodies.remove(body);
        moving.remove(body);
        body.leave();
    }

    /** Moves the world on by one tick. */
    public void step() {
        for (int i = 0; i < moving.size(); i++) {
            moving.get(i).beforeTick();
        }
        dynamics.stepSimulation(TICK_SECONDS, 0);
        for (int i = 0; i < moving.size(); i++) {
            moving.get(i).afterTick();
        }
        ticks++;
    }

    /** All of this world as it is now. */
    public Snapshot snapshot() {
        DeepCopy copy = new DeepCopy();
        return new Snapshot(
                this,
                copy.of(dynamics),
                bodies.stream().map(body -> body.save(copy)).toList(),
                solver.getRandSeed(),
                nextId,
                ticks);
    }

    /**
     * Goes back to a snapshot, bodies that were removed since included; bodies that were added
     * since count as removed.
     *
     * @throws IllegalArgumentException for a snapshot of another world
     */
    public void restore(Snapshot snapshot) {
        if (snapshot.world != this) {
            throw new IllegalArgumentException("the snapshot is of another world");
        }
        DeepCopy copy = new DeepCopy();
        dynamics = copy.of(snapshot.dynamics);
        solver.setRandSeed(snapshot.solverSeed);
        nextId = snapshot.nextId;
        ticks = snapshot.ticks;
        bodies.forEach(Body::leave);
        bodies.clear();
        moving.clear();
        for (Snapshot.BodyState state : snapshot.bodies) {
            state.body().restore(state, copy);
            enter(state.body());
        }
    }

    private void enter(Body body) {
        bodies.add(body);
        if (body.spec().role() != BodySpec.Role.STATIC) {
            moving.add(body);
        }
    }

    /** How many ticks have passed. */
    public long ticks() {
        return ticks;
    }

    /**
     * What a body touched in the last tick, triggers included: ordered by the other body's {@link
     * Body#id}, the points of one body as the solver met them.
     */
    public List<Contact> contacts(Body body) {
        requireOwn(body);
        return Contacts.of(body, dynamics.getDispatcher());
    }

    long solverSeed() {
        return solver.getRandSeed();
    }

    void wakeNeighbours(Body body) {
        for (int i = 0; i < dynamics.getDispatcher().getNumManifolds(); i++) {
            PersistentManifold manifold = dynamics.getDispatcher().getManifoldByIndexInternal(i);
            if (manifold.getBody0() == body.rigid()) {
                Contacts.body(manifold.getBody1()).rigid().activate();
            } else if (manifold.getBody1() == body.rigid()) {
                Contacts.body(manifold.getBody0()).rigid().activate();
            }
        }
    }

    private void requireOwn(Body body) {
        if (body.world() != this) {
            throw new IllegalArgumentException("the body belongs to another world");
        }
        if (body.removed()) {
            throw new IllegalArgumentException("the body was removed from this world");
        }
    }
}
