package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;

/** A direct way to find where two kinds of shapes touch. Keeps nothing from call to call. */
interface TouchFinder {
    /**
     * Finds all there is.
     *
     * @param out cleared before
     */
    void find(CollisionObject first, CollisionObject second, TouchPoints out);
}
