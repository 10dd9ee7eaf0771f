package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.impasto.neural.onnx.OnnxAttribute;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a network as an ONNX graph instead of computing it: each layer becomes a node, and the
 * picture that flows is the name of a value.
 *
 * <p>Use: {@code input}, the network's function, {@code output}, then {@code build}.
 */
public final class OnnxOps implements Ops<String> {

    private static final String SCALES = "upsample.scales";

    private final Weights weights;
    private final OnnxModel.Builder graph;
    private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    private int nodes;

    /**
     * @param name the graph's name
     * @param weights the trained parameters, all of them there already
     */
    public OnnxOps(String name, Weights weights) {
        this.weights = weights;
        this.graph = OnnxModel.builder(name);
    }

    /** Declares an input and returns it; {@code OnnxValue.DYNAMIC} leaves a size open. */
    public String input(String name, Integer... dims) {
        graph.input(name, dims);
        return name;
    }

    /** Makes {@code value} an output of the model. */
    public OnnxOps output(String value, Integer... dims) {
        graph.output(value, dims);
        return this;
    }

    /** Adds a text that travels with the file, such as how it was trained. */
    public OnnxOps metadata(String key, String text) {
        graph.metadata(key, text);
        return this;
    }

    /** The model. */
    public OnnxModel build() {
        tensors.forEach(graph::tensor);
        return graph.build();
    }

    @Override
    public String conv(String name, String x, ConvShape shape) {
        constant(name + ".weight");
        constant(name + ".bias");
        long k = shape.kernel();
        long pad = shape.padding();
        Map<String, OnnxAttribute> attributes =
                Map.of(
                        "kernel_shape", new OnnxAttribute.Ints(k, k),
                        "strides", new OnnxAttribute.Ints(shape.stride(), shape.stride()),
                        "pads", new OnnxAttribute.Ints(pad, pad, pad, pad));
        graph.node("Conv", name, List.of(x, name + ".weight", name + ".bias"), attributes);
        return name;
    }

    @Override
    public String relu(String x) {
        return node("Relu", List.of(x), Map.of());
    }

    @Override
    public String leakyRelu(String x, float slope) {
        return node("LeakyRelu", List.of(x), Map.of("alpha", new OnnxAttribute.Real(slope)));
    }

    @Override
    public String sigmoid(String x) {
        return node("Sigmoid", List.of(x), Map.of());
    }

    @Override
    public String tanh(String x) {
        return node("Tanh", List.of(x), Map.of());
    }

    @Override
    public String clip(String x, float low, float high) {
        return node("Clip", List.of(x, scalar(low), scalar(high)), Map.of());
    }

    @Override
    public String add(String a, String b) {
        return node("Add", List.of(a, b), Map.of());
    }

    @Override
    public String mul(String a, String b) {
        return node("Mul", List.of(a, b), Map.of());
    }

    @Override
    public String concat(List<String> parts) {
        return node("Concat", parts, Map.of("axis", new OnnxAttribute.Int(1)));
    }

    @Override
    public String upsample(String x) {
        tensors.put(SCALES, OnnxTensor.of(new float[] {1, 1, 2, 2}, 4));
        Map<String, OnnxAttribute> nearest =
                Map.of(
                        "mode", new OnnxAttribute.Text("nearest"),
                        "nearest_mode", new OnnxAttribute.Text("floor"),
                        "coordinate_transformation_mode", new OnnxAttribute.Text("asymmetric"));
        return node("Resize", List.of(x, "", SCALES), nearest);
    }

    @Override
    public String depthToSpace(String x, int block) {
        Map<String, OnnxAttribute> attributes =
                Map.of(
                        "blocksize", new OnnxAttribute.Int(block),
                        "mode", new OnnxAttribute.Text("DCR"));
        return node("DepthToSpace", List.of(x), attributes);
    }

    private String node(String op, List<String> inputs, Map<String, OnnxAttribute> attributes) {
        String name = op.toLowerCase(Locale.ROOT) + "_" + nodes++;
        graph.node(op, name, inputs, attributes);
        return name;
    }

    private void constant(String name) {
        NDArray values = weights.all().get(name);
        if (values == null) {
            throw new TrainingException("the network has no parameter " + name + " yet");
        }
        tensors.put(name, OnnxTensor.of(values.toFloatArray(), dims(values.getShape())));
    }

    private String scalar(float value) {
        String name = "constant_" + value;
        tensors.put(name, OnnxTensor.of(new float[] {value}));
        return name;
    }

    private static int[] dims(Shape shape) {
        int[] dims = new int[shape.dimension()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = (int) shape.get(i);
        }
        return dims;
    }
}
