package dev.impasto.demos.game;

/** Something outside the game is wrong; the message is one line: what, where, and how to fix it. */
public final class PlayException extends RuntimeException {
    public PlayException(String message) {
        super(message);
    }

    public PlayException(String message, Throwable cause) {
        super(message, cause);
    }
}
