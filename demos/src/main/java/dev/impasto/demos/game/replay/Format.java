package dev.impasto.demos.game.replay;

import dev.impasto.physics.PhysicsWorld;

/** The numbers of {@code docs/replay-format.md}. */
final class Format {
    static final int VERSION = 1;

    /** A replay holds no more bytes than this: about thirty hours. */
    static final int MOST_BYTES = 16 << 20;

    /** Ticks in a chunk: a second's. */
    static final int CHUNK_TICKS = PhysicsWorld.TICKS_PER_SECOND;

    static final int HEADER = 'H';
    static final int RUN = 'R';
    static final int TICKS = 'T';
    static final int END = 'E';

    /** Commands: 0 to 15 repeat; with both digits above 0 they are changes; the rest say all. */
    static final int LONGEST_REPEAT = 16;

    static final int LARGEST_CHANGE = 7;
    static final int ZERO_CHANGE = 8;
    static final int FULL = 0x80;
    static final int BRAKE = 0x10;
    static final int JUMP = 0x20;

    // Not text, so that no mail program or editor takes it for one (as PNG does).
    private static final byte[] SIGNATURE = {(byte) 0x89, 'I', 'M', 'P', 'R', '\r', '\n', 0x1A};

    private Format() {}

    static byte[] signature() {
        return SIGNATURE.clone();
    }
}
