package dev.impasto.neural.graph;

/** What lies outside an image; in the order of the numbers in {@code border.cl}. */
enum PadMode {
    ZERO,
    REFLECT,
    EDGE;

    /** Where position {@code i} on an axis of {@code size} is read, or -1 for a zero. */
    int source(int i, int size) {
        if (i >= 0 && i < size) {
            return i;
        }
        return switch (this) {
            case ZERO -> -1;
            case REFLECT -> i < 0 ? -i : 2 * (size - 1) - i;
            case EDGE -> Math.max(0, Math.min(i, size - 1));
        };
    }
}
