package dev.impasto.physics;

/**
 * What holds two bodies together, or one to the world; placed in the world as the bodies stand when
 * they are joined. A limit whose lower end is above its upper one is none.
 */
public sealed interface JointSpec {
    /** A ball and socket: the bodies share one point. */
    record Point(Vec3 pivot) implements JointSpec {
        public Point {
            requireFinite(pivot.isFinite(), "pivot");
        }
    }

    /**
     * A door's: the first body turns about an axis, relative to the second.
     *
     * @param axis a direction; a positive turn is right-handed about it
     * @param lower least turn from how they stand, in radians, in [-π, π]
     * @param upper greatest turn
     */
    record Hinge(Vec3 pivot, Vec3 axis, float lower, float upper) implements JointSpec {
        public Hinge {
            requireFinite(pivot.isFinite() && axis.isFinite(), "pivot and axis");
            requireFinite(Float.isFinite(lower) && Float.isFinite(upper), "limits");
            requireAxis(axis);
        }

        /** Without limits. */
        public Hinge(Vec3 pivot, Vec3 axis) {
            this(pivot, axis, 1, -1);
        }
    }

    /**
     * A drawer's: the first body slides along an axis, relative to the second, and does not turn.
     *
     * @param lower least way from how they stand, in metres
     * @param upper greatest way
     */
    record Slider(Vec3 pivot, Vec3 axis, float lower, float upper) implements JointSpec {
        public Slider {
            requireFinite(pivot.isFinite() && axis.isFinite(), "pivot and axis");
            requireFinite(Float.isFinite(lower) && Float.isFinite(upper), "limits");
            requireAxis(axis);
        }
    }

    /**
     * A shoulder's: the bodies share a point, and the first leans away from the axis and turns
     * about it only so far.
     *
     * @param swing greatest lean, in radians, in (0, π)
     * @param twist greatest turn about the axis, in radians, in [0, π)
     */
    record ConeTwist(Vec3 pivot, Vec3 axis, float swing, float twist) implements JointSpec {
        public ConeTwist {
            requireFinite(pivot.isFinite() && axis.isFinite(), "pivot and axis");
            requireAxis(axis);
            if (!(swing > 0 && swing < StrictMath.PI && twist >= 0 && twist < StrictMath.PI)) {
                throw new IllegalArgumentException(
                        "a cone joint's swing and twist lie between 0 and pi, not "
                                + swing
                                + " and "
                                + twist);
            }
        }
    }

    /**
     * Each of the six ways to move limited on its own, along and about the axes of a frame.
     *
     * @param lower least way, in metres
     * @param upper greatest way; a component below its {@code lower} leaves that axis free
     * @param lowerTurn least turn, in radians, in (-π/2, π/2)
     * @param upperTurn greatest turn
     */
    record SixDegree(Pose frame, Vec3 lower, Vec3 upper, Vec3 lowerTurn, Vec3 upperTurn)
            implements JointSpec {
        public SixDegree {
            frame.require("a joint's");
            requireFinite(
                    lower.isFinite()
                            && upper.isFinite()
                            && lowerTurn.isFinite()
                            && upperTurn.isFinite(),
                    "limits");
        }
    }

    private static void requireFinite(boolean finite, String what) {
        if (!finite) {
            throw new IllegalArgumentException("a joint's " + what + " must be finite");
        }
    }

    private static void requireAxis(Vec3 axis) {
        if (axis.length() == 0) {
            throw new IllegalArgumentException("a joint needs an axis that is not zero");
        }
    }
}
