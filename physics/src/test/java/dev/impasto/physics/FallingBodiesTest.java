package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.physics.Shape.Sphere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Motion against the closed forms of mechanics. */
class FallingBodiesTest {
    private static final float G = 9.81f;
    private static final float DT = PhysicsWorld.TICK_SECONDS;

    private final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -G, 0));

    @Test
    void freeFallFollowsSemiImplicitEuler() {
        Body ball = world.add(BodySpec.dynamic(new Sphere(0.5f), Pose.at(0, 100, 0), 3));
        for (int n = 1; n <= 120; n++) {
            world.step();
            double drop = G * DT * DT * n * (n + 1) / 2.0;
            assertThat(ball.velocity().y()).isCloseTo(-G * DT * n, within(1e-3f));
            assertThat(ball.pose().position().y()).isCloseTo((float) (100 - drop), within(2e-3f));
        }
    }

    @Test
    void throwsKeepTheirHorizontalSpeed() {
        Body ball = world.add(BodySpec.dynamic(new Sphere(0.5f), Pose.at(0, 100, 0), 2));
        ball.applyImpulse(new Vec3(8, 0, -6));
        steps(60);
        assertThat(ball.velocity().x()).isCloseTo(4, within(1e-4f));
        assertThat(ball.pose().position().z()).isCloseTo(-3, within(1e-3f));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.5f, 0.8f, 1})
    void bounceReturnsTheRestitutionOfTheSpeed(float restitution) {
        floor(0.5f, 1);
        Body ball = world.add(ball(4, restitution));
        float in = 0;
        while (ball.velocity().y() <= 0 && world.ticks() < 120 && !landed(ball)) {
            in = -ball.velocity().y();
            world.step();
        }
        float out = ball.velocity().y();
        // Gravity of the tick of the impact comes on top; and Bullet's solver turns a fifth of the
        // overlap, which is at most one tick of the fall, into speed (Baumgarte's method).
        float extra = 2 * G * DT;
        assertThat(out).isBetween(restitution * in - extra, (restitution + 0.2f) * in + extra);
    }

    private static boolean landed(Body ball) {
        return ball.velocity().y() > -1 && ball.pose().position().y() < 0.6f;
    }

    @Test
    void elasticBallRisesAgainToWhereItCameFromWithinATicksFall() {
        floor(0.5f, 1);
        Body ball = world.add(ball(4, 1));
        float speed = (float) StrictMath.sqrt(2 * G * (4 - 0.5f));
        boolean up = false;
        float apex = 0;
        for (int i = 0; i < 110; i++) {
            world.step();
            up |= ball.velocity().y() > 1;
            apex = up ? Math.max(apex, ball.pose().position().y()) : 0;
        }
        assertThat(apex).isCloseTo(4, within(1.2f * speed * DT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 45, 90})
    void slidingBoxStopsAfterTheDistanceThatFrictionAllowsInEveryDirection(int degrees) {
        double angle = StrictMath.toRadians(degrees);
        floor(0.5f, 0);
        Pose start = Pose.at(0, 0.2f, 0);
        Body box =
                world.add(
                        BodySpec.dynamic(Shape.box(0.6f, 0.2f, 0.6f), start, 2)
                                .withSurface(0.6f, 0));
        steps(5);
        Vec3 from = box.pose().position();
        Vec3 along = new Vec3((float) StrictMath.cos(angle), 0, (float) StrictMath.sin(angle));
        box.setVelocity(along.mul(4));
        steps(240);
        float expected = 4 * 4 / (2 * 0.5f * 0.6f * G);
        assertThat(box.pose().position().sub(from).dot(along))
                .isCloseTo(expected, within(0.05f * expected));
    }

    /** Coulomb's: it stays below the angle whose tangent is the coefficient, and slides above. */
    @ParameterizedTest
    @ValueSource(ints = {20, 34, 36, 45})
    void boxOnASlopeStaysOrSlidesAsFrictionSays(int degrees) {
        float angle = (float) StrictMath.toRadians(degrees);
        float friction = 0.7f;
        Quat tilt = Quat.about(new Vec3(0, 0, 1), -angle);
        Shape slope = Shape.box(60, 0.5f, 5);
        world.add(BodySpec.fixed(slope, new Pose(Vec3.ZERO, tilt)).withSurface(1, 0));
        Pose start = new Pose(tilt.rotate(new Vec3(-30, 0.8f, 0)), tilt);
        Body box =
                world.add(
                        BodySpec.dynamic(Shape.box(0.5f, 0.3f, 0.5f), start, 1)
                                .withSurface(friction, 0));
        steps(120);
        double slides = Math.max(0, G * (StrictMath.sin(angle) - friction * StrictMath.cos(angle)));
        assertThat(box.pose().position().distance(start.position()))
                .isCloseTo((float) (slides * 2 * 2 / 2), within(0.05f));
    }

    @Test
    void spinningBoxIsStoppedByFriction() {
        floor(0.7f, 0);
        Body box = world.add(BodySpec.dynamic(Shape.box(0.5f, 0.2f, 0.5f), Pose.at(0, 0.2f, 0), 1));
        steps(5);
        box.setSpin(new Vec3(0, 10, 0));
        steps(60);
        assertThat(box.spin().length()).isLessThan(0.05f);
    }

    @Test
    void dampingLosesItsPartOfTheSpeedEachSecond() {
        PhysicsWorld still = new PhysicsWorld(Vec3.ZERO);
        Body ball =
                still.add(
                        BodySpec.dynamic(new Sphere(1), Pose.IDENTITY, 1).withDamping(0.3f, 0.6f));
        ball.setVelocity(new Vec3(10, 0, 0));
        ball.setSpin(new Vec3(0, 5, 0));
        for (int i = 0; i < PhysicsWorld.TICKS_PER_SECOND; i++) {
            still.step();
        }
        assertThat(ball.velocity().x()).isCloseTo(7, within(1e-3f));
        assertThat(ball.spin().y()).isCloseTo(2, within(1e-3f));
    }

    @Test
    void sphereRollsDownASlopeAsItsInertiaSays() {
        float angle = 0.2f;
        Quat tilt = Quat.about(new Vec3(0, 0, 1), -angle);
        world.add(
                BodySpec.fixed(Shape.box(50, 0.5f, 5), new Pose(Vec3.ZERO, tilt))
                        .withSurface(1, 0));
        Vec3 above = tilt.rotate(new Vec3(-20, 1, 0));
        Body ball =
                world.add(BodySpec.dynamic(new Sphere(0.5f), Pose.at(above), 1).withSurface(1, 0));
        steps(30);
        float before = ball.velocity().length();
        steps(60);
        double expected = 5.0 / 7 * G * StrictMath.sin(angle);
        assertThat(ball.velocity().length() - before)
                .isCloseTo((float) expected, within(0.05f * (float) expected));
    }

    /** A ball resists a turn with 2/5 of its mass times its radius squared. */
    @Test
    void torquesAndPushesBesideTheMiddleTurnABallAsItsInertiaSays() {
        PhysicsWorld still = new PhysicsWorld(Vec3.ZERO);
        float inertia = 0.4f * 3 * 0.5f * 0.5f;
        BodySpec spec = BodySpec.dynamic(new Sphere(0.5f), Pose.IDENTITY, 3);
        Vec3 rim = new Vec3(0.5f, 0, 0);
        Body turned = still.add(spec.withFilter(1, 0));
        Body pushed = still.add(spec.withFilter(1, 0));
        Body struck = still.add(spec.withFilter(1, 0));
        turned.applyTorque(new Vec3(0, 6, 0));
        pushed.applyForce(new Vec3(0, 0, -12), rim);
        struck.applyImpulse(new Vec3(0, 0, -12 * DT), rim);
        for (int i = 0; i < 30; i++) {
            still.step();
        }
        // All three turn by the same; the force and the impulse carry away, too, and for one tick.
        for (Body body : new Body[] {turned, pushed, struck}) {
            assertThat(body.spin().y()).isCloseTo(6 * DT / inertia, within(1e-4f));
        }
        assertThat(turned.velocity().length()).isZero();
        assertThat(pushed.velocity().z()).isCloseTo(-12 * DT / 3, within(1e-5f));
        assertThat(struck.velocity().z()).isCloseTo(-12 * DT / 3, within(1e-5f));
    }

    private static BodySpec ball(float height, float restitution) {
        return BodySpec.dynamic(new Sphere(0.5f), Pose.at(0, height, 0), 1)
                .withSurface(0.5f, restitution);
    }

    private void floor(float friction, float restitution) {
        world.add(
                BodySpec.fixed(Shape.box(40, 1, 40), Pose.at(0, -1, 0))
                        .withSurface(friction, restitution));
    }

    private void steps(int n) {
        for (int i = 0; i < n; i++) {
            world.step();
        }
    }
}
