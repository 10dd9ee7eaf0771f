package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.Dispatcher;
import dev.impasto.physics.internal.bullet.collision.narrowphase.ManifoldPoint;
import dev.impasto.physics.internal.bullet.collision.narrowphase.PersistentManifold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Which bodies touch, told apart from tick to tick. A pair is a number, the lower id in its upper
 * half; pairs are kept sorted, so that the events of a tick have one order. Events are made only
 * when somebody asks.
 */
final class Touches {
    private static final int LEAST = 64;

    private long[] before = new long[LEAST];
    private long[] now = new long[LEAST];
    private int countBefore;
    private int count;

    /** The pairs as last read. */
    long[] pairs() {
        return Arrays.copyOf(now, count);
    }

    /** Goes back to pairs that were read before, when nothing has begun or ended yet. */
    void reset(long[] pairs) {
        now = Arrays.copyOf(pairs, StrictMath.max(LEAST, pairs.length));
        count = pairs.length;
        before = now.clone();
        countBefore = count;
    }

    /** Reads the pairs after a tick. */
    void read(Dispatcher dispatcher) {
        long[] swap = before;
        before = now;
        countBefore = count;
        now = swap;
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

    /**
     * What differs between the last two readings.
     *
     * @param bodies finds a body of this tick or the last by its id
     */
    List<ContactEvent> events(Dispatcher dispatcher, LongFunction<Body> bodies) {
        List<ContactEvent> events = new ArrayList<>();
        Hardest hardest = null;
        int i = 0;
        int j = 0;
        while (i < countBefore || j < count) {
            boolean ended = j == count || i < countBefore && before[i] < now[j];
            boolean began = !ended && (i == countBefore || now[j] < before[i]);
            if (ended) {
                events.add(
                        new ContactEvent.Ended(
                                first(before[i], bodies), second(before[i], bodies)));
            } else if (began) {
                hardest = hardest == null ? new Hardest(dispatcher) : hardest;
                events.add(hardest.began(j, bodies));
            }
            i += began ? 0 : 1;
            j += ended ? 0 : 1;
        }
        return events;
    }

    /** The point of each pair where it presses hardest. */
    private final class Hardest {
        private final ManifoldPoint[] points = new ManifoldPoint[count];
        private final boolean[] swapped = new boolean[count];

        Hardest(Dispatcher dispatcher) {
            for (int i = 0; i < dispatcher.getNumManifolds(); i++) {
                PersistentManifold manifold = dispatcher.getManifoldByIndexInternal(i);
                if (Contacts.touching(manifold)) {
                    read(manifold, Arrays.binarySearch(now, 0, count, pair(manifold)));
                }
            }
        }

        private void read(PersistentManifold manifold, int place) {
            long first = Contacts.body(manifold.getBody0()).id();
            for (int i = 0; i < manifold.getNumContacts(); i++) {
                ManifoldPoint point = manifold.getContactPoint(i);
                if (Contacts.touching(point)
                        && (points[place] == null
                                || point.appliedImpulse > points[place].appliedImpulse)) {
                    points[place] = point;
                    swapped[place] = first != now[place] >>> 32;
                }
            }
        }

        ContactEvent began(int place, LongFunction<Body> bodies) {
            ManifoldPoint point = points[place];
            return new ContactEvent.Began(
                    first(now[place], bodies),
                    second(now[place], bodies),
                    Contacts.point(point),
                    Contacts.normal(point, !swapped[place]),
                    point.appliedImpulse);
        }
    }

    private static long pair(PersistentManifold manifold) {
        long a = Contacts.body(manifold.getBody0()).id();
        long b = Contacts.body(manifold.getBody1()).id();
        return StrictMath.min(a, b) << 32 | StrictMath.max(a, b);
    }

    private static Body first(long pair, LongFunction<Body> bodies) {
        return bodies.apply(pair >>> 32);
    }

    private static Body second(long pair, LongFunction<Body> bodies) {
        return bodies.apply(pair & 0xFFFFFFFFL);
    }
}
