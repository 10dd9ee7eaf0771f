package dev.impasto.demos.game.rules;

import dev.impasto.physics.PhysicsWorld;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Quat;
import dev.impasto.physics.Vec3;

/** How a kinematic piece moves: a pure function of the tick. */
public sealed interface Motion {
    /** Where a piece that rests at {@code rest} is at this tick. */
    Pose at(Pose rest, long tick);

    /**
     * A steady turn about local y.
     *
     * @param radiansPerSecond positive is counter-clockwise seen from above
     * @param phase the turn at tick 0, in radians
     */
    record Spin(float radiansPerSecond, float phase) implements Motion {
        @Override
        public Pose at(Pose rest, long tick) {
            float angle = (float) (phase + radiansPerSecond * seconds(tick));
            return new Pose(rest.position(), rest.rotation().mul(Quat.yaw(angle)));
        }
    }

    /**
     * To {@code offset} and back with a rest at both ends: each way and each rest takes a quarter
     * of the period.
     *
     * @param offset the far end relative to the near one, in world metres
     * @param period seconds
     * @param phase where in the period tick 0 is, in [0, 1); 0 is the start of the rest at home
     */
    record Glide(Vec3 offset, float period, float phase) implements Motion {
        @Override
        public Pose at(Pose rest, long tick) {
            return new Pose(rest.position().add(offset.mul(travelled(tick))), rest.rotation());
        }

        /** The part of the way to the far end, in [0, 1]. */
        public float travelled(long tick) {
            double cycle = cycle(seconds(tick) / period + phase) * 4;
            if (cycle < 1) {
                return 0;
            }
            if (cycle < 2) {
                return ease(cycle - 1);
            }
            return cycle < 3 ? 1 : ease(4 - cycle);
        }

        private static float ease(double t) {
            return (float) (t * t * (3 - 2 * t));
        }
    }

    /**
     * A pendulum's swing about local z, through a pivot {@code arm} above the piece.
     *
     * @param arm metres
     * @param angle the greatest deflection, in radians
     * @param period seconds
     * @param phase where in the period tick 0 is, in [0, 1)
     */
    record Swing(float arm, float angle, float period, float phase) implements Motion {
        @Override
        public Pose at(Pose rest, long tick) {
            double turn = 2 * StrictMath.PI * cycle(seconds(tick) / period + phase);
            float deflection = (float) (angle * StrictMath.sin(turn));
            Quat rotation = rest.rotation().mul(Quat.about(new Vec3(0, 0, 1), deflection));
            Vec3 pivot = rest.transform(new Vec3(0, arm, 0));
            return new Pose(pivot.add(rotation.rotate(new Vec3(0, -arm, 0))), rotation);
        }
    }

    private static double seconds(long tick) {
        return (double) tick / PhysicsWorld.TICKS_PER_SECOND;
    }

    private static double cycle(double turns) {
        return turns - StrictMath.floor(turns);
    }
}
