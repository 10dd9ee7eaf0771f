package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.OnnxTensor;

/** Constants as other kinds of numbers, and their elements in another order. */
final class Numbers {

    private Numbers() {}

    /** The values as floats. */
    static float[] floats(OnnxTensor tensor) {
        if (tensor.floats() != null) {
            return tensor.floats();
        }
        float[] floats = new float[tensor.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = tensor.longs()[i];
        }
        return floats;
    }

    /** The values as whole numbers, cut off towards zero. */
    static long[] longs(OnnxTensor tensor) {
        if (tensor.longs() != null) {
            return tensor.longs();
        }
        long[] longs = new long[tensor.size()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = (long) tensor.floats()[i];
        }
        return longs;
    }

    static double real(OnnxTensor tensor, int index) {
        return tensor.floats() != null ? tensor.floats()[index] : tensor.longs()[index];
    }

    static OnnxTensor of(long[] values, int... dims) {
        return new OnnxTensor(dims, null, values);
    }

    /** Whether a constant holds nothing but one number. */
    static boolean uniform(OnnxTensor tensor) {
        for (int i = 1; i < tensor.size(); i++) {
            if (Numbers.real(tensor, i) != Numbers.real(tensor, 0)) {
                return false;
            }
        }
        return tensor.size() > 0;
    }

    /** The elements that a view points at; {@code fill} where it points outside. */
    static OnnxTensor gathered(OnnxTensor from, View view, float fill) {
        int[] offsets = view.offsets();
        if (from.floats() == null) {
            long[] longs = new long[offsets.length];
            for (int i = 0; i < longs.length; i++) {
                longs[i] = offsets[i] >= View.OUTSIDE ? (long) fill : from.longs()[offsets[i]];
            }
            return of(longs, view.dims());
        }
        float[] floats = new float[offsets.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = offsets[i] >= View.OUTSIDE ? fill : from.floats()[offsets[i]];
        }
        return OnnxTensor.of(floats, view.dims());
    }
}
