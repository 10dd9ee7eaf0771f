package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.Dispatcher;
import dev.impasto.physics.internal.bullet.collision.narrowphase.PersistentManifold;
import java.util.Arrays;
import java.util.List;

/**
 * Which bodies touch, told apart from tick to tick. A pair is a number, the lower id in its upper
 * half; pairs are kept sorted, so that the events of a tick have one order.
 */
final class Touches {
    private long[] before = new long[64];
    private long[] now = new long[64];
    private int countBefore;
    private int count;

    private final BodyById bodies;

    Touches(BodyById bodies) {
        this.bodies = bodies;
    }

    /** The pairs as last read. */
    long[] pairs() {
        return Arrays.copyOf(now, count);
    }

    /** Goes back to pairs that were read before. */
    void reset(long[] pairs) {
        now = Arrays.copyOf(pairs, StrictMath.max(64, pairs.length));
        count = pairs.length;
    }

    /** Reads the pairs after a tick; {@code events} get what changed since the last reading. */
    void read(Dispatcher dispatcher, List<ContactEvent> events) {
        long[] swap = before;
        before = now;
        countBefore = count;
        now = swap;
        collect(dispatcher);
        compare(dispatcher, events);
    }

    /** Finds a body of this tick or the last by its id. */
    interface BodyById {
        Body body(long id);
    }

    private void collect(Dispatcher dispatcher) {
        count = 0;
        for (int i = 0; i < dispatcher.getNumManifolds(); i++) {
            PersistentManifold manifold = dispatcher.getManifoldByIndexInternal(i);
            if (Contacts.touching(manifold)) {
                add(pair(manifold));
            }
        }
        Arrays.sort(now, 0, count);
        removeTwins();
    }

    private void add(long pair) {
        if (count == now.length) {
            now = Arrays.copyOf(now, 2 * count);
        }
        now[count++] = pair;
    }

    /** Two compounds touch in many manifolds. */
    private void removeTwins() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || now[i] != now[i - 1]) {
                now[kept++] = now[i];
            }
        }
        count = kept;
    }

    private void compare(Dispatcher dispatcher, List<ContactEvent> events) {
        int i = 0;
        int j = 0;
        while (i < countBefore || j < count) {
            if (j == count || i < countBefore && before[i] < now[j]) {
                long pair = before[i++];
                events.add(new ContactEvent.Ended(first(pair), second(pair)));
            } else if (i == countBefore || now[j] < before[i]) {
                long pair = now[j++];
                events.add(began(dispatcher, first(pair), second(pair)));
            } else {
                i++;
                j++;
            }
        }
    }

    private static ContactEvent began(Dispatcher dispatcher, Body first, Body second) {
        Contact hardest = null;
        for (Contact contact : Contacts.of(first, dispatcher)) {
            boolean harder = hardest == null || contact.impulse() > hardest.impulse();
            hardest = contact.other() == second && harder ? contact : hardest;
        }
        return new ContactEvent.Began(
                first, second, hardest.point(), hardest.normal(), hardest.impulse());
    }

    private static long pair(PersistentManifold manifold) {
        long a = Contacts.body(manifold.getBody0()).id();
        long b = Contacts.body(manifold.getBody1()).id();
        return StrictMath.min(a, b) << 32 | StrictMath.max(a, b);
    }

    private Body first(long pair) {
        return bodies.body(pair >>> 32);
    }

    private Body second(long pair) {
        return bodies.body(pair & 0xFFFFFFFFL);
    }
}
