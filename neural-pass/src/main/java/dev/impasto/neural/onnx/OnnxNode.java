package dev.impasto.neural.onnx;

import java.util.List;
import java.util.Map;

/**
 * One operation of a model.
 *
 * @param name for messages; may be empty
 * @param op the ONNX operator, such as {@code Conv}
 * @param inputs names of values or tensors; an empty name is an input left out
 * @param outputs names of the values that it makes
 */
public record OnnxNode(
        String name,
        String op,
        List<String> inputs,
        List<String> outputs,
        Map<String, OnnxAttribute> attributes) {

    /** Copies what it is given. */
    public OnnxNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Map.copyOf(attributes);
    }

    /** How messages name this node: {@code Conv 'name'}, or by its output where it has no name. */
    public String shown() {
        String called = name.isEmpty() && !outputs.isEmpty() ? outputs.get(0) : name;
        return ModelException.shown(op) + " '" + ModelException.shown(called) + "'";
    }

    /** Whole-number attribute {@code key}, or {@code otherwise} if it is not there. */
    public long integer(String key, long otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Int it ? it.value() : otherwise;
    }

    /** Real attribute {@code key}, or {@code otherwise} if it is not there. */
    public float real(String key, float otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Real it ? it.value() : otherwise;
    }

    /** Text attribute {@code key}, or {@code otherwise} if it is not there. */
    public String text(String key, String otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Text it ? it.value() : otherwise;
    }

    /** List attribute {@code key}, or {@code otherwise} if it is not there. */
    public long[] integers(String key, long... otherwise) {
        return attributes.get(key) instanceof OnnxAttribute.Ints it ? it.values() : otherwise;
    }
}
