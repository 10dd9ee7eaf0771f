package dev.impasto.physics;

/**
 * What a body is made of. Start from {@link #fixed}, {@link #kinematic} or {@link #dynamic} and
 * change what matters.
 *
 * @param mass in kg; positive for a dynamic body, 0 for the others
 * @param friction Coulomb coefficient; the product of two bodies' values acts between them
 * @param restitution 0 (dead) to 1 (elastic); the product of two bodies' values acts between them
 * @param linearDamping part of the speed lost per second, in [0, 1)
 * @param angularDamping part of the spin lost per second, in [0, 1)
 * @param sweep radius in metres of the sphere that is swept along a fast body's path so that it
 *     cannot pass through thin things (continuous collision detection); 0 for none
 * @param asleep whether a dynamic body starts at rest and unsimulated until it is touched
 */
public record BodySpec(
        Role role,
        Shape shape,
        Pose pose,
        float mass,
        float friction,
        float restitution,
        float linearDamping,
        float angularDamping,
        float sweep,
        boolean asleep) {

    /** Who decides where a body is. */
    public enum Role {
        /** Nobody: it never moves. */
        STATIC,
        /** The game, through {@link Body#moveTo}; it pushes and cannot be pushed. */
        KINEMATIC,
        /** The solver. */
        DYNAMIC
    }

    public BodySpec {
        boolean dynamic = role == Role.DYNAMIC;
        require(dynamic ? mass > 0 && Float.isFinite(mass) : mass == 0, "mass", mass);
        require(friction >= 0 && Float.isFinite(friction), "friction", friction);
        require(restitution >= 0 && restitution <= 1, "restitution", restitution);
        require(linearDamping >= 0 && linearDamping < 1, "linearDamping", linearDamping);
        require(angularDamping >= 0 && angularDamping < 1, "angularDamping", angularDamping);
        require(sweep >= 0 && Float.isFinite(sweep), "sweep", sweep);
        if (!pose.isFinite()) {
            throw new IllegalArgumentException("a body's pose must be finite, not " + pose);
        }
    }

    public static BodySpec fixed(Shape shape, Pose pose) {
        return new BodySpec(Role.STATIC, shape, pose, 0, 0.7f, 0, 0, 0, 0, false);
    }

    public static BodySpec kinematic(Shape shape, Pose pose) {
        return new BodySpec(Role.KINEMATIC, shape, pose, 0, 0.7f, 0, 0, 0, 0, false);
    }

    public static BodySpec dynamic(Shape shape, Pose pose, float mass) {
        return new BodySpec(Role.DYNAMIC, shape, pose, mass, 0.7f, 0, 0, 0, 0, false);
    }

    public BodySpec withSurface(float friction, float restitution) {
        return new BodySpec(
                role,
                shape,
                pose,
                mass,
                friction,
                restitution,
                linearDamping,
                angularDamping,
                sweep,
                asleep);
    }

    public BodySpec withDamping(float linear, float angular) {
        return new BodySpec(
                role, shape, pose, mass, friction, restitution, linear, angular, sweep, asleep);
    }

    public BodySpec withSweep(float radius) {
        return new BodySpec(
                role,
                shape,
                pose,
                mass,
                friction,
                restitution,
                linearDamping,
                angularDamping,
                radius,
                asleep);
    }

    public BodySpec startAsleep() {
        return new BodySpec(
                role,
                shape,
                pose,
                mass,
                friction,
                restitution,
                linearDamping,
                angularDamping,
                sweep,
                true);
    }

    private static void require(boolean ok, String name, float value) {
        if (!ok) {
            throw new IllegalArgumentException("a body's " + name + " cannot be " + value);
        }
    }
}
