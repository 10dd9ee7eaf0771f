package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.AxisSweep3;
import dev.impasto.physics.internal.bullet.collision.narrowphase.PersistentManifold;
import dev.impasto.physics.internal.bullet.collision.shapes.ConvexShape;
import dev.impasto.physics.internal.bullet.dynamics.DiscreteDynamicsWorld;
import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.TypedConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.vecmath.Vector3f;

/**
 * Rigid bodies on a fixed tick. The same bodies added in the same order, moved and pushed by the
 * same calls between the same ticks, give the same bits on every machine: nothing here reads a
 * clock, a random source, an object's identity, or a function that Java leaves a processor any
 * freedom in. Any thread, but one at a time; different worlds run on different threads at once.
 */
public final class PhysicsWorld {
    public static final int TICKS_PER_SECOND = 60;

    /** The length of a tick in seconds. */
    public static final float TICK_SECONDS = 1f / TICKS_PER_SECOND;

    public static final int MAX_BODIES = 4096;

    /** Bodies beyond this many metres from the origin still collide, but ever more slowly. */
    private static final float BOUND = 600;

    private static final BodySpec.Filter EVERYTHING =
            new BodySpec.Filter(BodySpec.Filter.ALL, BodySpec.Filter.ALL);

    private final List<Body> bodies = new ArrayList<>();
    private final List<Body> moving = new ArrayList<>();
    private final List<Body> readOnlyBodies = Collections.unmodifiableList(bodies);
    private final List<Joint> joints = new ArrayList<>();
    private final List<Joint> readOnlyJoints = Collections.unmodifiableList(joints);
    private final ContactLog contacts = new ContactLog(bodies);
    private final ContactSolver solver = new ContactSolver();
    private DiscreteDynamicsWorld dynamics;
    private long nextId;
    private long ticks;

    /**
     * An empty world.
     *
     * @param gravity acceleration in m/s²
     */
    public PhysicsWorld(Vec3 gravity) {
        requireFinite(gravity.isFinite(), "gravity");
        DirectPairs configuration = new DirectPairs();
        AxisSweep3 broadphase =
                new AxisSweep3(
                        new Vector3f(-BOUND, -BOUND, -BOUND),
                        new Vector3f(BOUND, BOUND, BOUND),
                        MAX_BODIES,
                        new Pairs());
        dynamics =
                new DiscreteDynamicsWorld(
                        new PairDispatcher(configuration), broadphase, solver, configuration);
        dynamics.setGravity(Bullet.vector(gravity));
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
        contactEvents();
        joints.stream().filter(joint -> joint.holds(body)).toList().forEach(this::remove);
        wakeNeighbours(body);
        dynamics.removeRigidBody(body.rigid());
        bodies.remove(body);
        moving.remove(body);
        contacts.leave(body);
        body.leave();
    }

    /** Holds two bodies together, as they stand; the two do not collide with one another. */
    public Joint join(Body first, Body second, JointSpec spec) {
        requireOwn(first);
        requireOwn(second);
        boolean dynamic = dynamic(first) || dynamic(second);
        if (first == second || !dynamic) {
            throw new IllegalArgumentException("a joint needs two bodies, one of them dynamic");
        }
        return enter(spec, first, second, second.rigid(), second.pose());
    }

    /** Holds a dynamic body to the world. */
    public Joint join(Body body, JointSpec spec) {
        requireOwn(body);
        if (!dynamic(body)) {
            throw new IllegalArgumentException("only a dynamic body is held to the world");
        }
        // Its own piece of ground: jbullet's is one for all worlds and remembers all joints.
        RigidBody ground = Bullet.rigidBody(BodySpec.fixed(new Shape.Sphere(1), Pose.IDENTITY));
        return enter(spec, body, null, ground, Pose.IDENTITY);
    }

    private Joint enter(JointSpec spec, Body first, Body second, RigidBody other, Pose pose) {
        TypedConstraint made = BulletJoints.of(spec, first.rigid(), first.pose(), other, pose);
        Joint joint = new Joint(this, spec, first, second, made);
        joints.add(joint);
        dynamics.addConstraint(made, true);
        joint.wake();
        return joint;
    }

