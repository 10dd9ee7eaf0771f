package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;

/** Reads the normalisations. */
final class NormImport {

    private NormImport() {}

    /** With the means and variances of training: one factor and shift a channel. */
    static void batch(NodeImport node) {
        node.require(
                node.node().integer("training_mode", 0) == 0, "training mode is not supported");
        int[] dims = node.dims(0);
        Layout layout = layout(node, dims);
        int channels = dims[1];
        float[] scale = node.perChannel(1, channels).clone();
        float[] shift = node.perChannel(2, channels).clone();
        float[] mean = node.perChannel(3, channels);
        float[] variance = node.perChannel(4, channels);
        double epsilon = epsilon(node);
        for (int i = 0; i < channels; i++) {
            scale[i] /= (float) Math.sqrt(variance[i] + epsilon);
            shift[i] -= mean[i] * scale[i];
        }
        Tensor mapped =
                node.tensor(0) instanceof Computed computed
                        ? Elementwise.channels(node, computed, scale, shift)
                        : null;
        if (mapped != null) {
            node.result(mapped);
            return;
        }
        Value in = node.image(0, layout);
        Value out = node.output(in.shape());
        node.make(
                new AffineLayer(node.name(), in, out, scale, shift, Activation.NONE), layout, dims);
    }

    /** Channels on their own; or groups of them, where the channels were reshaped into groups. */
    static void instance(NodeImport node) {
        int[] dims = node.dims(0);
        Layout layout = layout(node, dims);
        float[] scale = node.perChannel(1, dims[1]);
        float[] shift = node.perChannel(2, dims[1]);
        if (node.tensor(0) instanceof Computed computed && grouped(computed, dims[1])) {
            Value in = computed.base();
            Value out = node.output(in.shape());
            int each = in.shape().channels() / dims[1];
            node.step(
                    NormLayer.of(
                            node.name(),
                            in,
                            out,
                            ConvImport.repeated(scale, each),
                            ConvImport.repeated(shift, each),
                            each,
                            epsilon(node)));
            node.result(computed.moved(out));
            return;
        }
        Value in = node.image(0, layout);
        Value out = node.output(in.shape());
        node.make(NormLayer.of(node.name(), in, out, scale, shift, 1, epsilon(node)), layout, dims);
    }

    private static boolean grouped(Computed tensor, int groups) {
        Shape shape = tensor.base().shape();
        return shape.channels() % groups == 0
                && tensor.view().whole((long) shape.channels() * shape.pixels());
    }

    static void group(NodeImport node) {
        Value in = node.image(0);
        int channels = in.shape().channels();
        int groups = node.small("num_groups", node.node().integer("num_groups", 0), 1);
        node.require(channels % groups == 0, channels + " channels are not " + groups + " groups");
        int each = channels / groups;
        Value out = node.output(in.shape());
        node.make(
                NormLayer.of(
                        node.name(),
                        in,
                        out,
                        spread(node, 1, groups, each),
                        spread(node, 2, groups, each),
                        each,
                        epsilon(node)));
    }

    /** One number a channel; before opset 21 they were one a group. */
    private static float[] spread(NodeImport node, int index, int groups, int each) {
        return node.opset() >= 21 || node.floats(index).length == groups * each
                ? node.perChannel(index, groups * each)
                : ConvImport.repeated(node.perChannel(index, groups), each);
    }

    /** Channels are the second axis; before it is a batch of one. */
    private static Layout layout(NodeImport node, int[] dims) {
        int rank = dims.length;
        boolean one = rank == 2 || rank > 2 && dims[0] == 1;
        node.require(one, "only a batch of one is supported");
        return Layout.byChannel(rank);
    }

    static float epsilon(NodeImport node) {
        float epsilon = node.node().real("epsilon", 1e-5f);
        node.require(epsilon >= 0 && epsilon < 1, "an epsilon of " + epsilon + " is not supported");
        return epsilon;
    }
}
