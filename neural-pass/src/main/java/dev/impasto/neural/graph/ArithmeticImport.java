package dev.impasto.neural.graph;

import dev.impasto.neural.graph.BinaryLayer.Op;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;

/** Reads arithmetic between images and with constants, and the normalisations. */
final class ArithmeticImport {

    private ArithmeticImport() {}

    static Layer binary(Op op, NodeImport ports) {
        if (ports.isConstant(1)) {
            return withConstant(op, ports, 0, 1);
        }
        if (ports.isConstant(0)) {
            return withConstant(op, ports, 1, 0);
        }
        Value a = ports.image(0);
        Value b = ports.image(1);
        return new BinaryLayer(
                ports.name(),
                op,
                a,
                b,
                1,
                1,
                ports.output(common(ports, a.shape(), b.shape())),
                Activation.NONE);
    }

    private static Shape common(NodeImport ports, Shape a, Shape b) {
        boolean sameSize = a.height() == b.height() && a.width() == b.width();
        int channels = Math.max(a.channels(), b.channels());
        boolean fit = a.channels() == b.channels() || Math.min(a.channels(), b.channels()) == 1;
        if (!sameSize || !fit) {
            throw ports.refuse("images of " + a + " and " + b + " do not go together");
        }
        return new Shape(channels, a.height(), a.width());
    }

    private static Layer withConstant(Op op, NodeImport ports, int image, int constant) {
        Value in = ports.image(image);
        float[] numbers = spread(ports, constant, in.shape().channels());
        float[] scale = new float[numbers.length];
        float[] shift = new float[numbers.length];
        Arrays.fill(scale, 1);
        for (int i = 0; i < numbers.length; i++) {
            switch (op) {
                case ADD -> shift[i] = numbers[i];
                case MUL -> scale[i] = numbers[i];
                case SUB -> {
                    scale[i] = image == 0 ? 1 : -1;
                    shift[i] = image == 0 ? -numbers[i] : numbers[i];
                }
                case DIV -> scale[i] = reciprocal(ports, image, numbers[i]);
            }
        }
        return new AffineLayer(
                ports.name(), in, ports.output(in.shape()), scale, shift, Activation.NONE);
    }

    private static float reciprocal(NodeImport ports, int image, float number) {
        if (image != 0) {
            throw ports.refuse("a constant divided by an image is not supported");
        }
        return 1 / number;
    }

    /** A constant of one value, or one a channel, as one a channel. */
    private static float[] spread(NodeImport ports, int index, int channels) {
        OnnxTensor tensor = ports.constant(index);
        float[] given = ports.floats(index);
        int[] dims = tensor.dims();
        if (given.length == 1) {
            float[] all = new float[channels];
            Arrays.fill(all, given[0]);
            return all;
        }
        boolean channelAxis = dims.length >= 3 && dims[dims.length - 3] == channels;
        if (given.length != channels || !channelAxis) {
            throw ports.refuse(
                    "a constant of " + Arrays.toString(dims) + " is not supported, 1 or Cx1x1 is");
        }
        return given;
    }

    static Layer batchNorm(OnnxNode node, NodeImport ports) {
        Value in = ports.image(0);
        int channels = in.shape().channels();
        float[] scale = ports.perChannel(1, channels).clone();
        float[] shift = ports.perChannel(2, channels).clone();
        float[] mean = ports.perChannel(3, channels);
        float[] variance = ports.perChannel(4, channels);
        double epsilon = node.real("epsilon", 1e-5f);
        for (int i = 0; i < channels; i++) {
            scale[i] /= (float) Math.sqrt(variance[i] + epsilon);
            shift[i] -= mean[i] * scale[i];
        }
        return new AffineLayer(
                ports.name(), in, ports.output(in.shape()), scale, shift, Activation.NONE);
    }

    static Layer instanceNorm(OnnxNode node, NodeImport ports) {
        Value in = ports.image(0);
        int channels = in.shape().channels();
        float epsilon = node.real("epsilon", 1e-5f);
        if (!(epsilon >= 0 && epsilon < 1)) {
            throw ports.refuse("an epsilon of " + epsilon + " is not supported");
        }
        return NormLayer.of(
                ports.name(),
                in,
                ports.output(in.shape()),
                ports.perChannel(1, channels),
                ports.perChannel(2, channels),
                epsilon);
    }
}
