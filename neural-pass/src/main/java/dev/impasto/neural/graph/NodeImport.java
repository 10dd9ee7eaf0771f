package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;

/** A node as it is read: what it is given, looked up and checked, and where its results go. */
record NodeImport(OnnxNode node, Scope scope) {

    private static final int LARGEST_NUMBER = 1 << 16;

    /** What messages and layers call the node. */
    String name() {
        return node.shown();
    }

    int opset() {
        return scope.opset();
    }

    ModelException refuse(String reason) {
        return new ModelException(node.shown() + ": " + reason);
    }

    void require(boolean supported, String reason) {
        if (!supported) {
            throw refuse(reason);
        }
    }

    /** How many inputs the node lists. */
    int inputs() {
        return node.inputs().size();
    }

    /** Whether the node has an input {@code index}. */
    boolean has(int index) {
        return index < node.inputs().size() && !node.inputs().get(index).isEmpty();
    }

    /** Whether an input is there and known. */
    boolean isKnown(int index) {
        return has(index) && tensor(index) instanceof Known;
    }

    Tensor tensor(int index) {
        require(has(index), "input " + index + " is missing");
        Tensor tensor = scope.get(node.inputs().get(index));
        require(tensor != null, "input " + index + " is made by no node before it");
        return tensor;
    }

    int[] dims(int index) {
        return tensor(index).dims();
    }

    /** An input of one image, {@code 1xCxHxW}. */
    Value image(int index) {
        int[] dims = dims(index);
        if (dims.length != 4 || dims[0] != 1) {
            throw refuse(
                    "input "
                            + index
                            + " must be one image (1xCxHxW), not "
                            + Arrays.toString(dims));
        }
        return scope.image(tensor(index), Layout.usual(4), name());
    }

    /** An input as an image of another layout. */
    Value image(int index, Layout layout) {
        return scope.image(tensor(index), layout, name());
    }

    /** An input that must be known. */
    OnnxTensor constant(int index) {
        if (tensor(index) instanceof Known known) {
            return known.value();
        }
        throw refuse("input " + index + " must be a constant");
    }

    /** An input that must be known floats. */
    float[] floats(int index) {
        OnnxTensor tensor = constant(index);
        if (tensor.floats() == null) {
            throw refuse("input " + index + " must be floats");
        }
        return tensor.floats();
    }

    /** An input that must be known whole numbers. */
    long[] longs(int index) {
        OnnxTensor tensor = constant(index);
        if (tensor.longs() == null) {
            throw refuse("input " + index + " must be whole numbers");
        }
        return tensor.longs();
    }

    /** Whole numbers that older opsets have as an attribute and newer ones as an input; or null. */
    long[] longs(String attribute, int index) {
        if (node.attributes().containsKey(attribute)) {
            return node.integers(attribute);
        }
        return has(index) ? longs(index) : null;
    }

    /** An input that must be one known float per channel. */
    float[] perChannel(int index, int channels) {
        float[] floats = floats(index);
        if (floats.length != channels) {
            throw refuse("input " + index + " has " + floats.length + " values, not " + channels);
        }
        return floats;
    }

    /** An input that must be one known number; {@code otherwise} if it is left out. */
    float scalar(int index, float otherwise) {
        if (!has(index)) {
            return otherwise;
        }
        float[] values = Numbers.floats(constant(index));
        require(values.length == 1, "input " + index + " must be one number");
        return finite("input " + index, values[0]);
    }

    /** Attribute {@code key}, which must be a finite number. */
    float real(String key, float otherwise) {
        return finite(key, node.real(key, otherwise));
    }

    /** A number that goes into a kernel: never a NaN, and infinity is the largest float. */
    float finite(String what, float value) {
        require(!Float.isNaN(value), what + " is not a number");
        return Math.max(-Float.MAX_VALUE, Math.min(value, Float.MAX_VALUE));
    }

    /** Attribute {@code key} as small whole numbers from {@code least}, one per default given. */
    int[] small(String key, int least, int... otherwise) {
        long[] given = node.integers(key);
        if (given.length == 0) {
            return otherwise;
        }
        if (given.length != otherwise.length) {
            throw refuse(key + " must have " + otherwise.length + " values");
        }
        int[] small = new int[given.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = small(key, given[i], least);
        }
        return small;
    }

    /** A number of the model that becomes part of a kernel: whole and in bounds. */
    int small(String what, long number, int least) {
        if (number < least || number > LARGEST_NUMBER) {
            throw refuse(what + " of " + number + " is not supported");
        }
        return (int) number;
    }

    /** An axis that counts from the end where it is negative. */
    int axis(long axis, int rank) {
        require(axis >= -rank && axis < rank, "there is no axis " + axis + " of " + rank);
        return (int) (axis < 0 ? axis + rank : axis);
    }

    /** Several axes, each once. */
    int[] axes(long[] axes, int rank) {
        int[] found = new int[axes.length];
        boolean[] seen = new boolean[rank];
        for (int i = 0; i < found.length; i++) {
            found[i] = axis(axes[i], rank);
            require(!seen[found[i]], "an axis comes twice");
            seen[found[i]] = true;
        }
        return found;
    }

    /** The dimensions of a result, in bounds. */
    int[] bounded(long... dims) {
        return Bounds.dims(dims, name());
    }

    /** A new image, to be made by a layer. */
    Value output(Shape shape) {
        long[] sizes = {shape.channels(), shape.height(), shape.width()};
        return new Value(outputName(0), Bounds.shape(sizes, name()));
    }

    /** The name of a result. */
    String outputName(int index) {
        if (index >= node.outputs().size() || node.outputs().get(index).isEmpty()) {
            throw refuse("it makes nothing");
        }
        return node.outputs().get(index);
    }

    /** A layer whose output is the node's: one image, {@code 1xCxHxW}. */
    void make(Layer layer) {
        Shape shape = layer.output().shape();
        make(layer, Layout.usual(4), 1, shape.channels(), shape.height(), shape.width());
    }

    /** A layer whose output holds the node's result in a layout. */
    void make(Layer layer, Layout layout, int... dims) {
        scope.add(layer);
        result(0, new Computed(layer.output(), layout.view(dims), 0));
    }

    /** A layer between this node's input and output; what it makes. */
    Value step(Layer layer) {
        scope.add(layer);
        return layer.output();
    }

    void result(Tensor tensor) {
        result(0, tensor);
    }

    void result(int index, Tensor tensor) {
        scope.put(outputName(index), tensor);
    }

    void result(OnnxTensor known) {
        scope.spend(known.size(), name());
        result(0, new Known(known));
    }
}
