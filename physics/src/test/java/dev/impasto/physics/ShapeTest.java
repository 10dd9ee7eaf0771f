package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shape rests where its own measures say, on each kind of ground. */
class ShapeTest {
    private static final Vec3 DOWN = new Vec3(0, -9.81f, 0);

    @ParameterizedTest
    @ValueSource(strings = {"box", "plane", "mesh", "heightfield"})
    void shapesRestAtTheirHeightOnEveryGround(String ground) {
        PhysicsWorld world = new PhysicsWorld(DOWN);
        world.add(BodySpec.fixed(ground(ground), Pose.at(0, ground.equals("box") ? -1 : 0, 0)));
        List<Shape> shapes =
                List.of(
                        Shape.box(0.5f, 0.5f, 0.5f),
                        new Shape.Sphere(0.5f),
                        new Shape.Capsule(0.3f, 0.2f),
                        new Shape.Cylinder(0.4f, 0.5f),
                        new Shape.Cone(0.6f, 0.5f),
                        cuboid(),
                        new Shape.Compound(
                                List.of(
                                        new Shape.Part(Shape.box(0.5f, 0.2f, 0.5f), Pose.IDENTITY),
                                        new Shape.Part(
                                                Shape.box(0.2f, 0.3f, 0.2f),
                                                Pose.at(0, -0.2f, 0)))));
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            bodies.add(world.add(BodySpec.dynamic(shapes.get(i), Pose.at(2 * i - 6, 0.6f, 0), 1)));
        }
        for (int i = 0; i < 60; i++) {
            world.step();
        }
        // All reach 0.5 m down from their middle.
        for (Body body : bodies) {
            assertThat(body.pose().position().y())
                    .as("%s on %s", body.spec().shape(), ground)
                    .isCloseTo(0.5f, within(0.04f));
        }
    }

    /** With a thinner margin one in twenty sinks in at a corner, and falls over. */
    @Test
    void hullsStandOnAMeshWhereverTheyArePut() {
        PhysicsWorld world = new PhysicsWorld(DOWN);
        world.add(BodySpec.fixed(ground("mesh"), Pose.IDENTITY));
        List<Body> hulls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Pose place = Pose.at(2 * (i % 10) - 9, 0.6f, 2.1f * (i / 10) - 9);
            hulls.add(world.add(BodySpec.dynamic(cuboid(), place, 1)));
        }
        for (int i = 0; i < 120; i++) {
            world.step();
        }
        assertThat(hulls).allSatisfy(hull -> assertThat(up(hull)).isGreaterThan(0.99f));
    }

    private static float up(Body body) {
        return body.pose().rotation().rotate(Vec3.UP).y();
    }

    private static Shape cuboid() {
        List<Vec3> points = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            points.add(
                    new Vec3(
                            (i & 1) == 0 ? 0.4f : -0.4f,
                            (i & 2) == 0 ? 0.5f : -0.5f,
                            (i & 4) == 0 ? 0.4f : -0.4f));
        }
        return new Shape.Hull(points);
    }

    private static Shape ground(String kind) {
        return switch (kind) {
            case "box" -> Shape.box(20, 1, 20);
            case "plane" -> new Shape.Plane();
            case "mesh" ->
                    new Shape.Mesh(
                            List.of(
                                    new Vec3(-20, 0, -20),
                                    new Vec3(-20, 0, 20),
                                    new Vec3(20, 0, 20),
                                    new Vec3(20, 0, -20)),
                            List.of(0, 1, 2, 0, 2, 3));
            default -> heightfield(0);
        };
    }

    private static Shape heightfield(float slope) {
        List<Float> heights = new ArrayList<>();
        for (int i = 0; i < 21 * 11; i++) {
            heights.add(slope * (i % 21 - 10) * 2);
        }
        return new Shape.Heightfield(heights, 21, 2);
    }

    @Test
    void raysMeetAHeightfieldWhereItsHeightsAre() {
        PhysicsWorld world = new PhysicsWorld(DOWN);
        Body ground = world.add(BodySpec.fixed(heightfield(0.25f), Pose.at(0, 3, 0)));
        for (float x = -18.3f; x < 19; x += 1.7f) {
            Hit hit = world.castRay(new Vec3(x, 20, 1.3f), new Vec3(x, -20, 1.3f)).orElseThrow();
            assertThat(hit.body()).isSameAs(ground);
            assertThat(hit.point().y()).isCloseTo(3 + 0.25f * x, within(1e-3f));
            assertThat(hit.normal().distance(new Vec3(-0.25f, 1, 0).normalized()))
                    .isLessThan(1e-3f);
        }
    }

    @Test
    void groundIsForStaticBodies() {
        for (String ground : List.of("plane", "mesh", "heightfield")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BodySpec.dynamic(ground(ground), Pose.IDENTITY, 1))
                    .withMessageContaining("static");
        }
    }

    @Test
    void shapesThatCannotBeAreRefused() {
        List<Vec3> flat = List.of(Vec3.ZERO, Vec3.UP, new Vec3(0, 0, 1), new Vec3(0, 3, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.Hull(flat));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.Hull(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shape.Mesh(flat, List.of(0, 1, 4)))
                .withMessageContaining("no vertex 4");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.Mesh(flat, List.of(0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shape.Heightfield(List.of(0f, 0f, 0f), 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shape.Part(new Shape.Plane(), Pose.IDENTITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.Capsule(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.Cone(1, Float.NaN));
    }
}
