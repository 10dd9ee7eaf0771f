package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.OnnxNode;

/** Reads an ONNX Conv. */
final class ConvImport {

    private ConvImport() {}

    static Layer conv(OnnxNode node, NodeImport ports) {
        Value in = ports.image(0);
        int[] dims = ports.constant(1).dims();
        float[] weights = ports.floats(1);
        check(node, ports, in, dims);
        float[] bias = ports.has(2) ? ports.perChannel(2, dims[0]) : new float[dims[0]];
        int[] stride = ports.small("strides", 1, 1, 1);
        int[] dilation = ports.small("dilations", 1, 1, 1);
        ConvGeometry open =
                new ConvGeometry(
                        dims[2],
                        dims[3],
                        stride[0],
                        stride[1],
                        dilation[0],
                        dilation[1],
                        Padding.NONE,
                        1);
        ConvGeometry window = open.padded(padding(node, ports, open, in.shape()));
        int height = window.outputHeight(in.shape().height());
        int width = window.outputWidth(in.shape().width());
        if (height < 1 || width < 1) {
            throw ports.refuse("its window is larger than the padded image of " + in.shape());
        }
        Value out = ports.output(new Shape(dims[0], height, width));
        return new ConvLayer(ports.name(), in, null, out, window, weights, bias, Activation.NONE);
    }

    private static void check(OnnxNode node, NodeImport ports, Value in, int[] dims) {
        if (node.integer("group", 1) != 1) {
            throw ports.refuse("groups are not supported");
        }
        if (dims.length != 4) {
            throw ports.refuse("only images (four dimensions) are supported");
        }
        if (dims[1] != in.shape().channels()) {
            throw ports.refuse(
                    "its weights want " + dims[1] + " channels, the image is " + in.shape());
        }
        for (int dim : dims) {
            ports.small("a weight dimension", dim, 1);
        }
    }

    private static Padding padding(
            OnnxNode node, NodeImport ports, ConvGeometry window, Shape shape) {
        String auto = node.text("auto_pad", "NOTSET");
        int[] pads = ports.small("pads", 0, 0, 0, 0, 0);
        return switch (auto) {
            case "NOTSET" -> new Padding(PadMode.ZERO, pads[0], pads[1], pads[2], pads[3]);
            case "VALID" -> Padding.NONE;
            case "SAME_UPPER", "SAME_LOWER" -> same(window, shape, auto.equals("SAME_LOWER"));
            default -> throw ports.refuse("auto_pad is not supported");
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
}
