package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.HingeConstraint;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.SliderConstraint;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.TypedConstraint;
import java.util.Optional;

/** What holds bodies together, made by {@link PhysicsWorld#join}; removed with either body. */
public final class Joint {
    private final PhysicsWorld world;
    private final JointSpec spec;
    private final Body first;
    private final Body second;
    private TypedConstraint constraint;
    private boolean removed;

    Joint(PhysicsWorld world, JointSpec spec, Body first, Body second, TypedConstraint made) {
        this.world = world;
        this.spec = spec;
        this.first = first;
        this.second = second;
        this.constraint = made;
    }

    public JointSpec spec() {
        return spec;
    }

    public Body first() {
        return first;
    }

    /** The other body, or none where the world holds the first. */
    public Optional<Body> second() {
        return Optional.ofNullable(second);
    }

    public boolean removed() {
        return removed;
    }

    /**
     * Drives a hinge or a slider from now on.
     *
     * @param speed of the first body relative to the second, in rad/s or m/s
     * @param most the greatest push: a hinge's in N m s a tick, a slider's in N
     * @throws IllegalStateException for another joint, or one that was removed
     */
    public void drive(float speed, float most) {
        if (!Float.isFinite(speed) || !(most >= 0) || !Float.isFinite(most)) {
            throw new IllegalArgumentException(
                    "a motor needs a finite speed and a push of 0 or more, not "
                            + speed
                            + " and "
                            + most);
        }
        motor(true, speed, most);
    }

    /** Switches the motor off. */
    public void release() {
        motor(false, 0, 0);
    }

    private void motor(boolean on, float speed, float most) {
        if (removed) {
            throw new IllegalStateException("the joint was removed; join the bodies again");
        }
        if (constraint instanceof HingeConstraint hinge) {
            hinge.enableAngularMotor(on, speed, most);
        } else if (constraint instanceof SliderConstraint slider) {
            slider.setPoweredLinMotor(on);
            slider.setTargetLinMotorVelocity(speed);
            slider.setMaxLinMotorForce(most);
        } else {
            throw new IllegalStateException("only a hinge or a slider has a motor");
        }
        wake();
    }

    /** Bullet lets a sleeper hang on a kinematic body that moves; this wakes it. */
    void beforeTick() {
        if (first.driven() || second != null && second.driven()) {
            wake();
        }
    }

    void wake() {
        first.rigid().activate();
        if (second != null) {
            second.rigid().activate();
        }
    }

    boolean holds(Body body) {
        return first == body || second == body;
    }

    TypedConstraint constraint() {
        return constraint;
    }

    PhysicsWorld world() {
        return world;
    }

    void leave() {
        removed = true;
    }

    Snapshot.JointState save(DeepCopy copy) {
        return new Snapshot.JointState(this, copy.of(constraint));
    }

    void restore(Snapshot.JointState state, DeepCopy copy) {
        constraint = copy.of(state.constraint());
        removed = false;
    }
}
