package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.physics.Shape.Sphere;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be meant is refused at once, in words, instead of spreading as NaN. */
class WrongUseTest {
    private final PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
    private final BodySpec ball = BodySpec.dynamic(new Sphere(1), Pose.IDENTITY, 1);

    @Test
    void shapesNeedPositiveLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sphere(0))
                .withMessageContaining("radius");
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.box(1, Float.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.Cylinder(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.Compound(List.of()));
    }

    @Test
    void dynamicBodiesNeedMass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BodySpec.dynamic(new Sphere(1), Pose.IDENTITY, 0))
                .withMessageContaining("mass");
    }

    @Test
    void coefficientsStayInTheirRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> ball.withSurface(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ball.withSurface(1, 1.1f));
        assertThatIllegalArgumentException().isThrownBy(() -> ball.withDamping(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ball.withSweep(Float.NaN));
    }

    @Test
    void nothingTakesNaN() {
        Vec3 nan = new Vec3(0, Float.NaN, 0);
        Body body = world.add(ball);
        assertThatIllegalArgumentException().isThrownBy(() -> new PhysicsWorld(nan));
        assertThatIllegalArgumentException().isThrownBy(() -> body.applyForce(nan));
        assertThatIllegalArgumentException().isThrownBy(() -> body.setVelocity(nan));
        assertThatIllegalArgumentException().isThrownBy(() -> body.teleport(Pose.at(nan)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BodySpec.fixed(new Sphere(1), Pose.at(nan)));
    }

    /** It would be divided by its length, and every body that it touches would be nowhere. */
    @Test
    void aRotationIsAUnitQuaternion() {
        Pose none = new Pose(Vec3.ZERO, new Quat(0, 0, 0, 0));
        Pose twice = new Pose(Vec3.ZERO, new Quat(0, 0, 0, 2));
        Body body = world.add(ball);
        Body lift = world.add(BodySpec.kinematic(new Sphere(1), Pose.IDENTITY));
        BodySpec.Filter all = new BodySpec.Filter(1, 1);
        for (Pose wrong : List.of(none, twice)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BodySpec.fixed(new Sphere(1), wrong))
                    .withMessageContaining("unit");
            assertThatIllegalArgumentException().isThrownBy(() -> body.teleport(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> lift.moveTo(wrong));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> world.sweep(new Sphere(1), Pose.IDENTITY, wrong, all));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Shape.Part(new Sphere(1), wrong));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    new JointSpec.SixDegree(
                                            wrong, Vec3.ZERO, Vec3.ZERO, Vec3.ZERO, Vec3.ZERO));
        }
    }

    @Test
    void onlyDynamicBodiesArePushed() {
        Body wall = world.add(BodySpec.fixed(Shape.box(1, 1, 1), Pose.IDENTITY));
        assertThatIllegalStateException()
                .isThrownBy(() -> wall.applyImpulse(Vec3.UP))
                .withMessageContaining("static");
    }

    @Test
    void onlyKinematicBodiesAreMoved() {
        Body body = world.add(ball);
        assertThatIllegalStateException()
                .isThrownBy(() -> body.moveTo(Pose.IDENTITY))
                .withMessageContaining("dynamic");
    }

    @Test
    void removedBodiesTakeNoOrders() {
        Body body = world.add(ball);
        world.remove(body);
        assertThatIllegalStateException()
                .isThrownBy(() -> body.applyForce(Vec3.UP))
                .withMessageContaining("removed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.remove(body))
                .withMessageContaining("removed");
        assertThatIllegalArgumentException().isThrownBy(() -> world.contacts(body));
    }

    @Test
    void triggersAreNotDynamic() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new BodySpec(
                                        BodySpec.Role.DYNAMIC,
                                        ball.shape(),
                                        ball.pose(),
                                        1,
                                        ball.material(),
                                        ball.damping(),
                                        ball.filter(),
                                        0,
                                        true,
                                        false))
                .withMessageContaining("trigger");
    }

    @Test
    void compoundsAreNotSwept() {
        Shape pair = new Shape.Compound(List.of(new Shape.Part(new Sphere(1), Pose.IDENTITY)));
        BodySpec body = BodySpec.dynamic(pair, Pose.IDENTITY, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body.withSweep(0.1f))
                .withMessageContaining("convex");
    }

    @Test
    void groupsHaveSixteenBits() {
        assertThatIllegalArgumentException().isThrownBy(() -> ball.withFilter(1 << 16, 1));
    }

    @Test
    void alphaLiesBetweenTheTicksOrSoonAfter() {
        Body body = world.add(ball);
        assertThatIllegalArgumentException().isThrownBy(() -> body.pose(2.5f));
        assertThatIllegalArgumentException().isThrownBy(() -> body.pose(Float.NaN));
    }

    @Test
    void bodiesStayInTheirWorld() {
        Body stranger = new PhysicsWorld(Vec3.ZERO).add(ball);
        assertThatIllegalArgumentException().isThrownBy(() -> world.remove(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> world.contacts(stranger));
    }

    @Test
    void listOfBodiesIsReadOnly() {
        assertThatThrownBy(() -> world.bodies().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void fullWorldSaysSo() {
        for (int i = 0; i < PhysicsWorld.MAX_BODIES; i++) {
            world.add(BodySpec.fixed(new Sphere(0.1f), Pose.at(i % 64, i / 64, 0)));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> world.add(ball))
                .withMessageContaining("4096");
    }
}
