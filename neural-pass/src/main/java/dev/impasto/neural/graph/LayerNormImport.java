package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Activation.Kind;
import dev.impasto.neural.graph.BinaryLayer.Op;
import dev.impasto.neural.graph.ReduceLayer.Along;

/**
 * Reads LayerNormalization (Ba, Kiros, Hinton 2016): over the last axes of each position, step by
 * step as it is defined.
 */
final class LayerNormImport {

    private LayerNormImport() {}

    static void read(NodeImport node) {
        int[] dims = node.dims(0);
        int rank = dims.length;
        int axis = node.axis(node.node().integer("axis", -1), rank);
        int last = Math.max(0, axis - 1);
        Layout layout =
                new Layout(
                        Layout.range(axis, rank), Layout.range(0, last), Layout.range(last, axis));
        Value in = node.image(0, layout);
        int channels = in.shape().channels();
        float[] scale = node.perChannel(1, channels);
        float[] shift = node.has(2) ? node.perChannel(2, channels) : new float[channels];
        Value centred = binary(node, Op.SUB, in, mean(node, in));
        Value variance = mean(node, binary(node, Op.MUL, centred, centred));
        float epsilon = NormImport.epsilon(node);
        Activation root = Activation.of(Kind.SQRT);
        Value deviation = affine(node, variance, new float[] {1}, new float[] {epsilon}, root);
        Value normal = binary(node, Op.DIV, centred, deviation);
        Value out = node.output(in.shape());
        node.make(
                new AffineLayer(node.name(), normal, out, scale, shift, Activation.NONE),
                layout,
                dims);
    }

    private static Value mean(NodeImport node, Value in) {
        Value out = node.output(Along.CHANNELS.reduced(in.shape()));
        return node.step(
                new ReduceLayer(node.name(), in, out, ReduceLayer.Kind.MEAN, Along.CHANNELS));
    }

    private static Value binary(NodeImport node, Op op, Value a, Value b) {
        Value out = node.output(a.shape());
        return node.step(new BinaryLayer(node.name(), op, a, b, 1, 1, out, Activation.NONE));
    }

    private static Value affine(
            NodeImport node, Value in, float[] scale, float[] shift, Activation activation) {
        Value out = node.output(in.shape());
        return node.step(new AffineLayer(node.name(), in, out, scale, shift, activation));
    }
}
