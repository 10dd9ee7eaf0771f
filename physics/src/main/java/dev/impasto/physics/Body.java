package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import java.util.Locale;
import javax.vecmath.Matrix3f;
import javax.vecmath.Vector3f;

/**
 * A rigid body in a {@link PhysicsWorld}, made by {@link PhysicsWorld#add}. Used on the thread that
 * steps the world. Forces act during the next tick only; impulses and teleports at once. A removed
 * body keeps its last pose and takes no more orders.
 */
public final class Body {
    /** How far {@link #pose(float)} looks ahead: one tick beyond the last. */
    private static final float MAX_ALPHA = 2;

    private final PhysicsWorld world;
    private final BodySpec spec;
    private final long id;
    private final float linearKeep;
    private final float angularKeep;
    private final Vector3f vector = new Vector3f();
    private final Transform transform = new Transform();
    private final PoseTrack track;
    private RigidBody rigid;
    private Pose target;
    private boolean removed;

    Body(PhysicsWorld world, BodySpec spec, long id, RigidBody rigid) {
        this.world = world;
        this.spec = spec;
        this.id = id;
        this.rigid = rigid;
        this.track = new PoseTrack(spec.pose());
        this.linearKeep = keepPerTick(spec.damping().linear());
        this.angularKeep = keepPerTick(spec.damping().angular());
    }

    private static float keepPerTick(float lostPerSecond) {
        return (float) StrictMath.pow(1 - lostPerSecond, PhysicsWorld.TICK_SECONDS);
    }

    public BodySpec spec() {
        return spec;
    }

    /** How many bodies the world was given before this one. */
    public long id() {
        return id;
    }

    /** The pose after the last tick. */
    public Pose pose() {
        return track.now();
    }

    /**
     * The pose at a time between ticks or soon after them: at 0 the one of the last tick but one,
     * at 1 the one of the last tick, and from there on, up to 2, carried on by the velocities.
     */
    public Pose pose(float alpha) {
        if (!(alpha >= 0 && alpha <= MAX_ALPHA)) {
            throw new IllegalArgumentException("alpha must lie in [0, 2], not " + alpha);
        }
        if (alpha > 1) {
            float seconds = (alpha - 1) * PhysicsWorld.TICK_SECONDS;
            return resting() ? pose() : pose().moved(velocity(), spin(), seconds);
        }
        return track.between(alpha);
    }

    private boolean resting() {
        return removed || spec.role() == BodySpec.Role.STATIC || sleeping();
    }

    /** In m/s. */
    public Vec3 velocity() {
        rigid.getLinearVelocity(vector);
        return new Vec3(vector.x, vector.y, vector.z);
    }

    /** In rad/s about the world's axes. */
    public Vec3 spin() {
        rigid.getAngularVelocity(vector);
        return new Vec3(vector.x, vector.y, vector.z);
    }

    public boolean sleeping() {
        return !rigid.isActive();
    }

    public boolean removed() {
        return removed;
    }

    /** Pushes at the centre of mass during the next tick, in N. */
    public void applyForce(Vec3 force) {
        wake(force, "a force");
        rigid.applyCentralForce(vector);
    }

    /** Pushes at a point in world metres during the next tick, in N: it turns the body, too. */
    public void applyForce(Vec3 force, Vec3 point) {
        wake(force, "a force");
        rigid.applyForce(vector, arm(point));
    }

    /** Turns during the next tick, in N m about the world's axes. */
    public void applyTorque(Vec3 torque) {
        wake(torque, "a torque");
        rigid.applyTorque(vector);
    }

    /** Changes the velocity by {@code impulse / mass}, in N s. */
    public void applyImpulse(Vec3 impulse) {
        wake(impulse, "an impulse");
        rigid.applyCentralImpulse(vector);
    }

    /** An impulse in N s at a point in world metres: it turns the body, too. */
    public void applyImpulse(Vec3 impulse, Vec3 point) {
        wake(impulse, "an impulse");
        rigid.applyImpulse(vector, arm(point));
    }

