package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldHashTest {
    @Test
    void orderMatters() {
        long ab = new WorldHash().add(1f).add(2f).value();
        assertThat(new WorldHash().add(2f).add(1f).value()).isNotEqualTo(ab);
        assertThat(new WorldHash().add(1f).add(2f).value()).isEqualTo(ab);
    }

    @Test
    void everyBitMatters() {
        for (int bit = 0; bit < 64; bit++) {
            assertThat(new WorldHash().add(1L << bit).value())
                    .isNotEqualTo(new WorldHash().add(0L).value());
        }
        assertThat(new WorldHash().add(0f).value()).isNotEqualTo(new WorldHash().add(-0f).value());
    }

    @Test
    void aHundredThousandStatesDoNotCollide() {
        Random random = new Random(7);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            seen.add(new WorldHash().add(random.nextFloat()).add((long) i).add(1f).value());
        }
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void sleepAndSpinAreSeen() {
        PhysicsWorld a = new PhysicsWorld(Vec3.ZERO);
        PhysicsWorld b = new PhysicsWorld(Vec3.ZERO);
        BodySpec ball = BodySpec.dynamic(new Shape.Sphere(1), Pose.IDENTITY, 1);
        a.add(ball);
        b.add(ball.startAsleep());
        assertThat(WorldHash.of(a)).isNotEqualTo(WorldHash.of(b));
        long before = WorldHash.of(a);
        a.bodies().get(0).setSpin(Vec3.UP);
        assertThat(WorldHash.of(a)).isNotEqualTo(before);
    }
}
