package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxAttribute;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns ONNX nodes into layers, one by one, with every shape known. Whatever a layer cannot do
 * exactly as ONNX says is refused, with node, operation and reason.
 */
final class OnnxImport {

    private static final int LARGEST_SIDE = 1 << 14;

    private final OnnxModel model;
    private final Map<String, OnnxTensor> constants = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final List<Layer> layers = new ArrayList<>();

    OnnxImport(OnnxModel model) {
        this.model = model;
        constants.putAll(model.tensors());
    }

    Graph graph(int height, int width) {
        List<Value> inputs = new ArrayList<>();
        for (OnnxValue declared : model.inputs()) {
            Value input = input(declared, height, width);
            values.put(input.name(), input);
            inputs.add(input);
        }
        for (OnnxNode node : model.nodes()) {
            add(node);
        }
        return new Graph(inputs, outputs(inputs), layers);
    }

    private List<Value> outputs(List<Value> inputs) {
        List<Value> outputs = new ArrayList<>();
        for (OnnxValue declared : model.outputs()) {
            Value output = values.get(declared.name());
            if (output == null || inputs.contains(output) || outputs.contains(output)) {
                throw new ModelException(
                        model.name()
                                + ": no node makes the output '"
                                + ModelException.shown(declared.name())
                                + "'");
            }
            outputs.add(output);
        }
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new ModelException(model.name() + " must have an input and an output");
        }
        return outputs;
    }

    private Value input(OnnxValue input, int height, int width) {
        List<Integer> dims = input.dims();
        boolean image = dims.size() == 4 && dims.get(1) > 0 && Math.abs(dims.get(0)) == 1;
        if (!image) {
            throw new ModelException(
                    model.name() + ": the input must be 1xCxHxW with C given, not " + dims);
        }
        if (height < 1 || width < 1 || Math.max(height, width) > LARGEST_SIDE) {
            throw new ModelException(model.name() + " cannot run at " + width + "x" + height);
        }
        if (differs(dims.get(2), height) || differs(dims.get(3), width)) {
            throw new ModelException(
                    "%s is made for %dx%d, not %dx%d"
                            .formatted(model.name(), dims.get(3), dims.get(2), width, height));
        }
        return new Value(input.name(), new Shape(dims.get(1), height, width));
    }

    private static boolean differs(int declared, int actual) {
        return declared != OnnxValue.DYNAMIC && declared != actual;
    }

    private void add(OnnxNode node) {
        NodeImport ports = new NodeImport(node, constants, values);
        switch (node.op()) {
            case "Constant" -> constant(node);
            case "Identity", "Dropout" -> alias(node);
            default -> {
                Layer layer = layer(node, ports);
                Shape shape = layer.output().shape();
                if (Math.min(shape.height(), shape.width()) < 1
                        || Math.max(shape.height(), shape.width()) > LARGEST_SIDE) {
                    throw ports.refuse("would make an image of " + shape);
                }
                layers.add(layer);
                values.put(node.outputs().get(0), layer.output());
            }
        }
    }

    private static Layer layer(OnnxNode node, NodeImport ports) {
        return switch (node.op()) {
            case "Conv" -> ConvImport.conv(node, ports);
            case "Relu" -> activation(ports, Activation.RELU);
            case "LeakyRelu" -> activation(ports, Activation.leaky(node.real("alpha", 0.01f)));
            case "PRelu" -> activation(ports, Activation.leaky(ports.scalar(1, 0)));
            case "Clip" -> activation(ports, clip(ports));
            case "Sigmoid" -> activation(ports, Activation.SIGMOID);
            case "Tanh" -> activation(ports, Activation.TANH);
            case "Add" -> ArithmeticImport.binary(BinaryLayer.Op.ADD, ports);
            case "Sub" -> ArithmeticImport.binary(BinaryLayer.Op.SUB, ports);
            case "Mul" -> ArithmeticImport.binary(BinaryLayer.Op.MUL, ports);
            case "Div" -> ArithmeticImport.binary(BinaryLayer.Op.DIV, ports);
            case "BatchNormalization" -> ArithmeticImport.batchNorm(node, ports);
            case "InstanceNormalization" -> ArithmeticImport.instanceNorm(node, ports);
            case "Concat" -> ShapeImport.concat(node, ports);
            case "Pad" -> ShapeImport.pad(node, ports);
            case "Resize" -> ShapeImport.resize(node, ports);
            case "DepthToSpace" -> ShapeImport.depthToSpace(node, ports);
            default -> throw ports.refuse("this operator is not supported");
        };
    }

    private static Layer activation(NodeImport ports, Activation activation) {
        Value in = ports.image(0);
        return AffineLayer.of(activation, ports.name(), in, ports.output(in.shape()));
    }

    private static Activation clip(NodeImport ports) {
        return Activation.clip(ports.scalar(1, -Float.MAX_VALUE), ports.scalar(2, Float.MAX_VALUE));
    }

    private void constant(OnnxNode node) {
        if (node.outputs().isEmpty()
                || !(node.attributes().get("value") instanceof OnnxAttribute.Constant value)) {
            throw new ModelException(node.shown() + ": only constant tensors are supported");
        }
        constants.put(node.outputs().get(0), value.tensor());
    }

    private void alias(OnnxNode node) {
        String from = node.inputs().isEmpty() ? "" : node.inputs().get(0);
        if (node.outputs().isEmpty() || !values.containsKey(from) && !constants.containsKey(from)) {
            throw new ModelException(node.shown() + ": reads what no node before it makes");
        }
        String to = node.outputs().get(0);
        if (constants.containsKey(from)) {
            constants.put(to, constants.get(from));
        } else {
            values.put(to, values.get(from));
        }
    }
}
