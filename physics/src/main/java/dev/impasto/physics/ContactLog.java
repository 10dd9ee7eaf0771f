package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.Dispatcher;
import java.util.ArrayList;
import java.util.List;

/** The contact events of a world's last tick, and the bodies that they may speak of. */
final class ContactLog {
    private final List<Body> bodies;
    private final Touches touches = new Touches();

    /** Those removed since the last tick, and those removed in the tick before it. */
    private final List<Body> leaving = new ArrayList<>();

    private final List<Body> left = new ArrayList<>();
    private List<ContactEvent> events = List.of();

    /** What a log holds between ticks. */
    record State(long[] touches, List<Body> leaving) {}

    /**
     * A log without events.
     *
     * @param bodies the world's, ordered by id
     */
    ContactLog(List<Body> bodies) {
        this.bodies = bodies;
    }

    void leave(Body body) {
        leaving.add(body);
    }

    void afterTick(Dispatcher dispatcher) {
        touches.read(dispatcher);
        events = null;
        left.clear();
        for (int i = 0; i < leaving.size(); i++) {
            left.add(leaving.get(i));
        }
        leaving.clear();
    }

    /** The events; to be asked for before anything but a tick changes what touches. */
    List<ContactEvent> events(Dispatcher dispatcher) {
        if (events == null) {
            events = List.copyOf(touches.events(dispatcher, this::body));
        }
        return events;
    }

    /** One that is here, or was a tick ago. */
    private Body body(long id) {
        int low = 0;
        int high = bodies.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Body body = bodies.get(middle);
            if (body.id() == id) {
                return body;
            }
            low = body.id() < id ? middle + 1 : low;
            high = body.id() < id ? high : middle - 1;
        }
        return left.stream().filter(body -> body.id() == id).findFirst().orElseThrow();
    }

    State save() {
        return new State(touches.pairs(), List.copyOf(leaving));
    }

    void restore(State state) {
        touches.reset(state.touches());
        leaving.clear();
        leaving.addAll(state.leaving());
        events = List.of();
    }
}
