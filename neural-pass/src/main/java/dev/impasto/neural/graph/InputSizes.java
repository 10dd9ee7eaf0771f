package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Decides the shape of each input of a model. */
@FunctionalInterface
interface InputSizes {

    int LARGEST_SIDE = 1 << 14;

    /** The shape of an input, of its declared rank. */
    int[] of(OnnxValue input);

    /**
     * The sizes that the model declares. Where it leaves them open: a batch of one, and height and
     * width for the two axes beside the channels, which come before them or, where only the last
     * size is declared, after. The first input must be of that height and width.
     */
    static InputSizes open(OnnxModel model, int height, int width) {
        if (height < 1 || width < 1 || Math.max(height, width) > LARGEST_SIDE) {
            throw new ModelException(model.name() + " cannot run at " + width + "x" + height);
        }
        return input -> {
            int[] dims = declared(model, input);
            int rank = dims.length;
            boolean last = rank == 4 && dims[1] == OnnxValue.DYNAMIC && dims[3] > 0;
            int rows = rank < 3 ? rank : last ? 1 : rank - 2;
            boolean first = rank > 2 && input == model.inputs().get(0);
            if (first && (differs(dims[rows], height) || differs(dims[rows + 1], width))) {
                throw new ModelException(
                        "%s is made for %dx%d, not %dx%d"
                                .formatted(
                                        model.name(), dims[rows + 1], dims[rows], width, height));
            }
            for (int i = 0; i < rank; i++) {
                int otherwise = i == 0 || rank < 3 ? 1 : dims[i];
                int size = i == rows ? height : i == rows + 1 ? width : otherwise;
                dims[i] = dims[i] == OnnxValue.DYNAMIC ? size : dims[i];
            }
            return checked(model, input, dims);
        };
    }

    /** The sizes that somebody gives, which must be those that the model declares. */
    static InputSizes given(OnnxModel model, Map<String, List<Integer>> shapes) {
        return input -> {
            int[] dims = declared(model, input);
            List<Integer> shape = shapes.get(input.name());
            if (shape == null) {
                return checked(model, input, dims);
            }
            boolean fits = shape.size() == dims.length;
            for (int i = 0; fits && i < dims.length; i++) {
                fits = !differs(dims[i], shape.get(i));
                dims[i] = shape.get(i);
            }
            if (!fits) {
                throw new ModelException(
                        "%s: input '%s' is %s, not %s"
                                .formatted(
                                        model.name(),
                                        ModelException.shown(input.name()),
                                        input.dims(),
                                        shape));
            }
            return checked(model, input, dims);
        };
    }

    private static int[] declared(OnnxModel model, OnnxValue input) {
        int[] dims = new int[input.dims().size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = input.dims().get(i);
        }
        if (dims.length < 1 || dims.length > 8) {
            throw bad(model, input, dims);
        }
        return dims;
    }

    private static int[] checked(OnnxModel model, OnnxValue input, int[] dims) {
        for (int dim : dims) {
            if (dim < 1) {
                throw bad(model, input, dims);
            }
        }
        return dims;
    }

    private static ModelException bad(OnnxModel model, OnnxValue input, int[] dims) {
        return new ModelException(
                "%s: input '%s' must have a known shape such as 1xCxHxW, not %s"
                        .formatted(
                                model.name(),
                                ModelException.shown(input.name()),
                                Arrays.toString(dims)));
    }

    private static boolean differs(int declared, int actual) {
        return declared != OnnxValue.DYNAMIC && declared != actual;
    }
}
