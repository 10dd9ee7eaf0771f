package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GeometryTest {
    private static final float RIGHT_ANGLE = (float) (Math.PI / 2);

    @Test
    void yawTurnsRightIntoBack() {
        near(Quat.yaw(RIGHT_ANGLE).rotate(new Vec3(1, 0, 0)), new Vec3(0, 0, -1));
    }

    @Test
    void productTurnsByTheRightFactorFirst() {
        Quat yaw = Quat.yaw(RIGHT_ANGLE);
        Quat pitch = Quat.about(new Vec3(1, 0, 0), RIGHT_ANGLE);
        Vec3 v = new Vec3(0.3f, -2, 5);
        near(yaw.mul(pitch).rotate(v), yaw.rotate(pitch.rotate(v)));
    }

    @Test
    void poseAndItsInverseCancel() {
        Pose pose = new Pose(new Vec3(3, 4, 5), Quat.about(new Vec3(1, 2, 3), 1.1f));
        Vec3 v = new Vec3(-2, 0.5f, 7);
        near(pose.inverseTransform(pose.transform(v)), v);
        Pose child = new Pose(new Vec3(1, 0, -1), Quat.yaw(0.4f));
        near(pose.mul(child).transform(v), pose.transform(child.transform(v)));
    }

    @Test
    void blendTakesTheShorterArc() {
        Quat a = Quat.yaw(0.2f);
        Quat b = Quat.yaw(0.4f);
        Quat flipped = new Quat(-b.x(), -b.y(), -b.z(), -b.w());
        near(
                a.nlerp(flipped, 0.5f).rotate(Vec3.UP.cross(new Vec3(1, 0, 0))),
                Quat.yaw(0.3f).rotate(Vec3.UP.cross(new Vec3(1, 0, 0))));
    }

    @Test
    void rotationNeedsAnAxis() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quat.about(Vec3.ZERO, 1));
    }

    private static void near(Vec3 actual, Vec3 expected) {
        assertThat(actual.distance(expected)).as("%s to %s", actual, expected).isLessThan(1e-5f);
    }
}
