package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.ModelException;
import java.util.Arrays;

/** What a file may ask for, checked before anything is allocated. */
final class Bounds {

    static final int LARGEST_SIDE = 1 << 14;

    private static final int MOST_CHANNELS = 1 << 16;

    /** Elements of one tensor; offsets into it stay below {@link View#OUTSIDE}. */
    private static final long MOST_ELEMENTS = 1 << 28;

    private Bounds() {}

    /** The shape of an image of these channels, rows and columns. */
    static Shape shape(long[] sizes, String node) {
        long channels = sizes[0];
        long height = sizes[1];
        long width = sizes[2];
        boolean fits =
                Math.min(Math.min(channels, height), width) >= 1
                        && channels <= MOST_CHANNELS
                        && Math.max(height, width) <= LARGEST_SIDE
                        && (channels + Shape.BLOCK) * height * width <= MOST_ELEMENTS;
        if (!fits) {
            throw new ModelException(
                    "%s: would make an image of %dx%dx%d".formatted(node, channels, height, width));
        }
        return new Shape((int) channels, (int) height, (int) width);
    }

    /** The same numbers. */
    static long[] longs(int... dims) {
        long[] longs = new long[dims.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = dims[i];
        }
        return longs;
    }

    /** Sizes of a tensor's axes, each and their product in bounds. */
    static int[] dims(long[] sizes, String node) {
        double product = 1;
        int[] dims = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            product *= Math.max(1, sizes[i]);
            if (sizes[i] < 0 || product > MOST_ELEMENTS) {
                throw new ModelException(
                        node + ": would make a tensor of " + Arrays.toString(sizes));
            }
            dims[i] = (int) sizes[i];
        }
        return dims;
    }
}
