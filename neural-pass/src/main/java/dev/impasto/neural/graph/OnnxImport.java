package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns ONNX nodes into layers, one by one, with every shape known. Whatever a layer cannot do
 * exactly as ONNX says is refused, with node, operation and reason; nodes that no output needs are
 * left out.
 */
final class OnnxImport {

    private static final Map<String, Importer> IMPORTERS = importers();

    private final OnnxModel model;
    private final Scope scope;

    OnnxImport(OnnxModel model) {
        this.model = model;
        scope = new Scope(model);
    }

    private static Map<String, Importer> importers() {
        Map<String, Importer> importers = new HashMap<>();
        ActivationImport.register(importers);
        BinaryImport.register(importers);
        ConcatImport.register(importers);
        ConstantImport.register(importers);
        ConvImport.register(importers);
        GridSampleImport.register(importers);
        LayerNormImport.register(importers);
        MatrixImport.register(importers);
        MoveImport.register(importers);
        NormImport.register(importers);
        PadImport.register(importers);
        PoolImport.register(importers);
        ReduceImport.register(importers);
        ResizeImport.register(importers);
        SliceImport.register(importers);
        SoftmaxImport.register(importers);
        return Map.copyOf(importers);
    }

    OnnxModel model() {
        return model;
    }

    /** The shape that a name has in ONNX, once the graph was read. */
    List<Integer> dims(String name) {
        return Arrays.stream(scope.get(name).dims()).boxed().toList();
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
        needed().forEach(this::read);
        List<Value> outputs = outputs(inputs);
        return new Graph(inputs, outputs, live(scope.layers(), outputs));
    }

    /** The nodes that outputs depend on, in their order. */
    private List<OnnxNode> needed() {
        Set<String> wanted = new HashSet<>();
        model.outputs().forEach(output -> wanted.add(output.name()));
        List<OnnxNode> needed = new ArrayList<>();
        for (int i = model.nodes().size() - 1; i >= 0; i--) {
            OnnxNode node = model.nodes().get(i);
            if (node.outputs().stream().anyMatch(wanted::contains)) {
                wanted.addAll(node.inputs());
                needed.add(node);
            }
        }
        Collections.reverse(needed);
        return needed;
    }

    private void read(OnnxNode node) {
        Importer importer = IMPORTERS.get(node.op());
        if (importer == null) {
            throw new ModelException(node.shown() + ": this operator is not supported");
        }
        importer.read(new NodeImport(node, scope));
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
