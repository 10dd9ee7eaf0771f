package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What has been read of a model so far: what its names stand for, and the layers that compute. */
final class Scope {

    /** Numbers that folding may hold at once, over the whole model. */
    private static final long MOST_NUMBERS = 1 << 25;

    private static final int MOST_LAYERS = 1 << 12;

    private final Map<String, Tensor> tensors = new HashMap<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Map<Value, Layer> writers = new IdentityHashMap<>();
    private final Map<Tensor, Map<Layout, Value>> images = new IdentityHashMap<>();
    private final OnnxModel model;
    private long numbers;

    Scope(OnnxModel model) {
        this.model = model;
        for (Map.Entry<String, OnnxTensor> constant : model.tensors().entrySet()) {
            tensors.put(constant.getKey(), new Known(constant.getValue()));
        }
    }

    int opset() {
        return model.opset();
    }

    Tensor get(String name) {
        return tensors.get(name);
    }

    void put(String name, Tensor tensor) {
        tensors.put(name, tensor);
    }

    /** Whether a name is an output of the model. */
    boolean leaves(String name) {
        return model.outputs().stream().anyMatch(output -> output.name().equals(name));
    }

    List<Layer> layers() {
        return layers;
    }

    /** The layer that makes a value; null for an input. */
    Layer writer(Value value) {
        return writers.get(value);
    }

    void add(Layer layer) {
        if (layers.size() >= MOST_LAYERS) {
            throw new ModelException(layer.name() + ": more than " + MOST_LAYERS + " layers");
        }
        layers.add(layer);
        writers.put(layer.output(), layer);
    }

    /** Counts numbers about to be held, before they are. */
    void spend(long count, String node) {
        numbers += count;
        if (count < 0 || numbers > MOST_NUMBERS) {
            throw new ModelException(node + ": the model's constants become too large");
        }
    }

    /** A tensor as an image of a layout; rearranged in memory only where it has to be. */
    Value image(Tensor tensor, Layout layout, String node) {
        return images.computeIfAbsent(tensor, key -> new HashMap<>())
                .computeIfAbsent(layout, key -> made(tensor, layout, node));
    }

    private Value made(Tensor tensor, Layout layout, String node) {
        Shape shape = Bounds.shape(layout.sizes(tensor.dims()), node);
        if (tensor instanceof Known known) {
            return constant(known.value(), layout, shape, node);
        }
        Computed computed = (Computed) tensor;
        View view = computed.view().permuted(layout.order());
        Value base = computed.base();
        if (shape.same(base.shape()) && view.whole((long) shape.channels() * shape.pixels())) {
            return base;
        }
        spend((long) shape.channels() + shape.height() + shape.width(), node);
        Layer layer =
                Rearrangement.layer(
                        node,
                        computed,
                        table(view, 0, layout.channels().length),
                        table(view, layout.channels().length, layout.rows().length),
                        table(
                                view,
                                view.axes().size() - layout.columns().length,
                                layout.columns().length),
                        new Value(node + " input", shape));
        add(layer);
        return layer.output();
    }

    /** The table of several axes, merged; the view's start counts for the columns. */
    private static int[] table(View view, int from, int count) {
        List<int[]> factors = new ArrayList<>();
        for (View.Axis axis : view.axes().subList(from, from + count)) {
            factors.addAll(axis.factors());
        }
        return new View.Axis(factors).table();
    }

    private Value constant(OnnxTensor known, Layout layout, Shape shape, String node) {
        spend(shape.floats(), node);
        float[] plain = Numbers.floats(known);
        int[] offsets = View.of(known.dims()).permuted(layout.order()).offsets();
        float[] ordered = new float[offsets.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = plain[offsets[i]];
        }
        Value value = new Value(node + " constant", shape);
        add(new ConstantLayer(node, ordered, value));
        return value;
    }
}
