package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.OnnxTensor;

/** What a name stands for while a model is read. */
sealed interface Tensor {

    /** Its shape as ONNX has it, of any rank; a copy. */
    int[] dims();

    /** How many elements it has. */
    default long size() {
        long size = 1;
        for (int dim : dims()) {
            size *= dim;
        }
        return size;
    }

    /** Numbers that the file gives, or that follow from it and the input's size. */
    record Known(OnnxTensor value) implements Tensor {
        @Override
        public int[] dims() {
            return value.dims().clone();
        }
    }

    /**
     * What a layer makes, or a rearrangement of it.
     *
     * @param base the image that holds the elements
     * @param view where in the image, counted by channel, row, column
     * @param fill what is read where the view points outside
     */
    record Computed(Value base, View view, float fill) implements Tensor {
        @Override
        public int[] dims() {
            return view.dims();
        }

        Computed seen(View other) {
            return new Computed(base, other, fill);
        }

        /** The same view of another image of the same shape. */
        Computed moved(Value other) {
            return new Computed(other, view, fill);
        }

        /** Whether so much of the image is seen that all of it may as well be changed. */
        boolean covers() {
            Shape shape = base.shape();
            return 4 * view.size() >= 3L * shape.channels() * shape.pixels();
        }
    }
}
