package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {
    /** The two int[3] that jbullet's broadphase makes for each body that moves. */
    private static final int BULLETS_OWN = 64;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
    private final WorldHash hash = new WorldHash();

    @Test
    void tickOfSleepersAllocatesNothing() {
        add(100, true);
        assertThat(bytesOfATick()).isZero();
    }

    @Test
    void tickOfFlyingBodiesAllocatesNoMoreThanJbulletDoes() {
        add(100, false);
        assertThat(bytesOfATick()).isLessThanOrEqualTo(100 * BULLETS_OWN);
    }

    private void add(int count, boolean asleep) {
        for (int i = 0; i < count; i++) {
            BodySpec ball = BodySpec.dynamic(new Shape.Sphere(0.4f), Pose.at(i, 0, 0), 1);
            Body body = world.add((asleep ? ball.startAsleep() : ball).withDamping(0.1f, 0.1f));
            if (!asleep) {
                body.setVelocity(Vec3.UP);
            }
        }
    }

    /** The least of many ticks, each with its hash: what Java does beside them is none of ours. */
    private long bytesOfATick() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 100; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            world.step();
            hash.add(world);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
