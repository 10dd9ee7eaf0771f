package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionConfiguration;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionDispatcher;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;

/** jbullet's own warns on the console of a trigger that meets a kinematic body. */
final class PairDispatcher extends CollisionDispatcher {
    PairDispatcher(CollisionConfiguration configuration) {
        super(configuration);
    }

    @Override
    public boolean needsCollision(CollisionObject a, CollisionObject b) {
        return (a.isActive() || b.isActive()) && a.checkCollideWith(b);
    }
}
