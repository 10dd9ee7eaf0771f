package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns ONNX nodes into layers, one by one, with every shape known. Whatever a layer cannot do
 * exactly as ONNX says is refused, with node, operation and reason; nodes that no output needs are
 * left out.
 */
final class OnnxImport {

    private final OnnxModel model;
    private final Scope scope;

    OnnxImport(OnnxModel model) {
        this.model = model;
        scope = new Scope(model);
    }

    OnnxModel model() {
        return model;
    }

    /** The shape that a name has in ONNX, once the graph was read. */
    List<Integer> dims(String name) {
        List<Integer> dims = new ArrayList<>();
        for (int dim : scope.get(name).dims()) {
            dims.add(dim);
        }
        return List.copyOf(dims);
    }

    Graph graph(InputSizes sizes) {
        List<Value> inputs = new ArrayList<>();
        for (OnnxValue declared : model.inputs()) {
            int[] dims = sizes.of(declared);
            Layout layout = Layout.inOrder(dims);
            String name = model.name() + ": input '" + ModelException.shown(declared.name()) + "'";
            Value input = new Value(declared.name(), Bounds.shape(layout.sizes(dims), name));
            scope.put(input.name(), new Computed(input, layout.view(dims), 0));
            inputs.add(input);
        }
        for (OnnxNode node : needed()) {
            Operators.read(new NodeImport(node, scope));
        }
        List<Value> outputs = outputs(inputs);
        return new Graph(inputs, outputs, live(scope.layers(), outputs));
    }

    /** The nodes that outputs depend on, in their order. */
    private List<OnnxNode> needed() {
        Set<String> wanted = new HashSet<>();
        for (OnnxValue output : model.outputs()) {
            wanted.add(output.name());
        }
        List<OnnxNode> needed = new ArrayList<>();
        for (int i = model.nodes().size() - 1; i >= 0; i--) {
            OnnxNode node = model.nodes().get(i);
            if (!Collections.disjoint(node.outputs(), wanted)) {
                wanted.addAll(node.inputs());
                needed.add(node);
            }
        }
        Collections.reverse(needed);
        return needed;
    }

    /** The layers whose results are read. */
    private static List<Layer> live(List<Layer> layers, List<Value> outputs) {
        Set<Value> wanted = new HashSet<>(outputs);
        List<Layer> live = new ArrayList<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            if (wanted.contains(layer.output())) {
                wanted.addAll(layer.inputs());
                live.add(layer);
            }
        }
        Collections.reverse(live);
        return live;
    }

    private List<Value> outputs(List<Value> inputs) {
        if (inputs.isEmpty() || model.outputs().isEmpty()) {
            throw new ModelException(model.name() + " must have an input and an output");
        }
        List<Value> outputs = new ArrayList<>();
        for (OnnxValue declared : model.outputs()) {
            outputs.add(output(declared.name(), inputs, outputs));
        }
        return outputs;
    }

    /** An output as an image that is neither an input nor another output. */
    private Value output(String name, List<Value> inputs, List<Value> outputs) {
        String shown = "output '" + ModelException.shown(name) + "'";
        Tensor tensor = scope.get(name);
        if (tensor == null) {
            throw new ModelException(model.name() + ": no node makes the " + shown);
        }
        Layout layout = Layout.inOrder(tensor.dims());
        Value value = scope.image(tensor, layout, model.name() + " " + shown);
        if (!inputs.contains(value) && !outputs.contains(value)) {
            return value;
        }
        Value own = new Value(name, value.shape());
        scope.add(AffineLayer.of(Activation.NONE, shown, value, own));
        return own;
    }
}
