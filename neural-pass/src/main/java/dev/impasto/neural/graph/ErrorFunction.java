package dev.impasto.neural.graph;

/** The error function, which Java does not have. */
final class ErrorFunction {

    /** Beyond it, erf is 1 to a double's precision. */
    private static final double FAR = 6;

    private ErrorFunction() {}

    /**
     * {@code 2/√π · exp(-x²) · Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!}, all of whose terms have one sign (NIST
     * Digital Library of Mathematical Functions, 7.6.2).
     */
    static double erf(double x) {
        if (Math.abs(x) > FAR) {
            return Math.signum(x);
        }
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }
}
