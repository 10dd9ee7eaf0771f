package dev.impasto.neural.graph;

import java.util.Arrays;

/**
 * Reads convolutions, and transposed ones as convolutions whose channels are laid out as pixels.
 */
final class ConvImport {

    private ConvImport() {}

    static void conv(NodeImport node) {
        Value in = node.image(0);
        int[] dims = weightDims(node);
        int groups = groups(node, in, (long) dims[1], dims[0]);
        float[] bias = bias(node, dims[0]);
        ConvGeometry window = window(node, in.shape(), dims[2], dims[3]);
        node.make(layer(node, in, window, groups, dims[0], node.floats(1), bias));
    }

    /** A convolution with all its numbers known. */
    static Layer layer(
            NodeImport node,
            Value in,
            ConvGeometry window,
            int groups,
            int channels,
            float[] weights,
            float[] bias) {
        int height = window.outputHeight(in.shape().height());
        int width = window.outputWidth(in.shape().width());
        node.require(
                height >= 1 && width >= 1,
                "its window is larger than the padded image of " + in.shape());
        Value out = node.output(new Shape(channels, height, width));
        return groups == 1
                ? ConvLayer.of(node.name(), in, out, window, weights, bias)
                : new GroupConvLayer(
                        node.name(), in, out, window, groups, weights, bias, Activation.NONE);
    }

    static int[] weightDims(NodeImport node) {
        int[] dims = node.constant(1).dims();
        node.require(dims.length == 4, "only images (four dimensions) are supported");
        for (int dim : dims) {
            node.small("a weight dimension", dim, 1);
        }
        return dims;
    }

    /**
     * @param each input channels of one group
     * @param outputs output channels of all groups
     */
    static int groups(NodeImport node, Value in, long each, int outputs) {
        int groups = node.small("group", node.node().integer("group", 1), 1);
        int channels = in.shape().channels();
        if (each * groups != channels || outputs % groups != 0) {
            throw node.refuse(
                    "its weights want %d channels in %d groups, the image is %s"
                            .formatted(each * groups, groups, in.shape()));
        }
        return groups;
    }

    static float[] bias(NodeImport node, int channels) {
        return node.has(2) ? node.perChannel(2, channels) : new float[channels];
    }

    /** Stride, dilation and padding of a convolution or pool. */
    static ConvGeometry window(NodeImport node, Shape shape, int kernelY, int kernelX) {
        int[] stride = node.small("strides", 1, 1, 1);
        int[] dilation = node.small("dilations", 1, 1, 1);
        ConvGeometry open =
                new ConvGeometry(
                        kernelY,
                        kernelX,
                        stride[0],
                        stride[1],
                        dilation[0],
                        dilation[1],
                        Padding.NONE,
                        1);
        return open.padded(padding(node, open, shape));
    }

    private static Padding padding(NodeImport node, ConvGeometry window, Shape shape) {
        String auto = node.node().text("auto_pad", "NOTSET");
        int[] pads = node.small("pads", 0, 0, 0, 0, 0);
        return switch (auto) {
            case "NOTSET" -> new Padding(PadMode.ZERO, pads[0], pads[1], pads[2], pads[3]);
            case "VALID" -> Padding.NONE;
            case "SAME_UPPER", "SAME_LOWER" -> same(window, shape, auto.equals("SAME_LOWER"));
            default -> throw node.refuse("auto_pad is not supported");
        };
    }

    /** As much padding as gives ceil(size / stride); an odd pixel goes last, or first if lower. */
    private static Padding same(ConvGeometry window, Shape shape, boolean lower) {
        int y = total(shape.height(), window.kernelY(), window.strideY(), window.dilationY());
        int x = total(shape.width(), window.kernelX(), window.strideX(), window.dilationX());
        int top = lower ? (y + 1) / 2 : y / 2;
        int left = lower ? (x + 1) / 2 : x / 2;
        return new Padding(PadMode.ZERO, top, left, y - top, x - left);
    }

    private static int total(int size, int kernel, int stride, int dilation) {
        int steps = (size + stride - 1) / stride - 1;
        return Math.max(0, steps * stride + (kernel - 1) * dilation + 1 - size);
    }

    /** Each number of an array several times in a row. */
    static float[] repeated(float[] values, int times) {
        float[] repeated = new float[values.length * times];
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(repeated, i * times, (i + 1) * times, values[i]);
        }
        return repeated;
    }
}