    /** All joints, in the order in which they were made; a read-only view. */
    public List<Joint> joints() {
        return readOnlyJoints;
    }

    /**
     * Parts what a joint holds.
     *
     * @throws IllegalArgumentException if it is not in this world, or not any more
     */
    public void remove(Joint joint) {
        if (joint.world() != this || joint.removed()) {
            throw new IllegalArgumentException(
                    joint.removed()
                            ? "the joint was removed from this world"
                            : "the joint belongs to another world");
        }
        dynamics.removeConstraint(joint.constraint());
        joints.remove(joint);
        joint.wake();
        joint.leave();
    }

    private static boolean dynamic(Body body) {
        return body.spec().role() == BodySpec.Role.DYNAMIC;
    }

    /** Moves the world on by one tick. */
    public void step() {
        for (int i = 0; i < joints.size(); i++) {
            joints.get(i).beforeTick();
        }
        for (int i = 0; i < moving.size(); i++) {
            moving.get(i).beforeTick();
        }
        solver.begin(ticks);
        dynamics.stepSimulation(TICK_SECONDS, 0);
        for (int i = 0; i < moving.size(); i++) {
            moving.get(i).afterTick();
        }
        contacts.afterTick(dynamics.getDispatcher());
        ticks++;
    }

    /** All of this world as it is now. */
    public Snapshot snapshot() {
        DeepCopy copy = new DeepCopy();
        return new Snapshot(
                this,
                copy.of(dynamics),
                bodies.stream().map(body -> body.save(copy)).toList(),
                joints.stream().map(joint -> joint.save(copy)).toList(),
                contacts.save(),
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
        nextId = snapshot.nextId;
        ticks = snapshot.ticks;
        bodies.forEach(Body::leave);
        bodies.clear();
        moving.clear();
        for (Snapshot.BodyState state : snapshot.bodies) {
            state.body().restore(state, copy);
            enter(state.body());
        }
        joints.forEach(Joint::leave);
        joints.clear();
        for (Snapshot.JointState state : snapshot.joints) {
            state.joint().restore(state, copy);
            joints.add(state.joint());
        }
        contacts.restore(snapshot.contacts);
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

    /**
     * Who began or ceased to touch in the last tick, triggers included, ordered by the lower id of
     * the two bodies, then by the higher. None after a snapshot was restored, until the next tick.
     */
    public List<ContactEvent> contactEvents() {
        return contacts.events(dynamics.getDispatcher());
    }

    /**
     * The first body on the straight way between two points; triggers are passed by, and a body
     * that holds {@code from} is not met from inside.
     */
    public Optional<Hit> castRay(Vec3 from, Vec3 to) {
        return castRay(from, to, EVERYTHING).stream().findFirst();
    }

    /** All bodies on the way that a body with this filter would meet, the nearest first. */
    public List<Hit> castRay(Vec3 from, Vec3 to, BodySpec.Filter filter) {
        requireFinite(from.isFinite() && to.isFinite(), "a ray's ends");
        Queries.Ray ray = new Queries.Ray(from, to, filter);
        dynamics.rayTest(Bullet.vector(from), Bullet.vector(to), ray);
        return ray.sorted();
    }

    /**
     * The first body that a convex shape meets on the straight way from one pose to another, of
     * those that a body with this filter would meet.
     *
     * @throws IllegalArgumentException for a compound or a shape without an inside
     */
    public Optional<Hit> sweep(Shape shape, Pose from, Pose to, BodySpec.Filter filter) {
        from.require("a sweep's first");
        to.require("a sweep's last");
        if (!(BulletShapes.of(shape) instanceof ConvexShape convex)) {
            throw new IllegalArgumentException("only a convex shape is swept, not a " + shape);
        }
        Queries.Sweep sweep = new Queries.Sweep(filter);
        dynamics.convexSweepTest(convex, Bullet.transform(from), Bullet.transform(to), sweep);
        return Optional.ofNullable(sweep.nearest());
    }

    private static void requireFinite(boolean finite, String what) {
        if (!finite) {
            throw new IllegalArgumentException(what + " must be finite");
        }
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
