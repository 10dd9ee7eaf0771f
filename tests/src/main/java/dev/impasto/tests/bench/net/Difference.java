package dev.impasto.tests.bench.net;

/**
 * The largest difference between two arrays.
 *
 * @param absolute as a value
 * @param relative to the largest value expected
 */
record Difference(float absolute, float relative) {

    static Difference of(float[] actual, float[] expected) {
        float worst = 0;
        float largest = 0;
        for (int i = 0; i < expected.length; i++) {
            float off = Math.abs(actual[i] - expected[i]);
            worst = off > worst || Float.isNaN(off) ? off : worst;
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return new Difference(worst, worst / largest);
    }

    @Override
    public String toString() {
        return String.format("%.2g, %.2g of the largest value", absolute, relative);
    }
}
