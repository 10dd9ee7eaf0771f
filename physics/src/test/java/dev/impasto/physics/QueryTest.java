package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

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
