package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where boxes, and balls and boxes, touch: against geometry that is looked at point by point. */
class BoxTouchTest {
    private static final Vec3 HALF = new Vec3(0.5f, 0.3f, 0.4f);

    @Test
    void boxesFaceToFaceTouchAtTheFourCornersOfWhatTheyShare() {
        PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
        world.add(BodySpec.fixed(Shape.box(2, 1, 2), Pose.IDENTITY));
        Body box = world.add(BodySpec.dynamic(new Shape.Box(HALF), Pose.at(1.8f, 1.29f, 0), 1));
        world.step();
        List<Contact> contacts = new ArrayList<>(world.contacts(box));
        contacts.sort(
                Comparator.<Contact>comparingDouble(c -> c.point().x())
                        .thenComparingDouble(c -> c.point().z()));
        assertThat(contacts).hasSize(4);
        // From 1.8 - 0.5 to the lower box's edge at 2, and as wide as the upper box.
        for (int i = 0; i < 4; i++) {
            Vec3 corner = new Vec3(i < 2 ? 1.3f : 2, 1, i % 2 == 0 ? -0.4f : 0.4f);
            assertThat(contacts.get(i).point().distance(corner)).isLessThan(0.03f);
            assertThat(contacts.get(i).normal().y()).isCloseTo(1, within(1e-3f));
        }
    }

    @Test
    void crossedEdgesTouchWhereTheyCross() {
        PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
        float eighth = (float) StrictMath.PI / 4;
        Quat alongZ = Quat.about(new Vec3(0, 0, 1), eighth);
        Quat alongX = Quat.about(new Vec3(1, 0, 0), eighth);
        Shape cube = Shape.box(0.5f, 0.5f, 0.5f);
        float apart = (float) StrictMath.sqrt(2) - 0.01f;
        world.add(BodySpec.fixed(cube, new Pose(Vec3.ZERO, alongZ)));
        Body upper =
                world.add(BodySpec.dynamic(cube, new Pose(new Vec3(0.1f, apart, 0.2f), alongX), 1));
        world.step();
        assertThat(world.contacts(upper)).hasSize(1);
        Contact contact = world.contacts(upper).get(0);
        assertThat(contact.normal().y()).isCloseTo(1, within(1e-3f));
        assertThat(contact.point().distance(new Vec3(0, apart / 2, 0.2f))).isLessThan(0.02f);
    }

    /** Two boxes share a point if and only if they touch; seen by many points of one of them. */
    @Test
    void boxesTouchExactlyWhereTheyOverlap() {
        Random random = new Random(11);
        int touching = 0;
        for (int i = 0; i < 400; i++) {
            Pose a = new Pose(Vec3.ZERO, turn(random));
            Pose b =
                    new Pose(
                            new Vec3(1.3f * random.nextFloat(), random.nextFloat(), 0),
                            turn(random));
            float overlap = deepest(a, b);
            PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
            world.add(BodySpec.fixed(new Shape.Box(HALF), a));
            Body box = world.add(BodySpec.dynamic(new Shape.Box(HALF), b, 1));
            world.step();
            boolean touches = !world.contacts(box).isEmpty();
            touching += touches ? 1 : 0;
            if (overlap > 0.02f) {
                assertThat(touches).as("%s and %s overlap by %s", a, b, overlap).isTrue();
            }
            if (overlap < -0.2f) {
                assertThat(touches).as("%s and %s are %s apart", a, b, -overlap).isFalse();
            }
        }
        assertThat(touching).isBetween(100, 300);
    }

    /** How deep the deepest of one box's points lies in the other; negative outside. */
    private static float deepest(Pose a, Pose b) {
        float deepest = Float.NEGATIVE_INFINITY;
        int steps = 12;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; j <= steps; j++) {
                for (int k = 0; k <= steps; k++) {
                    Vec3 local =
                            new Vec3(
                                    HALF.x() * (2f * i / steps - 1),
                                    HALF.y() * (2f * j / steps - 1),
                                    HALF.z() * (2f * k / steps - 1));
                    deepest = Math.max(deepest, depth(a.inverseTransform(b.transform(local))));
                }
            }
        }
        return deepest;
    }

    private static float depth(Vec3 p) {
        float x = HALF.x() - Math.abs(p.x());
        float y = HALF.y() - Math.abs(p.y());
        float z = HALF.z() - Math.abs(p.z());
        return Math.min(x, Math.min(y, z));
    }

    private static Quat turn(Random random) {
        Vec3 axis = new Vec3(random.nextFloat() - 0.5f, random.nextFloat() - 0.5f, 0.1f);
        return Quat.about(axis, 6 * random.nextFloat());
    }

    @Test
    void ballTouchesABoxAtItsNearestPoint() {
        Random random = new Random(12);
        for (int i = 0; i < 200; i++) {
            Pose pose = new Pose(new Vec3(1, 2, 3), turn(random));
            Vec3 out =
                    new Vec3(random.nextFloat(), random.nextFloat(), random.nextFloat())
                            .sub(new Vec3(0.5f, 0.5f, 0.5f));
            Vec3 local = out.mul(1.2f / Math.max(0.1f, out.length()));
            Vec3 nearest =
                    new Vec3(
                            clamp(local.x(), HALF.x()),
                            clamp(local.y(), HALF.y()),
                            clamp(local.z(), HALF.z()));
            float radius = local.distance(nearest) + 0.01f;
            PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
            Shape ball = new Shape.Sphere(radius);
            Body box = world.add(BodySpec.fixed(new Shape.Box(HALF), pose));
            Body body = world.add(BodySpec.dynamic(ball, Pose.at(pose.transform(local)), 1));
            world.step();
            assertThat(world.contacts(body)).hasSize(1);
            Contact contact = world.contacts(body).get(0);
            assertThat(contact.other()).isSameAs(box);
            assertThat(contact.point().distance(pose.transform(nearest))).isLessThan(0.02f);
            Vec3 normal = pose.rotation().rotate(local.sub(nearest).normalized());
            assertThat(contact.normal().distance(normal)).isLessThan(1e-3f);
        }
    }

    /** The nearest face is the way out. */
    @Test
    void ballWhoseMiddleIsInABoxIsPushedOutOfTheNearestFace() {
        PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
        world.add(BodySpec.fixed(Shape.box(1, 1, 1), Pose.IDENTITY));
        Body ball = world.add(BodySpec.dynamic(new Shape.Sphere(0.2f), Pose.at(0.1f, -0.9f, 0), 1));
        for (int i = 0; i < 240; i++) {
            world.step();
        }
        assertThat(ball.pose().position().y()).isLessThan(-1.15f);
        assertThat(ball.pose().position().x()).isCloseTo(0.1f, within(0.05f));
    }

    private static float clamp(float value, float limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
