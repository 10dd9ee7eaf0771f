package dev.impasto.neural.onnx;

/**
 * A constant of a model: floats or whole numbers, row-major. Half and double floats of a file are
 * held as floats, 32-bit integers as longs. The arrays are not copied; do not change them.
 *
 * @param dims the shape; empty for a scalar
 * @param floats the values, or null if they are whole numbers
 * @param longs the values, or null if they are floats
 */
public record OnnxTensor(int[] dims, float[] floats, long[] longs) {

    /** Checks that the values fill the shape. */
    public OnnxTensor {
        if ((floats == null) == (longs == null)) {
            throw new ModelException("a tensor holds floats or whole numbers, one of the two");
        }
        int held = floats != null ? floats.length : longs.length;
        if (count(dims) != held) {
            throw new ModelException("a tensor's shape does not match its " + held + " values");
        }
    }

    /** How many values a shape has; -1 where it is none, or more than an array holds. */
    private static long count(int[] dims) {
        long count = 1;
        for (int dim : dims) {
            if (dim < 0 || count > Integer.MAX_VALUE) {
                return -1;
            }
            count *= dim;
        }
        return count;
    }

    /** Floats of a shape. */
    public static OnnxTensor of(float[] values, int... dims) {
        return new OnnxTensor(dims, values, null);
    }

    /** Whole numbers in a row. */
    public static OnnxTensor of(long... values) {
        return new OnnxTensor(new int[] {values.length}, null, values);
    }

    /** How many values there are. */
    public int size() {
        return floats != null ? floats.length : longs.length;
    }
}
