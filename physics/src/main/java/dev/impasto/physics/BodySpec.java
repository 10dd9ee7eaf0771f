package dev.impasto.physics;

/**
 * What a body is made of. Start from {@link #fixed}, {@link #kinematic}, {@link #dynamic} or {@link
 * #trigger} and change what matters.
 *
 * @param mass in kg; positive for a dynamic body, 0 for the others
 * @param sweep radius in metres of the sphere that is swept along a fast body's path so that it
 *     cannot pass through thin things (continuous collision detection); 0 for none
 * @param trigger whether it only reports what touches it, and lets everything through
 * @param asleep whether a dynamic body starts at rest and unsimulated until it is touched
 */
public record BodySpec(
        Role role,
        Shape shape,
        Pose pose,
        float mass,
        Material material,
        Damping damping,
        Filter filter,
        float sweep,
        boolean trigger,
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

    /**
     * How a body's surface acts on another; between two bodies act the products of their values.
     *
     * @param friction Coulomb coefficient
     * @param restitution 0 (dead) to 1 (elastic)
     */
    public record Material(float friction, float restitution) {
        public Material {
            require(friction >= 0 && Float.isFinite(friction), "friction", friction);
            require(restitution >= 0 && restitution <= 1, "restitution", restitution);
        }
    }

    /**
     * What a body loses by itself.
     *
     * @param linear part of the speed lost per second, in [0, 1)
     * @param angular part of the spin lost per second, in [0, 1)
     */
    public record Damping(float linear, float angular) {
        public Damping {
            require(linear >= 0 && linear < 1, "linear damping", linear);
            require(angular >= 0 && angular < 1, "angular damping", angular);
        }
    }

    /**
     * Whom a body meets: two meet when each one's group is in the other's mask.
     *
     * @param group the groups that it is in, one a bit; 16 of them
     * @param mask the groups that it meets
     */
    public record Filter(int group, int mask) {
        public static final int ALL = 0xFFFF;

        public Filter {
            if ((group & ~ALL) != 0 || (mask & ~ALL) != 0) {
                throw new IllegalArgumentException("group and mask have 16 bits (0 to 65535)");
            }
        }

        boolean meets(Filter other) {
            return (group & other.mask) != 0 && (other.group & mask) != 0;
        }
    }

    public BodySpec {
        boolean dynamic = role == Role.DYNAMIC;
        require(dynamic ? mass > 0 && Float.isFinite(mass) : mass == 0, "mass", mass);
        require(sweep >= 0 && Float.isFinite(sweep), "sweep", sweep);
        pose.require("a body's");
        if (dynamic && trigger) {
            throw new IllegalArgumentException(
                    "a trigger is static or kinematic; a dynamic one would fall out of the world");
        }
        if (sweep > 0 && shape instanceof Shape.Compound) {
            throw new IllegalArgumentException(
                    "a compound cannot be swept; give the fast body a convex shape");
        }
        if (dynamic && !shape.solid()) {
            throw new IllegalArgumentException(
                    "meshes, heightfields and planes are for static bodies; give a dynamic one a"
                            + " hull or a compound");
        }
    }

    public static BodySpec fixed(Shape shape, Pose pose) {
        return massless(Role.STATIC, shape, pose, false);
    }

    public static BodySpec kinematic(Shape shape, Pose pose) {
        return massless(Role.KINEMATIC, shape, pose, false);
    }

    public static BodySpec dynamic(Shape shape, Pose pose, float mass) {
        return new BodySpec(
                Role.DYNAMIC,
                shape,
                pose,
                mass,
                new Material(0.7f, 0),
                new Damping(0, 0),
                new Filter(1, Filter.ALL),
                0,
                false,
                false);
    }

    /** A place that reports the dynamic and kinematic bodies that come and go. */
    public static BodySpec trigger(Shape shape, Pose pose) {
        return massless(Role.STATIC, shape, pose, true);
    }

    private static BodySpec massless(Role role, Shape shape, Pose pose, boolean trigger) {
        return new BodySpec(
                role,
                shape,
                pose,
                0,
                new Material(0.7f, 0),
                new Damping(0, 0),
                new Filter(1, Filter.ALL),
                0,
                trigger,
                false);
    }

    public BodySpec withSurface(float friction, float restitution) {
        Material changed = new Material(friction, restitution);
        return new BodySpec(
                role, shape, pose, mass, changed, damping, filter, sweep, trigger, asleep);
    }

    public BodySpec withDamping(float linear, float angular) {
        Damping changed = new Damping(linear, angular);
        return new BodySpec(
                role, shape, pose, mass, material, changed, filter, sweep, trigger, asleep);
    }

    public BodySpec withFilter(int group, int mask) {
        Filter changed = new Filter(group, mask);
        return new BodySpec(
                role, shape, pose, mass, material, damping, changed, sweep, trigger, asleep);
    }

    public BodySpec withSweep(float radius) {
        return new BodySpec(
                role, shape, pose, mass, material, damping, filter, radius, trigger, asleep);
    }

    public BodySpec startAsleep() {
        return new BodySpec(
                role, shape, pose, mass, material, damping, filter, sweep, trigger, true);
    }

    private static void require(boolean ok, String name, float value) {
        if (!ok) {
            throw new IllegalArgumentException("a body's " + name + " cannot be " + value);
        }
    }
}
