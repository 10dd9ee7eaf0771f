package dev.impasto.raster;

/** OpenGL without a window could not be opened; the message says why and what to install. */
public final class HeadlessException extends RuntimeException {
    HeadlessException(String message) {
        super(message);
    }
}
