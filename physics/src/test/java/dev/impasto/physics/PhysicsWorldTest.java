package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.physics.Shape.Cylinder;
import dev.impasto.physics.Shape.Part;
import dev.impasto.physics.Shape.Sphere;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhysicsWorldTest {
    private static final float G = 9.81f;

    private final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -G, 0));

    @Test
    void restingBoxFallsAsleepAndThenStaysWhereItIs() {
        floor();
        Body box = world.add(box(0.5f));
        steps(240);
        assertThat(box.sleeping()).isTrue();
        Pose asleep = box.pose();
        steps(60);
        assertThat(box.pose()).isSameAs(asleep);
    }

    @Test
    void pushWakesASleeper() {
        floor();
        Body box = world.add(box(0.5f).startAsleep());
        steps(10);
        assertThat(box.sleeping()).isTrue();
        box.applyImpulse(new Vec3(3, 0, 0));
        world.step();
        assertThat(box.sleeping()).isFalse();
        assertThat(box.pose().position().x()).isPositive();
    }

    @Test
    void touchWakesASleeper() {
        floor();
        Body box = world.add(box(0.5f).startAsleep());
        Body ball = world.add(BodySpec.dynamic(new Sphere(0.5f), Pose.at(-4, 0.5f, 0), 5));
        ball.setVelocity(new Vec3(6, 0, 0));
        steps(90);
        assertThat(box.pose().position().x()).isGreaterThan(0.5f);
    }

    @Test
    void stackOfBoxesStands() {
        floor();
        Body top = null;
        for (int i = 0; i < 5; i++) {
            top = world.add(box(0.5f + i));
        }
        steps(300);
        assertThat(top.pose().position().y()).isCloseTo(4.5f, within(0.05f));
        assertThat(top.sleeping()).isTrue();
    }

    /** They fall asleep where they were built, though contacts are solved one after the other. */
    @Test
    void towerOfTenBoxesComesToRestUpright() {
        floor();
        List<Body> tower = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tower.add(world.add(box(0.5f + i)));
        }
        steps(240);
        assertThat(tower).allMatch(Body::sleeping);
        assertThat(tower.get(9).pose().position().horizontalLength()).isLessThan(0.05f);
    }

    @Test
    void sweptBallCannotPassAThinWallThatAnotherPasses() {
        world.add(BodySpec.fixed(Shape.box(0.05f, 5, 5), Pose.at(5, 0, 0)));
        BodySpec ball = BodySpec.dynamic(new Sphere(0.2f), Pose.IDENTITY, 1);
        Body swept = world.add(ball.withSweep(0.15f));
        swept.setVelocity(new Vec3(120, 0, 0));
        steps(10);
        assertThat(swept.pose().position().x()).isLessThan(5);

        PhysicsWorld other = new PhysicsWorld(Vec3.ZERO);
        other.add(BodySpec.fixed(Shape.box(0.05f, 5, 5), Pose.at(5, 0, 0)));
        Body plain = other.add(ball);
        plain.setVelocity(new Vec3(120, 0, 0));
        for (int i = 0; i < 10; i++) {
            other.step();
        }
        assertThat(plain.pose().position().x()).isGreaterThan(5);
    }

    @Test
    void kinematicBodyPushesAndIsNotPushed() {
        floor();
        Body arm = world.add(BodySpec.kinematic(Shape.box(0.2f, 0.5f, 1), Pose.at(-2, 0.6f, 0)));
        Body box = world.add(box(0.5f));
        for (int i = 1; i <= 60; i++) {
            arm.moveTo(Pose.at(-2 + 0.04f * i, 0.6f, 0));
            world.step();
        }
        assertThat(arm.pose()).isEqualTo(Pose.at(-2 + 0.04f * 60, 0.6f, 0));
        assertThat(arm.velocity().x()).isCloseTo(0.04f * 60, within(0.01f));
        assertThat(box.pose().position().x()).isGreaterThan(1);
    }

    @Test
    void poseBetweenTicksRunsFromTheOneBeforeToTheLast() {
        Body ball = world.add(BodySpec.dynamic(new Sphere(1), Pose.at(0, 50, 0), 1));
        ball.setSpin(new Vec3(0, 3, 0));
        steps(10);
        Pose before = ball.pose();
        world.step();
        Pose after = ball.pose();
        assertThat(ball.pose(0).position()).isEqualTo(before.position());
        assertThat(ball.pose(1).position().distance(after.position())).isLessThan(1e-5f);
        assertThat(ball.pose(0.5f).position().y())
                .isCloseTo((before.position().y() + after.position().y()) / 2, within(1e-5f));
        Quat half = ball.pose(0.5f).rotation();
        assertThat(half.y()).isBetween(before.rotation().y(), after.rotation().y());
    }

    @Test
    void teleportDoesNotGlide() {
        Body ball = world.add(BodySpec.dynamic(new Sphere(1), Pose.at(0, 50, 0), 1));
        steps(30);
        ball.teleport(Pose.at(7, 5, 0));
        assertThat(ball.pose(0)).isEqualTo(Pose.at(7, 5, 0));
        assertThat(ball.velocity()).isEqualTo(Vec3.ZERO);
        world.step();
        assertThat(ball.pose().position().x()).isEqualTo(7);
    }

    @Test
    void contactOfARestingBodyCarriesItsWeight() {
        floor();
        float mass = 3;
        Body ball = world.add(BodySpec.dynamic(new Sphere(0.5f), Pose.at(0, 0.5f, 0), mass));
        steps(30);
        List<Contact> contacts = world.contacts(ball);
        assertThat(contacts).hasSize(1);
        assertThat(contacts.get(0).normal().y()).isCloseTo(1, within(1e-3f));
        assertThat(contacts.get(0).other()).isSameAs(world.bodies().get(0));
        assertThat(contacts.get(0).impulse())
                .isCloseTo(mass * G * PhysicsWorld.TICK_SECONDS, within(0.05f));
    }

    @Test
    void bodiesInTheAirHaveNoContacts() {
        floor();
        Body ball = world.add(BodySpec.dynamic(new Sphere(0.5f), Pose.at(0, 9, 0), 1));
        steps(3);
        assertThat(world.contacts(ball)).isEmpty();
    }

    @Test
    void cylindersAndCompoundsRestAtTheirHeight() {
        floor();
        Body drum = world.add(BodySpec.dynamic(new Cylinder(0.5f, 0.8f), Pose.at(-5, 0.9f, 0), 1));
        Part post = new Part(Shape.box(0.2f, 1, 0.2f), Pose.IDENTITY);
        Part foot = new Part(Shape.box(1, 0.1f, 1), Pose.at(0, -0.9f, 0));
        Shape stand = new Shape.Compound(List.of(post, foot));
        Body compound = world.add(BodySpec.dynamic(stand, Pose.at(5, 1.1f, 0), 1));
        steps(180);
        assertThat(drum.pose().position().y()).isCloseTo(0.8f, within(0.03f));
        assertThat(compound.pose().position().y()).isCloseTo(1, within(0.03f));
    }

    @Test
    void shapesThinnerThanBulletsMarginKeepTheirSize() {
        floor();
        Body plate = world.add(BodySpec.dynamic(Shape.box(1, 0.01f, 1), Pose.at(0, 0.1f, 0), 1));
        steps(120);
        assertThat(plate.pose().position().y()).isCloseTo(0.01f, within(0.01f));
    }

    @Test
    void removedBodyIsOutOfTheWayAndWakesWhatLayOnIt() {
        floor();
        Body box = world.add(box(0.5f));
        Body upper = world.add(box(1.5f));
        steps(240);
        assertThat(upper.sleeping()).isTrue();
        world.remove(box);
        Pose last = box.pose();
        steps(120);
        assertThat(box.pose()).isEqualTo(last);
        assertThat(box.removed()).isTrue();
        assertThat(world.bodies()).doesNotContain(box);
        assertThat(upper.pose().position().y()).isLessThan(0.6f);
    }

    @Test
    void teleportedBodyWakesWhatLayOnIt() {
        floor();
        Body box = world.add(box(0.5f));
        Body upper = world.add(box(1.5f));
        steps(240);
        box.teleport(Pose.at(9, 0.5f, 0));
        steps(120);
        assertThat(upper.pose().position().y()).isLessThan(0.6f);
    }

    @Test
    void bodiesComeAndGoWhileTheWorldRuns() {
        floor();
        for (int i = 0; i < 200; i++) {
            Body box = world.add(box(3));
            steps(3);
            world.remove(box);
        }
        assertThat(world.bodies()).hasSize(1);
        assertThat(world.add(box(3)).id()).isEqualTo(201);
    }

    @Test
    void poseAfterTheLastTickIsCarriedOnByTheVelocities() {
        PhysicsWorld still = new PhysicsWorld(Vec3.ZERO);
        Body ball = still.add(BodySpec.dynamic(new Sphere(1), Pose.IDENTITY, 1));
        ball.setVelocity(new Vec3(6, 0, -3));
        ball.setSpin(new Vec3(0, 2, 0));
        still.step();
        Pose predicted = ball.pose(2);
        Pose half = ball.pose(1.5f);
        Pose last = ball.pose();
        still.step();
        assertThat(predicted.position().distance(ball.pose().position())).isLessThan(1e-5f);
        assertThat(turn(predicted, ball.pose())).isLessThan(1e-3f);
        assertThat(half.position().distance(last.position().lerp(predicted.position(), 0.5f)))
                .isLessThan(1e-5f);
        assertThat(turn(last, half)).isCloseTo(2f / 120, within(1e-3f));
    }

    @Test
    void sleepersAreNotCarriedOn() {
        Body box = world.add(box(0.5f).startAsleep());
        world.step();
        assertThat(box.pose(2)).isSameAs(box.pose());
    }

    @Test
    void filteredBodiesPassThroughOneAnother() {
        floor();
        Body box = world.add(box(0.5f).withFilter(2, 1));
        Body other = world.add(box(2).withFilter(4, 1));
        steps(120);
        assertThat(other.pose().position().y()).isLessThan(0.6f);
        assertThat(box.pose().position().x()).isCloseTo(0, within(0.1f));
    }

    /** The angle between two poses, in radians. */
    private static float turn(Pose a, Pose b) {
        Quat q = a.rotation().conjugate().mul(b.rotation());
        return 2 * new Vec3(q.x(), q.y(), q.z()).length();
    }

    private static BodySpec box(float y) {
        return BodySpec.dynamic(Shape.box(0.5f, 0.5f, 0.5f), Pose.at(0, y, 0), 1);
    }

    private void floor() {
        world.add(BodySpec.fixed(Shape.box(40, 1, 40), Pose.at(0, -1, 0)));
    }

    private void steps(int n) {
        for (int i = 0; i < n; i++) {
            world.step();
        }
    }
}
