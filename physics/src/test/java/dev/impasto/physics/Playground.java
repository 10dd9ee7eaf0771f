package dev.impasto.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A scene that uses all there is and never rests: a pile that a paddle stirs, rain of every shape,
 * bodies that come and go, pushes. A function of its seed and the tick alone, so that it can be
 * played again from a snapshot.
 */
final class Playground {
    private static final int CROWD = 45;

    /** Where the dynamic bodies begin. */
    private static final int FIRST = 12;

    final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -9.81f, 0));
    private final long seed;

    Playground(long seed) {
        this.seed = seed;
        world.add(BodySpec.fixed(hills(), Pose.IDENTITY));
        for (int sign = -1; sign <= 1; sign += 2) {
            world.add(BodySpec.fixed(Shape.box(1, 4, 12), Pose.at(11 * sign, 3, 0)));
            world.add(BodySpec.fixed(Shape.box(12, 4, 1), Pose.at(0, 3, 11 * sign)));
        }
        chain();
        world.add(BodySpec.trigger(Shape.box(2, 2, 2), Pose.at(3, 2, 3)));
        world.add(BodySpec.kinematic(Shape.box(7, 0.4f, 0.3f), Pose.at(0, 0.5f, 0)));
    }

    private static Shape hills() {
        List<Float> heights = new ArrayList<>();
        for (int i = 0; i < 25 * 25; i++) {
            heights.add(-0.02f * (i * 7 % 11));
        }
        return new Shape.Heightfield(heights, 25, 1);
    }

    /** One joint of each kind, hung from the world over the pile. */
    private void chain() {
        Vec3 x = new Vec3(1, 0, 0);
        List<JointSpec> joints =
                List.of(
                        new JointSpec.ConeTwist(new Vec3(1, 3, 0), x, 1, 0.5f),
                        new JointSpec.Hinge(new Vec3(2, 3, 0), new Vec3(0, 0, 1), -1, 1),
                        new JointSpec.Slider(new Vec3(3, 3, 0), x, 0, 0.5f),
                        new JointSpec.SixDegree(
                                Pose.at(4, 3, 0),
                                Vec3.ZERO,
                                Vec3.ZERO,
                                new Vec3(-0.3f, -0.3f, -0.3f),
                                new Vec3(0.3f, 0.3f, 0.3f)));
        Body last = link(0);
        world.join(last, new JointSpec.Point(new Vec3(0, 3, 0)));
        for (int i = 0; i < joints.size(); i++) {
            Body next = link(i + 1);
            world.join(last, next, joints.get(i));
            last = next;
        }
        world.joints().get(2).drive(2, 0.1f);
    }

    private Body link(int i) {
        Shape shape = new Shape.Capsule(0.15f, 0.25f);
        return world.add(BodySpec.dynamic(shape, Pose.at(0.5f + i, 3, 0), 2));
    }

    long[] ticks(int count) {
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = tick();
        }
        return hashes;
    }

    long tick() {
        long tick = world.ticks();
        paddle().moveTo(new Pose(new Vec3(0, 0.5f, 0), Quat.yaw(0.02f * tick)));
        if (tick % 7 == 0) {
            rain(new Random(seed * 1_000_003 + tick));
        }
        world.step();
        return WorldHash.of(world);
    }

    private Body paddle() {
        return world.bodies().get(FIRST - 1);
    }

    private void rain(Random random) {
        Pose pose =
                new Pose(
                        new Vec3(8 - 16 * random.nextFloat(), 9, 8 - 16 * random.nextFloat()),
                        Quat.about(new Vec3(1, random.nextFloat(), 0), 3 * random.nextFloat()));
        BodySpec spec =
                BodySpec.dynamic(shape(random.nextInt(7)), pose, 1 + random.nextFloat())
                        .withSurface(random.nextFloat(), 0.5f * random.nextFloat());
        boolean swept = random.nextInt(4) == 0 && !(spec.shape() instanceof Shape.Compound);
        Body body = world.add(swept ? spec.withSweep(0.2f) : spec);
        body.setVelocity(new Vec3(0, -30 * random.nextFloat(), 0));
        if (world.bodies().size() > CROWD) {
            world.remove(world.bodies().get(FIRST + random.nextInt(CROWD - FIRST)));
        }
        world.bodies()
                .get(FIRST + (world.bodies().size() - FIRST) / 2)
                .applyImpulse(new Vec3(0, 4, 1), new Vec3(0, 0, random.nextFloat()));
    }

    private static Shape shape(int kind) {
        return switch (kind) {
            case 0 -> Shape.box(0.5f, 0.3f, 0.7f);
            case 1 -> new Shape.Sphere(0.5f);
            case 2 -> new Shape.Cylinder(0.4f, 0.5f);
            case 3 -> new Shape.Capsule(0.3f, 0.4f);
            case 4 -> new Shape.Cone(0.5f, 0.5f);
            case 5 ->
                    new Shape.Hull(
                            List.of(
                                    new Vec3(0.5f, -0.3f, 0.5f),
                                    new Vec3(-0.5f, -0.3f, 0.5f),
                                    new Vec3(0, -0.3f, -0.6f),
                                    new Vec3(0, 0.8f, 0)));
            default ->
                    new Shape.Compound(
                            List.of(
                                    new Shape.Part(Shape.box(0.8f, 0.2f, 0.2f), Pose.IDENTITY),
                                    new Shape.Part(new Shape.Sphere(0.4f), Pose.at(0.8f, 0, 0))));
        };
    }
}
