package dev.impasto.neural.onnx;

/** A network that cannot be used; the message is one line that names the file or node and why. */
public final class ModelException extends RuntimeException {

    private static final int LONGEST_NAME = 60;

    public ModelException(String message) {
        super(message);
    }

    /** A name from a file, made safe to print: no control characters, not endless. */
    public static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
    }
}
