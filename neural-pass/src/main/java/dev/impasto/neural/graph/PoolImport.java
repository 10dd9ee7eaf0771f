package dev.impasto.neural.graph;

import dev.impasto.neural.graph.PoolLayer.Kind;

/** Reads pools. */
final class PoolImport {

    private PoolImport() {}

    static void pool(NodeImport node, Kind kind) {
        Value in = node.image(0);
        Shape shape = in.shape();
        int[] kernel = node.small("kernel_shape", 1, 0, 0);
        node.require(kernel[0] > 0, "it has no kernel_shape of two values");
        node.require(
                node.node().integer("storage_order", 0) == 0, "storage_order is not supported");
        ConvGeometry window = ConvImport.window(node, shape, kernel[0], kernel[1]);
        boolean up = node.node().integer("ceil_mode", 0) != 0;
        Padding pad = window.padding();
        int height =
                size(
                        up,
                        window.outputHeight(shape.height()),
                        shape.height() + pad.top(),
                        pad.bottom(),
                        (kernel[0] - 1) * window.dilationY(),
                        window.strideY());
        int width =
                size(
                        up,
                        window.outputWidth(shape.width()),
                        shape.width() + pad.left(),
                        pad.right(),
                        (kernel[1] - 1) * window.dilationX(),
                        window.strideX());
        node.require(
                height >= 1 && width >= 1,
                "its window is larger than the padded image of " + shape);
        boolean padded = node.node().integer("count_include_pad", 0) != 0;
        Value out = node.output(new Shape(shape.channels(), height, width));
        node.make(new PoolLayer(node.name(), in, out, kind, window, padded));
    }

    /** Rounded up, a last window may hang over the end, but must begin before it. */
    private static int size(boolean up, int down, int before, int after, int reach, int stride) {
        if (!up) {
            return down;
        }
        int size = Math.floorDiv(before + after - reach - 1 + stride - 1, stride) + 1;
        return (size - 1) * stride >= before ? size - 1 : size;
    }
}
