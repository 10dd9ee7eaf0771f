package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTest {
    private static final BodySpec.Filter ALL =
            new BodySpec.Filter(BodySpec.Filter.ALL, BodySpec.Filter.ALL);

    private final PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);

    @Test
    void rayMeetsTheNearestOfAll() {
        Body far = world.add(BodySpec.fixed(new Shape.Sphere(1), Pose.at(10, 0, 0)));
        Body near = world.add(BodySpec.fixed(Shape.box(1, 1, 1), Pose.at(5, 0, 0)));
        Hit hit = world.castRay(Vec3.ZERO, new Vec3(20, 0, 0)).orElseThrow();
        assertThat(hit.body()).isSameAs(near);
        assertThat(hit.point().distance(new Vec3(4, 0, 0))).isLessThan(1e-3f);
        assertThat(hit.normal().distance(new Vec3(-1, 0, 0))).isLessThan(1e-3f);
        assertThat(hit.fraction()).isCloseTo(0.2f, within(1e-4f));
        assertThat(world.castRay(Vec3.ZERO, new Vec3(20, 0, 0), ALL))
                .extracting(Hit::body)
                .containsExactly(near, far);
        assertThat(world.castRay(Vec3.ZERO, new Vec3(0, 20, 0))).isEmpty();
    }

    @Test
    void queriesKeepToTheFilterAndPassTriggersBy() {
        world.add(BodySpec.trigger(Shape.box(1, 1, 1), Pose.at(2, 0, 0)));
        Body two = world.add(BodySpec.fixed(Shape.box(1, 1, 1), Pose.at(5, 0, 0)).withFilter(2, 2));
        Body four =
                world.add(BodySpec.fixed(Shape.box(1, 1, 1), Pose.at(9, 0, 0)).withFilter(4, 4));
        Vec3 to = new Vec3(20, 0, 0);
        assertThat(world.castRay(Vec3.ZERO, to).orElseThrow().body()).isSameAs(two);
        assertThat(world.castRay(Vec3.ZERO, to, new BodySpec.Filter(4, 4)))
                .extracting(Hit::body)
                .containsExactly(four);
        Hit hit =
                world.sweep(
                                new Shape.Sphere(0.5f),
                                Pose.IDENTITY,
                                Pose.at(to),
                                new BodySpec.Filter(4, 4))
                        .orElseThrow();
        assertThat(hit.body()).isSameAs(four);
    }

    @Test
    void sweptSphereStopsARadiusBeforeTheWall() {
        Body wall = world.add(BodySpec.fixed(Shape.box(1, 5, 5), Pose.at(10, 0, 0)));
        Hit hit =
                world.sweep(new Shape.Sphere(0.5f), Pose.IDENTITY, Pose.at(20, 0, 0), ALL)
                        .orElseThrow();
        assertThat(hit.body()).isSameAs(wall);
        // The ball's middle gets to 9 - 0.5 of 20 metres, and it touches at 9.
        assertThat(hit.fraction()).isCloseTo(8.5f / 20, within(2e-3f));
        assertThat(hit.point().x()).isCloseTo(9, within(0.05f));
        assertThat(hit.normal().x()).isCloseTo(-1, within(1e-2f));
    }

    static List<Shape> shapesWhoseTopIsHalfAMetreUp() {
        List<Vec3> corners = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            corners.add(new Vec3((i & 1) - 0.5f, (i >> 1 & 1) - 0.5f, (i >> 2) - 0.5f));
        }
        return List.of(
                Shape.box(0.5f, 0.5f, 0.5f),
                new Shape.Sphere(0.5f),
                new Shape.Capsule(0.3f, 0.2f),
                new Shape.Cylinder(0.4f, 0.5f),
                new Shape.Cone(0.6f, 0.5f),
                new Shape.Hull(corners),
                new Shape.Compound(
                        List.of(new Shape.Part(Shape.box(0.5f, 0.2f, 0.5f), Pose.at(0, 0.3f, 0)))),
                new Shape.Mesh(
                        List.of(new Vec3(-9, 0.5f, 9), new Vec3(9, 0.5f, 9), new Vec3(0, 0.5f, -9)),
                        List.of(0, 1, 2)),
                new Shape.Heightfield(Collections.nCopies(25, 0.5f), 5, 1));
    }

    @ParameterizedTest
    @MethodSource("shapesWhoseTopIsHalfAMetreUp")
    void raysAndSweepsMeetEveryShapeAtItsSurface(Shape shape) {
        Pose pose = new Pose(new Vec3(3, -2, 1), Quat.yaw(0.3f));
        Body body = world.add(BodySpec.fixed(shape, pose));
        Vec3 above = pose.position().add(0, 10, 0);
        Vec3 below = pose.position().add(0, -10, 0);
        Hit ray = world.castRay(above, below).orElseThrow();
        assertThat(ray.body()).isSameAs(body);
        assertThat(ray.point().distance(pose.position().add(0, 0.5f, 0))).isLessThan(0.02f);
        Hit sweep =
                world.sweep(new Shape.Sphere(0.25f), Pose.at(above), Pose.at(below), ALL)
                        .orElseThrow();
        assertThat(sweep.body()).isSameAs(body);
        // The ball's middle gets to a quarter of a metre above the top.
        assertThat(sweep.fraction()).isCloseTo(9.25f / 20, within(1e-3f));
        assertThat(sweep.normal().y()).isGreaterThan(0.99f);
    }

    @Test
    void wrongQueriesAreRefused() {
        Vec3 nan = new Vec3(Float.NaN, 0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> world.castRay(nan, Vec3.UP));
        Shape pair =
                new Shape.Compound(List.of(new Shape.Part(new Shape.Sphere(1), Pose.IDENTITY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.sweep(pair, Pose.IDENTITY, Pose.at(1, 0, 0), ALL))
                .withMessageContaining("convex");
    }
}
