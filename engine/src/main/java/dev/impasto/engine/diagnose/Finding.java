package dev.impasto.engine.diagnose;

/**
 * What one check found.
 *
 * @param check its name
 * @param verdict how it ended
 * @param measured the figure that says so, in words
 * @param mend the sentence that tells how to mend it, or how to make it tell; empty where it passed
 */
public record Finding(String check, Verdict verdict, String measured, String mend) {

    /** How a check ended. */
    public enum Verdict {
        /** What the pass gets is right. */
        PASSED,
        /** What the pass gets is wrong. */
        FAILED,
        /** What was seen does not tell. */
        UNSURE
    }

    static Finding passed(String check, String measured) {
        return new Finding(check, Verdict.PASSED, measured, "");
    }

    static Finding failed(String check, String measured, String mend) {
        return new Finding(check, Verdict.FAILED, measured, mend);
    }

    static Finding unsure(String check, String measured, String mend) {
        return new Finding(check, Verdict.UNSURE, measured, mend);
    }
}
