package dev.impasto.tests.bench.start;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one start took, in milliseconds.
 *
 * @param open to open the backend
 * @param read to read the networks
 * @param create to create the pass
 * @param first to dispatch the first frame
 * @param cpu processor time of the whole process so far, Java's own start included
 */
record Start(double open, double read, double create, double first, double cpu) {

    /**
     * @param laps when each of the four began, and when the last ended, in nanoseconds
     */
    Start(long[] laps, long cpuNanos) {
        this(
                millis(laps[1] - laps[0]),
                millis(laps[2] - laps[1]),
                millis(laps[3] - laps[2]),
                millis(laps[4] - laps[3]),
                millis(cpuNanos));
    }

    private static double millis(long nanos) {
        return nanos * 1e-6;
    }

    /** From creating the pass to its first picture. */
    double pass() {
        return create + first;
    }

    /** From opening the backend on. */
    double all() {
        return open + read + create + first;
    }

    String line() {
        return open + " " + read + " " + create + " " + first + " " + cpu;
    }

    static Start parsed(String line) {
        String[] part = line.split(" ");
        return new Start(
                Double.parseDouble(part[0]),
                Double.parseDouble(part[1]),
                Double.parseDouble(part[2]),
                Double.parseDouble(part[3]),
                Double.parseDouble(part[4]));
    }

    /** The median of each figure. */
    static Start median(List<Start> starts) {
        return new Start(
                median(starts, Start::open),
                median(starts, Start::read),
                median(starts, Start::create),
                median(starts, Start::first),
                median(starts, Start::cpu));
    }

    static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "backend %.0f, networks %.0f, pass %.0f, first picture %.0f ms; processor %.0f ms",
                open,
                read,
                create,
                first,
                cpu);
    }
}
