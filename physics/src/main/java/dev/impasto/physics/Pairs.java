package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.BroadphaseProxy;
import dev.impasto.physics.internal.bullet.collision.broadphase.OverlapFilterCallback;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionConfiguration;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionDispatcher;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;

/** Which bodies meet. */
final class Pairs extends OverlapFilterCallback {
    @Override
    public boolean needBroadphaseCollision(BroadphaseProxy a, BroadphaseProxy b) {
        return meet(body(a).spec(), body(b).spec());
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

    /** jbullet's own warns on the console of a trigger that meets a kinematic body. */
    static final class PairDispatcher extends CollisionDispatcher {
        PairDispatcher(CollisionConfiguration configuration) {
            super(configuration);
        }

        @Override
        public boolean needsCollision(CollisionObject a, CollisionObject b) {
            return (a.isActive() || b.isActive()) && a.checkCollideWith(b);
        }
    }
}
