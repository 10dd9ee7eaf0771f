package dev.impasto.physics;

/**
 * A 64-bit running hash over raw bits, in the order in which they are added: two states that differ
 * in one bit, or in order, have different hashes (but for chance). Not for cryptography.
 */
public final class WorldHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private long state = 0x243F6A8885A308D3L;

    /** The hash of everything that decides a world's future. */
    public static long of(PhysicsWorld world) {
        return new WorldHash().add(world).value();
    }

    public WorldHash add(long bits) {
        long mixed = (state ^ bits) * MULTIPLIER;
        state = mixed ^ (mixed >>> 29) ^ Long.rotateLeft(bits, 17);
        return this;
    }

    /** The raw bits: 0 and -0 differ, and so do two NaNs of different payload. */
    public WorldHash add(float value) {
        return add((long) Float.floatToRawIntBits(value));
    }

    /** All bodies in insertion order: pose, velocities, sleep state; and the tick. */
    public WorldHash add(PhysicsWorld world) {
        add(world.ticks());
        for (Body body : world.bodies()) {
            body.hashInto(this);
        }
        return this;
    }

    public long value() {
        long h = (state ^ (state >>> 32)) * MULTIPLIER;
        return h ^ (h >>> 29);
    }
}
