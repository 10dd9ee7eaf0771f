package dev.impasto.physics;

import com.bulletphysics.collision.dispatch.CollisionObject;
import com.bulletphysics.dynamics.RigidBody;
import com.bulletphysics.linearmath.Transform;
import java.util.Locale;
import javax.vecmath.Quat4f;
import javax.vecmath.Vector3f;

/**
 * A rigid body in a {@link PhysicsWorld}, made by {@link PhysicsWorld#add}. Used on the thread that
 * steps the world. Forces act during the next tick only; impulses and teleports at once.
 */
public final class Body {
    private final BodySpec spec;
    private final int index;
    private final RigidBody rigid;
    private final float linearKeep;
    private final float angularKeep;
    private final Vector3f vector = new Vector3f();
    private final Transform transform = new Transform();
    private final Quat4f quat = new Quat4f();
    private Pose previous;
    private Pose current;
    private Pose target;
    private boolean retired;

    Body(BodySpec spec, int index, RigidBody rigid) {
        this.spec = spec;
        this.index = index;
        this.rigid = rigid;
        this.previous = spec.pose();
        this.current = spec.pose();
        this.linearKeep = keepPerTick(spec.linearDamping());
        this.angularKeep = keepPerTick(spec.angularDamping());
    }

    private static float keepPerTick(float lostPerSecond) {
        return (float) StrictMath.pow(1 - lostPerSecond, PhysicsWorld.TICK_SECONDS);
    }

    public BodySpec spec() {
        return spec;
    }

    /** This body's place in {@link PhysicsWorld#bodies}. */
    public int index() {
        return index;
    }

    /** The pose after the last tick. */
    public Pose pose() {
        return current;
    }

    /** The pose between the last two ticks: at 0 the one before the last, at 1 the last. */
    public Pose pose(float alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must lie in [0, 1], not " + alpha);
        }
        return previous == current ? current : previous.lerp(current, alpha);
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

    public boolean retired() {
        return retired;
    }

    /** Pushes at the centre of mass during the next tick, in N. */
    public void applyForce(Vec3 force) {
        wake(force, "a force");
        rigid.applyCentralForce(vector);
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
        Vec3 arm = point.sub(current.position());
        rigid.applyImpulse(vector, new Vector3f(arm.x(), arm.y(), arm.z()));
    }

    public void setVelocity(Vec3 velocity) {
        wake(velocity, "a velocity");
        rigid.setLinearVelocity(vector);
    }

    public void setSpin(Vec3 radiansPerSecond) {
        wake(radiansPerSecond, "a spin");
        rigid.setAngularVelocity(vector);
    }

    /** Puts a dynamic body elsewhere, at rest and awake; drawing does not glide there. */
    public void teleport(Pose pose) {
        requireFinite(pose);
        setVelocity(Vec3.ZERO);
        setSpin(Vec3.ZERO);
        toTransform(pose);
        rigid.setCenterOfMassTransform(transform);
        previous = pose;
        current = pose;
    }

    /** Where a kinematic body shall be after the next tick; it pushes what is in its way. */
    public void moveTo(Pose pose) {
        if (spec.role() != BodySpec.Role.KINEMATIC) {
            throw new IllegalStateException("only a kinematic body is moved; this is " + role());
        }
        requireFinite(pose);
        target = pose;
    }

    void beforeTick() {
        previous = current;
        if (target == null) {
            return;
        }
        toTransform(target);
        rigid.setWorldTransform(transform);
        current = target;
        target = null;
    }

    void afterTick() {
        if (spec.role() != BodySpec.Role.DYNAMIC || retired || sleeping()) {
            return;
        }
        damp();
        rigid.getWorldTransform(transform);
        rigid.getOrientation(quat);
        current =
                new Pose(
                        new Vec3(transform.origin.x, transform.origin.y, transform.origin.z),
                        new Quat(quat.x, quat.y, quat.z, quat.w));
    }

    /** Our own damping: jbullet's uses Math.pow, whose last bit may differ between machines. */
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

    void retire() {
        retired = true;
        previous = current;
        rigid.forceActivationState(CollisionObject.DISABLE_SIMULATION);
    }

    void hashInto(WorldHash hash) {
        Vec3 p = current.position();
        Quat r = current.rotation();
        hash.add(p.x()).add(p.y()).add(p.z());
        hash.add(r.x()).add(r.y()).add(r.z()).add(r.w());
        rigid.getLinearVelocity(vector);
        hash.add(vector.x).add(vector.y).add(vector.z);
        rigid.getAngularVelocity(vector);
        hash.add(vector.x).add(vector.y).add(vector.z);
        hash.add((long) rigid.getActivationState());
    }

    RigidBody rigid() {
        return rigid;
    }

    private void wake(Vec3 v, String what) {
        if (spec.role() != BodySpec.Role.DYNAMIC || retired) {
            throw new IllegalStateException(
                    "only a dynamic body takes " + what + "; this is " + role());
        }
        if (!v.isFinite()) {
            throw new IllegalArgumentException(what + " must be finite, not " + v);
        }
        rigid.activate();
        vector.set(v.x(), v.y(), v.z());
    }

    private String role() {
        return retired ? "retired" : spec.role().name().toLowerCase(Locale.ROOT);
    }

    private static void requireFinite(Pose pose) {
        if (!pose.isFinite()) {
            throw new IllegalArgumentException("a body's pose must be finite, not " + pose);
        }
    }

    private void toTransform(Pose pose) {
        Bullet.toTransform(pose, transform);
    }
}
