package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JointTest {
    private static final double G = 9.81;
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);

    private final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -9.81f, 0));

    @Test
    void pendulumSwingsAtItsLengthAndWithItsPeriod() {
        float length = 2;
        Body bob = ball(new Vec3(0, -length, 0));
        world.join(bob, new JointSpec.Point(Vec3.ZERO));
        bob.setVelocity(new Vec3(1, 0, 0));
        int crossings = 0;
        for (int i = 0; i < 640; i++) {
            float x = bob.pose().position().x();
            world.step();
            crossings += x * bob.pose().position().x() < 0 ? 1 : 0;
            assertThat(bob.pose().position().length()).isCloseTo(length, within(0.03f));
        }
        // Half a swing takes pi sqrt(l / g) = 1.42 s: between the seventh and the eighth.
        assertThat(crossings).isEqualTo((int) (640 / 60.0 / (Math.PI * Math.sqrt(length / G))));
    }

    @Test
    void hingedDoorTurnsAboutItsAxisOnlyAndStopsAtItsLimits() {
        Body door = world.add(box(Pose.at(1, 0, 0)));
        world.join(door, new JointSpec.Hinge(Vec3.ZERO, Vec3.UP, -0.5f, 1));
        for (float push : new float[] {1, -1}) {
            for (int i = 0; i < 120; i++) {
                door.applyForce(new Vec3(0, 0, -5 * push), door.pose().position());
                world.step();
                assertThat(door.pose().position().y()).isCloseTo(0, within(0.03f));
                assertThat(door.pose().position().length()).isCloseTo(1, within(0.03f));
            }
            // Pushed towards -z, +x turns right-handed about up.
            assertThat(turnAboutUp(door)).isCloseTo(push > 0 ? 1 : -0.5f, within(0.08f));
        }
    }

    @Test
    void motorBringsAHingeToItsSpeedAndReleasingItLetsGo() {
        Body wheel = world.add(box(Pose.IDENTITY));
        Joint hinge = world.join(wheel, new JointSpec.Hinge(Vec3.ZERO, Vec3.UP));
        hinge.drive(3, 1);
        steps(60);
        assertThat(wheel.spin().y()).isCloseTo(3, within(0.05f));
        hinge.drive(-2, 1);
        steps(60);
        assertThat(wheel.spin().y()).isCloseTo(-2, within(0.05f));
        hinge.release();
        wheel.setSpin(Vec3.ZERO);
        steps(10);
        assertThat(wheel.spin().y()).isCloseTo(0, within(1e-3f));
    }

    @Test
    void sliderGoesAlongItsAxisOnlyAndStopsAtItsLimits() {
        Body drawer = world.add(box(Pose.IDENTITY));
        world.join(drawer, new JointSpec.Slider(Vec3.ZERO, Z, -0.5f, 2));
        for (float push : new float[] {1, -1}) {
            for (int i = 0; i < 180; i++) {
                drawer.applyForce(new Vec3(0, 0, 5 * push));
                world.step();
                Vec3 p = drawer.pose().position();
                assertThat(new Vec3(p.x(), p.y(), 0).length()).isLessThan(0.05f);
            }
            assertThat(drawer.pose().position().z()).isCloseTo(push > 0 ? 2 : -0.5f, within(0.06f));
        }
    }

    @Test
    void motorBringsASliderToItsSpeed() {
        Body drawer = world.add(box(Pose.IDENTITY));
        world.join(drawer, new JointSpec.Slider(Vec3.ZERO, X, 1, -1)).drive(1.5f, 500);
        steps(60);
        assertThat(drawer.velocity().x()).isCloseTo(1.5f, within(0.05f));
    }

    @Test
    void coneJointLeansOnlySoFar() {
        Body rod = world.add(BodySpec.dynamic(Shape.box(0.1f, 1, 0.1f), Pose.at(0, 1, 0), 1));
        world.join(rod, new JointSpec.ConeTwist(Vec3.ZERO, Vec3.UP, 0.6f, 0.2f));
        rod.applyImpulse(new Vec3(0.3f, 0, 0.1f));
        steps(240);
        Vec3 up = rod.pose().rotation().rotate(Vec3.UP);
        assertThat(Math.acos(up.y())).isCloseTo(0.6, within(0.1));
    }

    @Test
    void sixDegreeJointHoldsWhatIsLockedAndFreesTheRest() {
        Body bead = world.add(box(Pose.IDENTITY));
        Vec3 free = new Vec3(0, 1, 0);
        world.join(
                bead,
                new JointSpec.SixDegree(
                        Pose.IDENTITY, free, new Vec3(0, -1, 0), Vec3.ZERO, Vec3.ZERO));
        bead.applyImpulse(new Vec3(1, 0, 1));
        steps(60);
        Vec3 p = bead.pose().position();
        assertThat(p.y()).isCloseTo(-0.5f * 9.81f, within(0.15f));
        assertThat(new Vec3(p.x(), 0, p.z()).length()).isLessThan(0.05f);
        assertThat(bead.pose().rotation().rotate(Vec3.UP).y()).isGreaterThan(0.999f);
    }

    @Test
    void kinematicBodyPullsASleeperAlong() {
        Body crane = world.add(BodySpec.kinematic(new Shape.Sphere(0.1f), Pose.at(0, 2, 0)));
        Body load = world.add(box(Pose.IDENTITY).startAsleep());
        world.join(crane, load, new JointSpec.Point(new Vec3(0, 2, 0)));
        steps(400);
        for (int i = 1; i <= 120; i++) {
            crane.moveTo(Pose.at(0.02f * i, 2, 0));
            world.step();
        }
        steps(60);
        assertThat(load.pose().position().x()).isGreaterThan(1);
    }

    @Test
    void bodiesPassThroughOneAnotherAsLongAsTheyAreJoined() {
        PhysicsWorld still = new PhysicsWorld(Vec3.ZERO);
        Body rail = still.add(BodySpec.fixed(Shape.box(1, 1, 1), Pose.IDENTITY));
        Body bead = still.add(box(Pose.at(-3, 0, 0)));
        Joint joint = still.join(bead, rail, new JointSpec.Slider(Vec3.ZERO, X, 1, -1));
        for (int i = 0; i < 60; i++) {
            bead.setVelocity(new Vec3(6, 0, 0));
            still.step();
        }
        assertThat(bead.pose().position().x()).isCloseTo(3, within(0.1f));
        still.remove(joint);
        for (int i = 0; i < 60; i++) {
            bead.setVelocity(new Vec3(-6, 0, 0));
            still.step();
        }
        // The rail ends at 1, and half the bead is 0.4 long.
        assertThat(bead.pose().position().x()).isCloseTo(1.4f, within(0.15f));
    }

    @Test
    void jointGoesWithItsBody() {
        Body one = ball(Vec3.ZERO);
        Body other = ball(new Vec3(3, 0, 0));
        Joint joint = world.join(one, other, new JointSpec.Point(new Vec3(1.5f, 0, 0)));
        assertThat(world.joints()).containsExactly(joint);
        world.remove(other);
        assertThat(joint.removed()).isTrue();
        assertThat(world.joints()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> world.remove(joint));
        assertThatIllegalStateException().isThrownBy(() -> joint.drive(1, 1));
        steps(3);
    }

    @Test
    void wrongJointsAreRefused() {
        Body ball = ball(Vec3.ZERO);
        Body wall = world.add(BodySpec.fixed(Shape.box(1, 1, 1), Pose.at(5, 0, 0)));
        JointSpec point = new JointSpec.Point(Vec3.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> world.join(ball, ball, point));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.join(wall, point))
                .withMessageContaining("dynamic");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointSpec.Hinge(Vec3.ZERO, Vec3.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointSpec.Point(new Vec3(Float.NaN, 0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointSpec.ConeTwist(Vec3.ZERO, X, 4, 0));
        Body gone = ball(new Vec3(9, 0, 0));
        world.remove(gone);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.join(ball, gone, point))
                .withMessageContaining("removed");
        Joint joint = world.join(ball, point);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.join(ball, wall, point).drive(Float.NaN, 1))
                .withMessageContaining("finite");
        assertThatIllegalStateException()
                .isThrownBy(() -> joint.drive(1, 1))
                .withMessageContaining("motor");
    }

    private static float turnAboutUp(Body body) {
        Vec3 x = body.pose().rotation().rotate(X);
        return (float) Math.atan2(-x.z(), x.x());
    }

    private Body ball(Vec3 place) {
        return world.add(BodySpec.dynamic(new Shape.Sphere(0.2f), Pose.at(place), 1));
    }

    private static BodySpec box(Pose pose) {
        return BodySpec.dynamic(Shape.box(0.4f, 0.3f, 0.2f), pose, 1);
    }

    private void steps(int n) {
        for (int i = 0; i < n; i++) {
            world.step();
        }
    }
}
