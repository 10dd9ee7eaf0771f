package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Map;

/** What a node reads and makes, looked up and checked. */
record NodeImport(OnnxNode node, Map<String, OnnxTensor> constants, Map<String, Value> values) {

    /** What messages and layers call the node. */
    String name() {
        return node.shown();
    }

    ModelException refuse(String reason) {
        return new ModelException(node.shown() + ": " + reason);
    }

    /** Whether the node has an input {@code index}. */
    boolean has(int index) {
        return index < node.inputs().size() && !node.inputs().get(index).isEmpty();
    }

    /** Whether an input is a constant. */
    boolean isConstant(int index) {
        return has(index) && constants.containsKey(node.inputs().get(index));
    }

    Value image(int index) {
        Value value = has(index) ? values.get(node.inputs().get(index)) : null;
        if (value == null) {
            throw refuse("input " + index + " is no image made before it");
        }
        return value;
    }

    /** An input that must be constant floats. */
    float[] floats(int index) {
        OnnxTensor tensor = constant(index);
        if (tensor.floats() == null) {
            throw refuse("input " + index + " must be floats");
        }
        return tensor.floats();
    }

    /** An input that must be constant whole numbers. */
    long[] longs(int index) {
        OnnxTensor tensor = constant(index);
        if (tensor.longs() == null) {
            throw refuse("input " + index + " must be whole numbers");
        }
        return tensor.longs();
    }

    /** An input that must be one constant float per channel. */
    float[] perChannel(int index, int channels) {
        float[] floats = floats(index);
        if (floats.length != channels) {
            throw refuse("input " + index + " has " + floats.length + " values, not " + channels);
        }
        return floats;
    }

    /** An input that must be one constant float; {@code otherwise} if it is left out. */
    float scalar(int index, float otherwise) {
        if (!has(index)) {
            return otherwise;
        }
        float[] floats = floats(index);
        if (floats.length != 1) {
            throw refuse("input " + index + " must be one number for all channels");
        }
        if (Float.isNaN(floats[0])) {
            throw refuse("input " + index + " is not a number");
        }
        return Math.max(-Float.MAX_VALUE, Math.min(floats[0], Float.MAX_VALUE));
    }

    OnnxTensor constant(int index) {
        OnnxTensor tensor = has(index) ? constants.get(node.inputs().get(index)) : null;
        if (tensor == null) {
            throw refuse("input " + index + " must be a constant");
        }
        return tensor;
    }

    /** The value that the node makes. */
    Value output(Shape shape) {
        if (node.outputs().isEmpty() || node.outputs().get(0).isEmpty()) {
            throw refuse("it makes nothing");
        }
        return new Value(node.outputs().get(0), shape);
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
        int[] values = new int[given.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = small(key, given[i], least);
        }
        return values;
    }

    /** A number of the model that becomes part of a kernel: whole and in bounds. */
    int small(String what, long number, int least) {
        if (number < least || number > 1 << 12) {
            throw refuse(what + " of " + number + " is not supported");
        }
        return (int) number;
    }
}
