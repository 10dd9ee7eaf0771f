package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
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

    /** Contacts that stay, a joint that drags, a platform that moves: none of it costs memory. */
    @Test
    void tickOfALivelySceneAllocatesNoMoreThanJbulletDoes() {
        PhysicsWorld lively = new PhysicsWorld(new Vec3(0, -9.81f, 0));
        lively.add(BodySpec.fixed(Shape.box(50, 1, 50), Pose.at(0, -1, 0)));
        Body lift = lively.add(BodySpec.kinematic(Shape.box(1, 0.1f, 1), Pose.at(-9, 0, 0)));
        List<Body> boxes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Pose place = Pose.at(2 * (i / 4), 0.5f + i % 4, 0);
            boxes.add(lively.add(BodySpec.dynamic(Shape.box(0.5f, 0.5f, 0.5f), place, 1)));
        }
        lively.join(boxes.get(3), new JointSpec.Point(new Vec3(0, 4, 0)));
        Pose[] way = {Pose.at(-9, 0, 0), Pose.at(-9, 0.01f, 0)};
        long bytes =
                bytesOfATick(
                        () -> {
                            boxes.forEach(Body::wake);
                            lift.moveTo(way[(int) lively.ticks() % 2]);
                            lively.step();
                            hash.add(lively);
                        });
        assertThat(bytes).isLessThanOrEqualTo(42 * BULLETS_OWN);
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

    private long bytesOfATick() {
        return bytesOfATick(
                () -> {
                    world.step();
                    hash.add(world);
                });
    }

    /** The least of many ticks, each with its hash: what Java does beside them is none of ours. */
    private static long bytesOfATick(Runnable tick) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            tick.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
