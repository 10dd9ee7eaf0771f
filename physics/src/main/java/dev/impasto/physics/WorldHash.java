package dev.impasto.physics;

/**
 * A 64-bit running hash over raw bits, in the order in which they are added: two states that differ
 * in one bit, or in order, have different hashes (but for chance). Not for cryptography. Adding
 * allocates nothing.
 */
public final class WorldHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private long state = 0x243F6A8885A308D3L;

    /** The hash of a world as it is: what {@link #add(PhysicsWorld)} takes of it. */
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

    /** The raw bits of both, in one step. */
    WorldHash add(float a, float b) {
        return add(
                Integer.toUnsignedLong(Float.floatToRawIntBits(a)) << 32
                        | Integer.toUnsignedLong(Float.floatToRawIntBits(b)));
    }

    /**
     * The tick, and of all bodies, in the order of their ids: pose, velocities, sleep state and how
     * long they have been still.
     */
    public WorldHash add(PhysicsWorld world) {
        add(world.ticks());
        for (int i = 0; i < world.bodies().size(); i++) {
            world.bodies().get(i).hashInto(this);
        }
        return this;
    }

    public long value() {
        long h = (state ^ (state >>> 32)) * MULTIPLIER;
        return h ^ (h >>> 29);
    }
}
