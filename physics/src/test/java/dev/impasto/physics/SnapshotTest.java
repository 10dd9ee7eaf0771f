package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final int TICKS = 5_000;
    private static final int EVERY = 50;

    @Test
    void worldRestoredEveryFiftyTicksStaysEqualForFiveThousand() {
        Playground steady = new Playground(1);
        Playground restored = new Playground(1);
        for (int tick = 0; tick < TICKS; tick++) {
            if (tick % EVERY == 0) {
                restored.world.restore(restored.world.snapshot());
            }
            assertThat(restored.tick()).as("tick %d", tick).isEqualTo(steady.tick());
        }
    }

    @Test
    void goingBackAndPlayingAgainGivesTheSameHashes() {
        Playground game = new Playground(2);
        game.ticks(333);
        Snapshot snapshot = game.world.snapshot();
        long[] first = game.ticks(400);
        game.world.restore(snapshot);
        assertThat(game.world.ticks()).isEqualTo(333).isEqualTo(snapshot.ticks());
        assertThat(game.ticks(400)).isEqualTo(first);
        game.world.restore(snapshot);
        assertThat(game.ticks(400)).isEqualTo(first);
    }

    @Test
    void takingASnapshotChangesNothing() {
        Playground quiet = new Playground(3);
        Playground watched = new Playground(3);
        for (int tick = 0; tick < 300; tick++) {
            watched.world.snapshot();
            assertThat(watched.tick()).isEqualTo(quiet.tick());
        }
    }

    @Test
    void bodiesComeBackAndNewOnesGo() {
        PhysicsWorld world = new PhysicsWorld(Vec3.ZERO);
        BodySpec ball = BodySpec.dynamic(new Shape.Sphere(1), Pose.at(1, 2, 3), 1);
        Body old = world.add(ball);
        Snapshot snapshot = world.snapshot();
        world.remove(old);
        Body young = world.add(ball);
        world.restore(snapshot);
        assertThat(world.bodies()).containsExactly(old);
        assertThat(old.removed()).isFalse();
        assertThat(young.removed()).isTrue();
        assertThat(world.add(ball).id()).isEqualTo(young.id());
    }

    @Test
    void snapshotsStayInTheirWorld() {
        Snapshot snapshot = new PhysicsWorld(Vec3.ZERO).snapshot();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhysicsWorld(Vec3.ZERO).restore(snapshot))
                .withMessageContaining("another world");
    }
}
