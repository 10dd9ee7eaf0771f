package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.physics.Shape.Cylinder;
import dev.impasto.physics.Shape.Sphere;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static final int TICKS = 360;

    @Test
    void twoRunsAgreeInEveryBitAfterEveryTick() {
        long[] first = run(0);
        assertThat(run(0)).isEqualTo(first);
    }

    @Test
    void runsOnDifferentThreadsAgree() throws InterruptedException {
        long[][] other = new long[1][];
        Thread thread = new Thread(() -> other[0] = run(0));
        thread.start();
        thread.join();
        assertThat(other[0]).isEqualTo(run(0));
    }

    @Test
    void worldsSteppedInTurnDoNotDisturbOneAnother() {
        long[] alone = run(0);
        Scene a = new Scene(0);
        Scene b = new Scene(1);
        for (int i = 0; i < TICKS; i++) {
            b.tick();
            assertThat(a.tick()).isEqualTo(alone[i]);
        }
    }

    @Test
    void worldsBuiltOnOneThreadRunOnTwoAtOnce() {
        long[] alone = run(0);
        List<Scene> scenes = List.of(new Scene(0), new Scene(0), new Scene(0));
        List<CompletableFuture<long[]>> runs =
                scenes.stream()
                        .map(
                                s ->
                                        CompletableFuture.supplyAsync(
                                                s::run, work -> new Thread(work).start()))
                        .toList();
        assertThat(runs).allSatisfy(run -> assertThat(run.join()).isEqualTo(alone));
    }

    @Test
    void oneUlpOfTheStartShowsInTheHash() {
        assertThat(run(Math.ulp(10f))[0]).isNotEqualTo(run(0)[0]);
    }

    @Test
    void garbageCollectionAndIdentityHashesChangeNothing() {
        long[] first = run(0);
        for (int i = 0; i < 10_000; i++) {
            System.identityHashCode(new Object());
        }
        System.gc();
        assertThat(run(0)).isEqualTo(first);
    }

    private static long[] run(float shift) {
        return new Scene(shift).run();
    }

    /** A wall that a ball breaks while an arm turns through the rubble. */
    private static final class Scene {
        private final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -9.81f, 0));
        private final Body arm;

        Scene(float shift) {
            world.add(BodySpec.fixed(Shape.box(30, 1, 30), Pose.at(0, -1, 0)));
            for (int row = 0; row < 5; row++) {
                for (int i = 0; i < 6; i++) {
                    add(i - 3 + 0.5f * (row % 2), 0.35f + 0.7f * row, i % 3 == 0);
                }
            }
            arm = world.add(BodySpec.kinematic(Shape.box(3, 0.2f, 0.2f), Pose.at(0, 0.4f, -3)));
            BodySpec ball = BodySpec.dynamic(new Sphere(0.5f), Pose.at(0, 1, 10 + shift), 8);
            world.add(ball.withSweep(0.3f)).setVelocity(new Vec3(0.3f, 0, -14));
        }

        private void add(float x, float y, boolean round) {
            Shape shape = round ? new Cylinder(0.4f, 0.35f) : Shape.box(0.45f, 0.35f, 0.4f);
            world.add(BodySpec.dynamic(shape, Pose.at(x, y, 0), 1).startAsleep());
        }

        long[] run() {
            long[] hashes = new long[TICKS];
            for (int i = 0; i < TICKS; i++) {
                hashes[i] = tick();
            }
            return hashes;
        }

        long tick() {
            float angle = 0.03f * (world.ticks() + 1);
            arm.moveTo(new Pose(new Vec3(0, 0.4f, -3), Quat.yaw(angle)));
            world.step();
            return WorldHash.of(world);
        }
    }
}
