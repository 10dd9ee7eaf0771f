package dev.impasto.demos.game.replay;

/** Bytes that are not a whole replay of this build's; the message is one line. */
public final class ReplayException extends Exception {
    private final int offset;

    /**
     * @param offset of the first byte that is in the way, from the start of the file
     */
    ReplayException(int offset, String message) {
        super("byte " + offset + ": " + message);
        this.offset = offset;
    }

    /** Of the first byte that is in the way, from the start of the file. */
    public int offset() {
        return offset;
    }
}
