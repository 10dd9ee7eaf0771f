package dev.impasto.tests.bench.net;

import java.util.Arrays;
import java.util.Locale;

/** Milliseconds of several runs of the same. */
record Times(double[] sorted) {

    /** Runs {@code work} once untimed, then times it. */
    static Times of(int runs, Runnable work) {
        work.run();
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) * 1e-6;
        }
        return of(millis);
    }

    static Times of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /** These and others together. */
    Times and(Times other) {
        double[] all = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
        System.arraycopy(other.sorted, 0, all, sorted.length, other.sorted.length);
        return of(all);
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.2f ms of %d runs, %.2f to %.2f",
                median(),
                sorted.length,
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
