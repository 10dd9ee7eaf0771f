package dev.impasto.neural.graph;

import java.util.stream.IntStream;

/** Reads softmax along any axis, and before opset 13 along all axes from one on. */
final class SoftmaxImport {

    private SoftmaxImport() {}

    static void read(NodeImport node, boolean log) {
        int[] dims = node.dims(0);
        int rank = dims.length;
        boolean flattens = node.opset() < 13;
        int axis = node.axis(node.node().integer("axis", flattens ? 1 : -1), rank);
        int[] along = flattens ? Layout.range(axis, rank) : new int[] {axis};
        int[] others =
                IntStream.range(0, rank).filter(i -> i < axis || !flattens && i > axis).toArray();
        int last = Math.max(0, others.length - 1);
        Layout layout =
                new Layout(
                        along,
                        IntStream.of(others).limit(last).toArray(),
                        IntStream.of(others).skip(last).toArray());
        Value in = node.image(0, layout);
        Value out = node.output(in.shape());
        node.make(new SoftmaxLayer(node.name(), in, out, log), layout, dims);
    }
}
