package dev.impasto.physics.internal.bullet;

/** What every rewritten jbullet class is: an object whose fields can be copied as they are. */
public interface Copyable extends Cloneable {
    /** A shallow copy. */
    Object copy();
}
