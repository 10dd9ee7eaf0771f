package dev.impasto.demos.game.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import org.junit.jupiter.api.Test;

class MotionTest {
    private static final Pose REST = Pose.at(1, 2, 3);

    @Test
    void glideRestsAtBothEndsAndComesBack() {
        Motion.Glide lift = new Motion.Glide(new Vec3(0, 4, 0), 8, 0);
        assertThat(lift.at(REST, 0).position().y()).isEqualTo(2);
        assertThat(lift.at(REST, 119).position().y()).isEqualTo(2);
        assertThat(lift.at(REST, 180).position().y()).isCloseTo(4, within(1e-5f));
        assertThat(lift.at(REST, 240).position().y()).isEqualTo(6);
        assertThat(lift.at(REST, 359).position().y()).isEqualTo(6);
        assertThat(lift.at(REST, 480).position().y()).isEqualTo(2);
    }

    @Test
    void glideNeverJumps() {
        Motion.Glide lift = new Motion.Glide(new Vec3(10, 0, 0), 16, 0.5f);
        for (long tick = 1; tick < 2000; tick++) {
            float step = lift.travelled(tick) - lift.travelled(tick - 1);
            // The ease's greatest slope is 1.5 of a leg, which lasts a quarter of the period.
            assertThat(Math.abs(step)).isLessThanOrEqualTo(1.5f / (4 * 60) + 1e-5f);
        }
    }

    @Test
    void swingKeepsItsArmAndIsSymmetric() {
        Motion.Swing bob = new Motion.Swing(4, 0.6f, 4, 0);
        Vec3 pivot = new Vec3(1, 6, 3);
        for (long tick = 0; tick < 240; tick++) {
            assertThat(bob.at(REST, tick).position().distance(pivot)).isCloseTo(4, within(1e-4f));
        }
        float right = bob.at(REST, 60).position().x() - 1;
        float left = bob.at(REST, 180).position().x() - 1;
        assertThat(right).isCloseTo(4 * (float) StrictMath.sin(0.6), within(1e-4f));
        assertThat(left).isCloseTo(-right, within(1e-4f));
    }

    @Test
    void spinTurnsAtItsRate() {
        Motion.Spin arm = new Motion.Spin((float) StrictMath.PI, 0);
        Vec3 tip = arm.at(Pose.IDENTITY, 30).transform(new Vec3(1, 0, 0));
        assertThat(tip.distance(new Vec3(0, 0, -1))).isLessThan(1e-5f);
    }

    @Test
    void onlyKinematicPiecesHaveAMotion() {
        Vec3 half = new Vec3(1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Piece(Kind.LIFT, Surface.OAK, REST, half, null, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Piece.still(Kind.BLOCK, Surface.OAK, REST, half));
    }
}
