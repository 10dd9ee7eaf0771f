package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.BroadphasePair;
import dev.impasto.physics.internal.bullet.collision.broadphase.BroadphaseProxy;
import dev.impasto.physics.internal.bullet.collision.broadphase.Dispatcher;
import dev.impasto.physics.internal.bullet.collision.broadphase.OverlapCallback;
import dev.impasto.physics.internal.bullet.collision.broadphase.OverlapFilterCallback;
import dev.impasto.physics.internal.bullet.collision.broadphase.OverlappingPairCache;
import dev.impasto.physics.internal.bullet.collision.broadphase.OverlappingPairCallback;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.util.ObjectArrayList;

/**
 * The pairs of bodies whose boxes overlap. In the order of jbullet's own (a new pair is put last,
 * and the last takes the place of one that goes), but found in a flat table: jbullet searches its
 * whole list for each pair that goes, and the broadphase asks for many that are not there.
 */
final class Pairs extends OverlappingPairCache {
    private final ObjectArrayList<BroadphasePair> pairs = new ObjectArrayList<>();
    private final PairTable places = new PairTable();

    @Override
    public BroadphasePair addOverlappingPair(BroadphaseProxy a, BroadphaseProxy b) {
        if (!meet(body(a).spec(), body(b).spec())) {
            return null;
        }
        int place = places.get(key(a, b));
        if (place >= 0) {
            return pairs.getQuick(place);
        }
        BroadphasePair pair =
                a.getUid() < b.getUid() ? new BroadphasePair(a, b) : new BroadphasePair(b, a);
        places.put(key(a, b), pairs.size());
        pairs.add(pair);
        return pair;
    }

    @Override
    public Object removeOverlappingPair(
            BroadphaseProxy a, BroadphaseProxy b, Dispatcher dispatcher) {
        int place = places.get(key(a, b));
        if (place < 0) {
            return null;
        }
        BroadphasePair pair = pairs.getQuick(place);
        cleanOverlappingPair(pair, dispatcher);
        places.remove(key(a, b));
        int last = pairs.size() - 1;
        if (place != last) {
            BroadphasePair moved = pairs.getQuick(last);
            pairs.setQuick(place, moved);
            places.put(key(moved.pProxy0, moved.pProxy1), place);
        }
        pairs.removeQuick(last);
        return pair.userInfo;
    }

    @Override
    public void removeOverlappingPairsContainingProxy(
            BroadphaseProxy proxy, Dispatcher dispatcher) {
        int i = 0;
        while (i < pairs.size()) {
            BroadphasePair pair = pairs.getQuick(i);
            if (pair.pProxy0 == proxy || pair.pProxy1 == proxy) {
                removeOverlappingPair(pair.pProxy0, pair.pProxy1, dispatcher);
            } else {
                i++;
            }
        }
    }

    @Override
    public void cleanProxyFromPairs(BroadphaseProxy proxy, Dispatcher dispatcher) {
        for (int i = 0; i < pairs.size(); i++) {
            BroadphasePair pair = pairs.getQuick(i);
            if (pair.pProxy0 == proxy || pair.pProxy1 == proxy) {
                cleanOverlappingPair(pair, dispatcher);
            }
        }
    }

    @Override
    public void cleanOverlappingPair(BroadphasePair pair, Dispatcher dispatcher) {
        if (pair.algorithm != null) {
            dispatcher.freeCollisionAlgorithm(pair.algorithm);
            pair.algorithm = null;
        }
    }

    @Override
    public BroadphasePair findPair(BroadphaseProxy a, BroadphaseProxy b) {
        int place = places.get(key(a, b));
        return place < 0 ? null : pairs.getQuick(place);
    }

    @Override
    public void processAllOverlappingPairs(OverlapCallback callback, Dispatcher dispatcher) {
        int i = 0;
        while (i < pairs.size()) {
            BroadphasePair pair = pairs.getQuick(i);
            if (callback.processOverlap(pair)) {
                removeOverlappingPair(pair.pProxy0, pair.pProxy1, dispatcher);
            } else {
                i++;
            }
        }
    }

    @Override
    public ObjectArrayList<BroadphasePair> getOverlappingPairArray() {
        return pairs;
    }

    @Override
    public int getNumOverlappingPairs() {
        return pairs.size();
    }

    @Override
    public boolean hasDeferredRemoval() {
        return false;
    }

    @Override
    public void setOverlapFilterCallback(OverlapFilterCallback callback) {
        throw new UnsupportedOperationException("bodies are filtered by their specs");
    }

    @Override
    public void setInternalGhostPairCallback(OverlappingPairCallback callback) {
        throw new UnsupportedOperationException("triggers stand in for ghosts");
    }

    private static long key(BroadphaseProxy a, BroadphaseProxy b) {
        long low = StrictMath.min(a.getUid(), b.getUid());
        return low << 32 | StrictMath.max(a.getUid(), b.getUid());
    }

    static Body body(BroadphaseProxy proxy) {
        return (Body) ((CollisionObject) proxy.clientObject).getUserPointer();
    }

    private static boolean meet(BodySpec a, BodySpec b) {
        return a.filter().meets(b.filter())
                && (a.role() == BodySpec.Role.DYNAMIC
                        || b.role() == BodySpec.Role.DYNAMIC
                        || senses(a, b)
                        || senses(b, a));
    }

    private static boolean senses(BodySpec a, BodySpec b) {
        return a.trigger() && !b.trigger() && b.role() == BodySpec.Role.KINEMATIC;
    }
}
