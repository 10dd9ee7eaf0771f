package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactEventTest {
    private final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -9.81f, 0));
    private final Body floor = world.add(BodySpec.fixed(Shape.box(20, 1, 20), Pose.at(0, -1, 0)));

    @Test
    void landingBeginsATouchAndALeapEndsIt() {
        Body ball = ball(0, 1);
        List<ContactEvent> events = play(60);
        assertThat(events).hasSize(1);
        ContactEvent.Began began = (ContactEvent.Began) events.get(0);
        assertThat(began.first()).isSameAs(floor);
        assertThat(began.second()).isSameAs(ball);
        assertThat(began.point().y()).isCloseTo(0, within(0.1f));
        assertThat(began.normal().y()).isCloseTo(-1, within(1e-3f));
        ball.applyImpulse(new Vec3(0, 3, 0));
        assertThat(play(10)).containsExactly(new ContactEvent.Ended(floor, ball));
    }

    @Test
    void eventsOfATickAreOrderedByIdWhateverTheOrderOfMeeting() {
        List<Body> balls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            balls.add(ball(1.2f * (7 * i % 20 - 10), 0.6f));
        }
        List<ContactEvent> events = play(12);
        assertThat(events).hasSize(20);
        assertThat(events).extracting(ContactEvent::second).containsExactlyElementsOf(balls);
    }

    @Test
    void triggerReportsWhoComesAndGoesAndStopsNobody() {
        Body gate = world.add(BodySpec.trigger(Shape.box(3, 1, 1), Pose.at(0, 5, 0)));
        Body free = ball(10, 12);
        Body ball = ball(-2, 12);
        Body swept =
                world.add(
                        BodySpec.dynamic(new Shape.Sphere(0.3f), Pose.at(2, 16, 0), 1)
                                .withSweep(0.2f));
        swept.setVelocity(new Vec3(0, -60, 0));
        List<ContactEvent> events = play(85);
        assertThat(events.stream().filter(e -> e.first() == gate))
                .hasSize(4)
                .filteredOn(ContactEvent.Ended.class::isInstance)
                .containsExactly(
                        new ContactEvent.Ended(gate, swept), new ContactEvent.Ended(gate, ball));
        assertThat(ball.pose().position().y()).isCloseTo(free.pose().position().y(), within(1e-3f));
    }

    @Test
    void triggerSeesAKinematicBody() {
        Body gate = world.add(BodySpec.trigger(Shape.box(1, 1, 1), Pose.at(0, 5, 0)));
        Body lift = world.add(BodySpec.kinematic(Shape.box(1, 0.1f, 1), Pose.at(0, 2, 0)));
        List<ContactEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lift.moveTo(Pose.at(0, 2 + 0.1f * i, 0));
            world.step();
            events.addAll(world.contactEvents());
        }
        assertThat(events).extracting(ContactEvent::first).containsExactly(gate, gate);
        assertThat(events).extracting(ContactEvent::second).containsExactly(lift, lift);
    }

    @Test
    void removalEndsATouchInTheNextTick() {
        Body ball = ball(0, 0.5f);
        play(30);
        world.remove(ball);
        assertThat(play(1)).containsExactly(new ContactEvent.Ended(floor, ball));
        assertThat(play(5)).isEmpty();
    }

    @Test
    void sleepersGoOnTouching() {
        world.add(BodySpec.dynamic(Shape.box(0.5f, 0.5f, 0.5f), Pose.at(0, 0.5f, 0), 1));
        assertThat(play(300)).hasSize(1);
    }

    @Test
    void eventsAreTheSameAfterASnapshot() {
        Body ball = ball(0, 1);
        play(40);
        world.remove(ball);
        Snapshot snapshot = world.snapshot();
        List<ContactEvent> first = play(20);
        world.restore(snapshot);
        assertThat(play(20)).isEqualTo(first).hasSize(1);
    }

    private Body ball(float x, float y) {
        return world.add(BodySpec.dynamic(new Shape.Sphere(0.5f), Pose.at(x, y, 0), 1));
    }

    private List<ContactEvent> play(int ticks) {
        List<ContactEvent> events = new ArrayList<>();
        for (int i = 0; i < ticks; i++) {
            world.step();
            events.addAll(world.contactEvents());
        }
        return events;
    }
}
