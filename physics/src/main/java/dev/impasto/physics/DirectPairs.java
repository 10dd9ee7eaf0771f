package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.BroadphaseNativeType;
import dev.impasto.physics.internal.bullet.collision.broadphase.CollisionAlgorithm;
import dev.impasto.physics.internal.bullet.collision.broadphase.CollisionAlgorithmConstructionInfo;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionAlgorithmCreateFunc;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import dev.impasto.physics.internal.bullet.collision.dispatch.DefaultCollisionConfiguration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How shapes meet: boxes and spheres directly, the others as jbullet has it. */
final class DirectPairs extends DefaultCollisionConfiguration {
    private final TouchPoints points = new TouchPoints();
    private final Pool boxAndBox = new Pool(new BoxAndBox(), points);
    private final Pool sphereAndBox = new Pool(new SphereAndBox(), points);

    @Override
    public CollisionAlgorithmCreateFunc getCollisionAlgorithmCreateFunc(
            BroadphaseNativeType first, BroadphaseNativeType second) {
        if (isBox(first) && isBox(second)) {
            return boxAndBox;
        }
        return isBox(first) && isSphere(second) || isSphere(first) && isBox(second)
                ? sphereAndBox
                : super.getCollisionAlgorithmCreateFunc(first, second);
    }

    private static boolean isBox(BroadphaseNativeType type) {
        return type == BroadphaseNativeType.BOX_SHAPE_PROXYTYPE;
    }

    private static boolean isSphere(BroadphaseNativeType type) {
        return type == BroadphaseNativeType.SPHERE_SHAPE_PROXYTYPE;
    }

    private static final class Pool extends CollisionAlgorithmCreateFunc {
        private final TouchFinder finder;
        private final TouchPoints points;
        private final Deque<CollisionAlgorithm> free = new ArrayDeque<>();

        Pool(TouchFinder finder, TouchPoints points) {
            this.finder = finder;
            this.points = points;
        }

        @Override
        public CollisionAlgorithm createCollisionAlgorithm(
                CollisionAlgorithmConstructionInfo info,
                CollisionObject first,
                CollisionObject second) {
            CollisionAlgorithm pair = free.isEmpty() ? new DirectPair(finder, points) : free.pop();
            pair.init(info);
            return pair;
        }

        @Override
        public void releaseCollisionAlgorithm(CollisionAlgorithm pair) {
            free.push(pair);
        }
    }
}
