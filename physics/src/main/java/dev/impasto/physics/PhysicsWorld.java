package dev.impasto.physics;

import com.bulletphysics.collision.broadphase.AxisSweep3;
import com.bulletphysics.collision.dispatch.CollisionDispatcher;
import com.bulletphysics.collision.dispatch.DefaultCollisionConfiguration;
import com.bulletphysics.collision.narrowphase.ManifoldPoint;
import com.bulletphysics.collision.narrowphase.PersistentManifold;
import com.bulletphysics.dynamics.DiscreteDynamicsWorld;
import com.bulletphysics.dynamics.RigidBody;
import com.bulletphysics.dynamics.constraintsolver.SequentialImpulseConstraintSolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.vecmath.Vector3f;

/**
 * Rigid bodies on a fixed tick. The same bodies added in the same order, moved and pushed by the
 * same calls between the same ticks, give the same bits; nothing here reads a clock, a random
 * source or an object's identity. (jbullet itself calls Math.sin and Math.cos, which Java allows to
 * differ in the last bit between processor families; on one they agree, compiled or not.) One
 * thread at a time.
 */
public final class PhysicsWorld {
    public static final int TICKS_PER_SECOND = 60;

    /** The length of a tick in seconds. */
    public static final float TICK_SECONDS = 1f / TICKS_PER_SECOND;

    /** Bullet keeps points of bodies that have just parted; beyond this gap they do not touch. */
    private static final float CONTACT_GAP = 0.02f;

    private static final int MAX_BODIES = 2000;
    private static final float BOUND = 600;

    private final List<Body> bodies = new ArrayList<>();
    private final List<Body> moving = new ArrayList<>();
    private final List<Body> readOnlyBodies = Collections.unmodifiableList(bodies);
    private final DiscreteDynamicsWorld dynamics;
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
        // Not jbullet's default Dbvt broadphase: it orders pairs by identity hash.
        AxisSweep3 broadphase =
                new AxisSweep3(
                        new Vector3f(-BOUND, -BOUND, -BOUND),
                        new Vector3f(BOUND, BOUND, BOUND),
                        MAX_BODIES);
        dynamics =
                new DiscreteDynamicsWorld(
                        new CollisionDispatcher(configuration),
                        broadphase,
                        new SequentialImpulseConstraintSolver(),
                        configuration);
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
        Body body = new Body(spec, bodies.size(), Bullet.rigidBody(spec));
        body.rigid().setUserPointer(body);
        bodies.add(body);
        if (spec.role() != BodySpec.Role.STATIC) {
            moving.add(body);
        }
        dynamics.addRigidBody(body.rigid());
        return body;
    }

    /** All bodies ever added, in that order; a read-only view. */
    public List<Body> bodies() {
        return readOnlyBodies;
    }

    /** Takes a body out of the simulation for good; its last pose stays readable. */
    public void retire(Body body) {
        requireOwn(body);
        if (!body.retired()) {
            dynamics.removeRigidBody(body.rigid());
            body.retire();
        }
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

    /** How many ticks have passed. */
    public long ticks() {
        return ticks;
    }

    /** What a body touched in the last tick. */
    public List<Contact> contacts(Body body) {
        requireOwn(body);
        List<Contact> found = new ArrayList<>();
        for (int i = 0; i < dynamics.getDispatcher().getNumManifolds(); i++) {
            PersistentManifold manifold = dynamics.getDispatcher().getManifoldByIndexInternal(i);
            boolean first = manifold.getBody0() == body.rigid();
            if (first || manifold.getBody1() == body.rigid()) {
                addContacts(manifold, first, found);
            }
        }
        return found;
    }

    private static void addContacts(
            PersistentManifold manifold, boolean first, List<Contact> found) {
        Object other = first ? manifold.getBody1() : manifold.getBody0();
        Body body = (Body) ((RigidBody) other).getUserPointer();
        for (int i = 0; i < manifold.getNumContacts(); i++) {
            ManifoldPoint point = manifold.getContactPoint(i);
            if (point.getDistance() > CONTACT_GAP) {
                continue;
            }
            Vector3f p = point.positionWorldOnB;
            Vector3f n = point.normalWorldOnB;
            float sign = first ? 1 : -1;
            found.add(
                    new Contact(
                            body,
                            new Vec3(p.x, p.y, p.z),
                            new Vec3(n.x * sign, n.y * sign, n.z * sign),
                            point.appliedImpulse));
        }
    }

    private void requireOwn(Body body) {
        if (body.index() >= bodies.size() || bodies.get(body.index()) != body) {
            throw new IllegalArgumentException("the body belongs to another world");
        }
    }
}
