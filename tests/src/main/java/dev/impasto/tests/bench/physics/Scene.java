package dev.impasto.tests.bench.physics;

import dev.impasto.physics.BodySpec;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Quat;
import dev.impasto.physics.Shape;
import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;

/** What is timed: so many dynamic bodies, and what holds them. */
public record Scene(Kind kind, int count) {
    private static final float HALF = 0.5f;
    private static final int STOREYS = 10;

    /** How the bodies are. */
    public enum Kind {
        /** Towers of ten boxes, kept awake. */
        STACKED,
        /** Boxes and balls in a drum that turns: they never come to rest. */
        TUMBLING,
        /** The towers, asleep. */
        ASLEEP
    }

    /** The ground, or the six walls of the drum. */
    List<BodySpec> holders() {
        if (kind != Kind.TUMBLING) {
            return List.of(BodySpec.fixed(Shape.box(200, 1, 200), Pose.at(0, -1, 0)));
        }
        float half = 0.7f * side() + 1;
        List<BodySpec> walls = new ArrayList<>();
        for (int sign = -1; sign <= 1; sign += 2) {
            float at = sign * (half + 1);
            walls.add(wall(1, half + 2, half + 2, Pose.at(at, 0, 0)));
            walls.add(wall(half + 2, 1, half + 2, Pose.at(0, at, 0)));
            walls.add(wall(half + 2, half + 2, 1, Pose.at(0, 0, at)));
        }
        return walls;
    }

    private static BodySpec wall(float halfX, float halfY, float halfZ, Pose pose) {
        return BodySpec.kinematic(Shape.box(halfX, halfY, halfZ), pose);
    }

    /** How the drum is turned at a tick; its walls turn with it. */
    static Pose turn(long tick) {
        return new Pose(Vec3.ZERO, Quat.about(new Vec3(0, 0, 1), 0.01f * tick));
    }

    List<BodySpec> bodies() {
        List<BodySpec> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(kind == Kind.TUMBLING ? tumbling(i) : stacked(i));
        }
        return bodies;
    }

    private BodySpec stacked(int i) {
        int tower = i / STOREYS;
        int side = (int) StrictMath.ceil(StrictMath.sqrt((count + STOREYS - 1) / STOREYS));
        Pose pose =
                Pose.at(
                        3 * (tower % side - side / 2),
                        HALF + 2 * HALF * (i % STOREYS),
                        3 * (tower / side - side / 2));
        BodySpec box = BodySpec.dynamic(Shape.box(HALF, HALF, HALF), pose, 1);
        return kind == Kind.ASLEEP ? box.startAsleep() : box;
    }

    private BodySpec tumbling(int i) {
        int side = side();
        float first = -1.3f * (side - 1) / 2;
        Pose pose =
                Pose.at(
                        first + 1.3f * (i % side),
                        first + 1.3f * (i / side % side),
                        first + 1.3f * (i / side / side));
        Shape shape = i % 2 == 0 ? Shape.box(HALF, HALF, HALF) : new Shape.Sphere(HALF);
        return BodySpec.dynamic(shape, pose, 1);
    }

    private int side() {
        return (int) StrictMath.ceil(StrictMath.cbrt(count));
    }
}
