package dev.impasto.neural.backend;

/**
 * The device is not there or refused; the message is one line for a person to read. Whoever catches
 * it should stop using the backend.
 */
public final class DeviceException extends RuntimeException {

    private final String log;

    public DeviceException(String message) {
        this(message, "");
    }

    /**
     * @param log the compiler's full output
     */
    public DeviceException(String message, String log) {
        super(message);
        this.log = log;
    }

    /** The kernel compiler's full output; empty where the failure is something else. */
    public String log() {
        return log;
    }
}
