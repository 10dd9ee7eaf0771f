package dev.impasto.neural.graph;

import java.util.Arrays;

/**
 * Which axes of a tensor become the channels, the rows and the columns of an image. Several axes
 * merge row-major; none is a size of 1.
 */
record Layout(int[] channels, int[] rows, int[] columns) {

    /** Channels, rows and columns are the last three axes; features of a matrix are channels. */
    static Layout usual(int rank) {
        return switch (rank) {
            case 0 -> new Layout(range(0, 0), range(0, 0), range(0, 0));
            case 1 -> new Layout(range(0, 1), range(0, 0), range(0, 0));
            case 2 -> new Layout(range(1, 2), range(0, 0), range(0, 1));
            default ->
                    new Layout(
                            range(0, rank - 2), range(rank - 2, rank - 1), range(rank - 1, rank));
        };
    }

    /** As usual, but that an image counts its elements in the tensor's order. */
    static Layout inOrder(int... dims) {
        return dims.length == 2 && dims[0] > 1
                ? new Layout(range(0, 1), range(0, 0), range(1, 2))
                : usual(dims.length);
    }

    /** Channels are the first two axes, of which the first is a batch of one. */
    static Layout byChannel(int rank) {
        return rank < 4
                ? rank == 3 ? new Layout(range(0, 2), range(0, 0), range(2, 3)) : usual(rank)
                : new Layout(range(0, 2), range(2, rank - 1), range(rank - 1, rank));
    }

    static int[] range(int from, int to) {
        int[] range = new int[to - from];
        for (int i = 0; i < range.length; i++) {
            range[i] = from + i;
        }
        return range;
    }

    /** Sizes of the image, as products that may be larger than any image. */
    long[] sizes(int... dims) {
        return new long[] {
            product(channels, dims), product(rows, dims), product(columns, dims),
        };
    }

    private static long product(int[] axes, int[] dims) {
        double product = 1;
        for (int axis : axes) {
            product *= dims[axis];
        }
        return (long) product;
    }

    /** All axes, in the order in which the image stores them. */
    int[] order() {
        int[] order = Arrays.copyOf(channels, channels.length + rows.length + columns.length);
        System.arraycopy(rows, 0, order, channels.length, rows.length);
        System.arraycopy(columns, 0, order, channels.length + rows.length, columns.length);
        return order;
    }

    /** How a tensor of {@code dims} lies in an image of this layout. */
    View view(int... dims) {
        int[] order = order();
        int[] stored = new int[order.length];
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            stored[i] = dims[order[i]];
            back[order[i]] = i;
        }
        return View.of(stored).permuted(back);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout it
                && Arrays.equals(channels, it.channels)
                && Arrays.equals(rows, it.rows)
                && Arrays.equals(columns, it.columns);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(order());
    }

    @Override
    public String toString() {
        return Arrays.toString(channels) + Arrays.toString(rows) + Arrays.toString(columns);
    }
}