    public void setVelocity(Vec3 velocity) {
        wake(velocity, "a velocity");
        rigid.setLinearVelocity(vector);
    }

    public void setSpin(Vec3 radiansPerSecond) {
        wake(radiansPerSecond, "a spin");
        rigid.setAngularVelocity(vector);
    }

    /** Simulates a sleeping body again. */
    public void wake() {
        wake(Vec3.ZERO, "a wake-up");
    }

    /**
     * Puts a dynamic body elsewhere, at rest and awake; drawing does not glide there. What lay on
     * it wakes up.
     */
    public void teleport(Pose pose) {
        pose.require("a body's");
        setVelocity(Vec3.ZERO);
        setSpin(Vec3.ZERO);
        world.wakeNeighbours(this);
        track.jump(pose);
        rigid.setCenterOfMassTransform(track.bits());
    }

    /** Where a kinematic body shall be after the next tick; it pushes what is in its way. */
    public void moveTo(Pose pose) {
        if (spec.role() != BodySpec.Role.KINEMATIC || removed) {
            throw new IllegalStateException("only a kinematic body is moved; this is " + role());
        }
        pose.require("a body's");
        target = pose;
    }

    /** Whether the game moves it in the coming tick. */
    boolean driven() {
        return target != null;
    }

    void beforeTick() {
        track.hold();
        if (target != null) {
            track.move(target);
            rigid.setWorldTransform(track.bits());
            target = null;
        }
    }

    void afterTick() {
        if (spec.role() != BodySpec.Role.DYNAMIC || sleeping()) {
            return;
        }
        damp();
        rigid.getWorldTransform(transform);
        track.move(transform);
    }

    /** Our own damping: it keeps an undamped body's velocity to the last bit. */
    private void damp() {
        if (linearKeep != 1) {
            rigid.getLinearVelocity(vector);
            vector.scale(linearKeep);
            rigid.setLinearVelocity(vector);
        }
        if (angularKeep != 1) {
            rigid.getAngularVelocity(vector);
            vector.scale(angularKeep);
            rigid.setAngularVelocity(vector);
        }
    }

    void hashInto(WorldHash hash) {
        rigid.getWorldTransform(transform);
        Matrix3f m = transform.basis;
        hash.add(m.m00, m.m01).add(m.m02, m.m10).add(m.m11, m.m12).add(m.m20, m.m21);
        hash.add(m.m22, transform.origin.x).add(transform.origin.y, transform.origin.z);
        rigid.getLinearVelocity(vector);
        hash.add(vector.x, vector.y).add(vector.z);
        rigid.getAngularVelocity(vector);
        hash.add(vector.x, vector.y).add(vector.z);
        hash.add(rigid.getActivationState()).add(rigid.getDeactivationTime());
    }

    void leave() {
        removed = true;
        target = null;
        track.hold();
    }

    Snapshot.BodyState save(DeepCopy copy) {
        return new Snapshot.BodyState(this, copy.of(rigid), new PoseTrack(track), target);
    }

    void restore(Snapshot.BodyState state, DeepCopy copy) {
        rigid = copy.of(state.rigid());
        track.set(state.track());
        target = state.target();
        removed = false;
    }

    RigidBody rigid() {
        return rigid;
    }

    PhysicsWorld world() {
        return world;
    }

    private void wake(Vec3 v, String what) {
        if (spec.role() != BodySpec.Role.DYNAMIC || removed) {
            throw new IllegalStateException(
                    "only a dynamic body takes " + what + "; this is " + role());
        }
        if (!v.isFinite()) {
            throw new IllegalArgumentException(what + " must be finite, not " + v);
        }
        rigid.activate();
        vector.set(v.x(), v.y(), v.z());
    }

    private Vector3f arm(Vec3 point) {
        if (!point.isFinite()) {
            throw new IllegalArgumentException("a point must be finite, not " + point);
        }
        Vec3 arm = point.sub(pose().position());
        return new Vector3f(arm.x(), arm.y(), arm.z());
    }

    private String role() {
        return removed
                ? "removed from its world; add a new one"
                : spec.role().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "body " + id + " (" + role() + ")";
    }
}
