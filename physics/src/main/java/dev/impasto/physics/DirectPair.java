package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.CollisionAlgorithm;
import dev.impasto.physics.internal.bullet.collision.broadphase.DispatcherInfo;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.dispatch.ManifoldResult;
import dev.impasto.physics.internal.bullet.collision.narrowphase.PersistentManifold;
import dev.impasto.physics.internal.bullet.util.ObjectArrayList;

/**
 * Two bodies, or parts of them, whose boxes overlap and whose touch is found directly. Unlike
 * jbullet's own pairs it has a manifold only as long as the two touch, so that all that walks
 * through manifolds meets fewer.
 */
final class DirectPair extends CollisionAlgorithm {
    private final TouchFinder finder;
    private final TouchPoints points;
    private PersistentManifold manifold;

    /**
     * A pair.
     *
     * @param points where the finder writes; shared with other pairs
     */
    DirectPair(TouchFinder finder, TouchPoints points) {
        this.finder = finder;
        this.points = points;
    }

    @Override
    public void processCollision(
            CollisionObject first,
            CollisionObject second,
            DispatcherInfo info,
            ManifoldResult result) {
        points.clear();
        finder.find(first, second, points);
        if (manifold == null && points.count() > 0) {
            manifold = dispatcher.getNewManifold(first, second);
        }
        if (manifold != null) {
            update(result);
        }
    }

    private void update(ManifoldResult result) {
        result.setPersistentManifold(manifold);
        for (int i = 0; i < points.count(); i++) {
            result.addContactPoint(points.normal, points.onSecond(i), points.gap(i));
        }
        result.refreshContactPoints();
        if (manifold.getNumContacts() == 0) {
            destroy();
        }
    }

    @Override
    public void destroy() {
        if (manifold != null) {
            dispatcher.releaseManifold(manifold);
            manifold = null;
        }
    }

    @Override
    public float calculateTimeOfImpact(
            CollisionObject first,
            CollisionObject second,
            DispatcherInfo info,
            ManifoldResult result) {
        return 1;
    }

    @Override
    public void getAllContactManifolds(ObjectArrayList<PersistentManifold> into) {
        if (manifold != null) {
            into.add(manifold);
        }
    }
}
