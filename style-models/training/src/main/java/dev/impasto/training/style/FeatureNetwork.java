package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import dev.impasto.training.TrainingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trained image classifier's inner layers, as a measure of what a picture shows and how: read
 * from an ONNX file (SqueezeNet 1.1 fits) of Conv, Relu, MaxPool and Concat, whose parameters stay
 * as they are. The file's input is BGR in 0..255, as Caffe's models have it; this class does the
 * conversion. Close it after the last use.
 */
final class FeatureNetwork implements AutoCloseable {

    private static final Shape NO_DILATION = new Shape(1, 1);

    /** The ImageNet mean in BGR, as in Caffe's reference models. */
    private static final float[] MEAN = {103.939f, 116.779f, 123.68f};

    private final NDManager manager;
    private final OnnxModel model;
    private final Map<String, NDArray> parameters = new HashMap<>();
    private final NDArray mean;
    private final NDArray bytes;

    private FeatureNetwork(NDManager parent, OnnxModel model) {
        this.manager = parent.newSubManager();
        this.model = model;
        this.bytes = manager.create(new float[] {255}, new Shape());
        this.mean = manager.create(MEAN, new Shape(1, 3, 1, 1));
        model.tensors().forEach((name, tensor) -> parameters.put(name, array(tensor)));
    }

    /** Reads the file; arrays live below {@code parent}. */
    static FeatureNetwork read(NDManager parent, Path file) {
        return new FeatureNetwork(parent, OnnxModel.read(file));
    }

    /** What the file gives out, from shallow to deep. */
    List<String> layers() {
        return model.outputs().stream().map(OnnxValue::name).toList();
    }

    /**
     * The wanted layers' values for pictures N x 3 x H x W, RGB in [0, 1]. Gradients flow to the
     * pictures; nothing deeper than the last wanted layer is computed.
     */
    Map<String, NDArray> of(NDArray pictures, Collection<String> wanted) {
        Map<String, NDArray> values = new HashMap<>(parameters);
        values.put(model.inputs().get(0).name(), bgr255(pictures));
        Map<String, NDArray> found = new LinkedHashMap<>();
        for (var node : model.nodes()) {
            String output = node.outputs().get(0);
            values.put(output, compute(node, values));
            if (wanted.contains(output)) {
                found.put(output, values.get(output));
            }
            if (found.size() == wanted.size()) {
                return found;
            }
        }
        throw new TrainingException("the feature file has no layers " + wanted);
    }

    private NDArray array(OnnxTensor tensor) {
        long[] dims = Arrays.stream(tensor.dims()).asLongStream().toArray();
        return manager.create(tensor.floats(), new Shape(dims));
    }

    private NDArray bgr255(NDArray rgb) {
        NDArray red = rgb.get(":, 0:1");
        NDArray green = rgb.get(":, 1:2");
        NDArray blue = rgb.get(":, 2:3");
        return NDArrays.concat(new NDList(blue, green, red), 1).mul(bytes).sub(mean);
    }

    private static NDArray compute(OnnxNode node, Map<String, NDArray> values) {
        NDArray x = values.get(node.inputs().get(0));
        return switch (node.op()) {
            case "Conv" -> conv(node, x, values);
            case "Relu" -> Activation.relu(x);
            case "MaxPool" -> pool(node, x);
            case "Concat" -> concat(node, values);
            default ->
                    throw new TrainingException(
                            "the feature file's layer "
                                    + node.op()
                                    + " is not one this trainer knows");
        };
    }

    private static NDArray conv(OnnxNode node, NDArray x, Map<String, NDArray> values) {
        NDArray weight = values.get(node.inputs().get(1));
        NDArray bias = values.get(node.inputs().get(2));
        return Conv2d.conv2d(x, weight, bias, strides(node), padding(node), NO_DILATION)
                .singletonOrThrow();
    }

    private static NDArray pool(OnnxNode node, NDArray x) {
        Shape kernel = new Shape(node.integers("kernel_shape"));
        return Pool.maxPool2d(x, kernel, strides(node), padding(node), false);
    }

    private static NDArray concat(OnnxNode node, Map<String, NDArray> values) {
        List<NDArray> parts = new ArrayList<>();
        node.inputs().forEach(name -> parts.add(values.get(name)));
        return NDArrays.concat(new NDList(parts), 1);
    }

    private static Shape strides(OnnxNode node) {
        return new Shape(node.integers("strides", 1, 1));
    }

    /** ONNX gives top, left, bottom, right; these files pad evenly. */
    private static Shape padding(OnnxNode node) {
        long[] pads = node.integers("pads", 0, 0, 0, 0);
        return new Shape(pads[0], pads[1]);
    }

    @Override
    public void close() {
        manager.close();
    }
}
