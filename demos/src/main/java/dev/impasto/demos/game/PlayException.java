package dev.impasto.demos.game;

/** The run cannot go on; the message is one line: what is wrong, where, and how to fix it. */
public final class PlayException extends RuntimeException {
    private final boolean badValue;

    public PlayException(String message) {
        this(message, null);
    }

    public PlayException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private PlayException(String message, Throwable cause, boolean badValue) {
        super(message, cause);
        this.badValue = badValue;
    }

    /** An option whose value cannot be used. */
    public static PlayException badValue(String option, Object value, String why) {
        return new PlayException(option + " " + value + ": " + why, null, true);
    }

    /** An option that cannot stand as it does, whatever its value. */
    public static PlayException badUse(String option, String why) {
        return new PlayException(option + ": " + why, null, true);
    }

    /** Whether the command line is to blame, not the machine. */
    public boolean isBadValue() {
        return badValue;
    }
}
