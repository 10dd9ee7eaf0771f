package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import java.util.stream.IntStream;

/**
 * Reads a transposed convolution as a plain one. Output position {@code y + pad = s·Q + r} sees the
 * kernel's taps {@code r, r + s, r + 2s, …} at inputs {@code Q, Q − 1, Q − 2, …}: for each of the
 * s² remainders a small convolution, all with one window; their channels are then laid out as
 * pixels (Shi et al. 2016, "Is the deconvolution layer the same as a convolutional layer?").
 */
final class TransposedConvImport {

    /** One direction. */
    private record Direction(
            int size, int kernel, int stride, int dilation, int before, int output) {

        /** Taps that one remainder sees at most. */
        int taps() {
            return ((kernel - 1) * dilation + stride) / stride;
        }

        /** The first Q that is computed. */
        int first() {
            return Math.min(before / stride, taps() - 1);
        }

        /** How many Q are computed. */
        int steps() {
            return (output - 1 + before) / stride - first() + 1;
        }

        int padBefore() {
            return taps() - 1 - first();
        }

        int padAfter() {
            return Math.max(0, steps() + taps() - 1 - size - padBefore());
        }

        /** The kernel's tap under tap {@code t} of the small window for a remainder; or -1. */
        int tap(int t, int remainder) {
            int at = remainder + stride * (taps() - 1 - t);
            return at % dilation == 0 && at / dilation < kernel ? at / dilation : -1;
        }

        int[] shown() {
            int crop = before - stride * first();
            return IntStream.range(crop, crop + output).toArray();
        }
    }

    private TransposedConvImport() {}

    static void read(NodeImport node) {
        Value in = node.image(0);
        int[] dims = ConvImport.weightDims(node);
        Direction[] both = directions(node, in.shape(), dims);
        Direction y = both[0];
        Direction x = both[1];
        int phases = y.stride() * x.stride();
        int groups = node.small("group", node.node().integer("group", 1), 1);
        int channels = node.small("its number of channels", (long) dims[1] * groups, 1);
        node.require(
                dims[0] == in.shape().channels() && dims[0] % groups == 0,
                "its weights want " + dims[0] + " channels, the image is " + in.shape());
        Padding padding =
                new Padding(PadMode.ZERO, y.padBefore(), x.padBefore(), y.padAfter(), x.padAfter());
        ConvGeometry window = new ConvGeometry(y.taps(), x.taps(), 1, 1, 1, 1, padding, 1);
        int stacked = node.small("its number of phases", (long) channels * phases, 1);
        node.scope().spend(weights(dims, y, x), node.name());
        Layer conv =
                ConvImport.layer(
                        node,
                        in,
                        window,
                        groups,
                        stacked,
                        spread(node.floats(1), dims, groups, y, x),
                        ConvImport.repeated(ConvImport.bias(node, channels), phases));
        node.step(conv);
        node.result(pixels(node, conv.output(), channels, y, x));
    }

    private static Direction[] directions(NodeImport node, Shape shape, int[] dims) {
        int[] stride = node.small("strides", 1, 1, 1);
        int[] dilation = node.small("dilations", 1, 1, 1);
        int[] more = node.small("output_padding", 0, 0, 0);
        int[] pads = node.small("pads", 0, 0, 0, 0, 0);
        int[] wanted = node.small("output_shape", 1, 0, 0);
        String auto = node.node().text("auto_pad", "NOTSET");
        int[] sizes = {shape.height(), shape.width()};
        Direction[] both = new Direction[2];
        for (int i = 0; i < 2; i++) {
            int full = stride[i] * (sizes[i] - 1) + more[i] + (dims[2 + i] - 1) * dilation[i] + 1;
            int before = auto.equals("VALID") ? 0 : pads[i];
            int after = auto.equals("VALID") ? 0 : pads[2 + i];
            boolean same = auto.startsWith("SAME");
            if (same || wanted[i] > 0) {
                int output = wanted[i] > 0 ? wanted[i] : sizes[i] * stride[i];
                int total = Math.max(0, full - output);
                before = auto.equals("SAME_UPPER") ? total / 2 : total - total / 2;
                after = full - output - before;
            }
            int output = full - before - after;
            node.require(
                    output >= 1 && output <= Bounds.LARGEST_SIDE,
                    "its output would be " + output + " pixels in size");
            both[i] = new Direction(sizes[i], dims[2 + i], stride[i], dilation[i], before, output);
        }
        return both;
    }

    private static long weights(int[] dims, Direction y, Direction x) {
        return (long) dims[0] * dims[1] * y.stride() * x.stride() * y.taps() * x.taps();
    }

    /**
     * From [input][output of its group][ky][kx] to [output][ry][rx][input of its group][ty][tx];
     * outputs of a group stay together.
     */
    private static float[] spread(float[] from, int[] dims, int groups, Direction y, Direction x) {
        int inputs = dims[0] / groups;
        int outputs = dims[1] * groups;
        float[] to = new float[(int) weights(dims, y, x)];
        int at = 0;
        for (int o = 0; o < outputs; o++) {
            int firstInput = o / dims[1] * inputs;
            for (int phase = 0; phase < y.stride() * x.stride(); phase++) {
                for (int i = 0; i < inputs * y.taps() * x.taps(); i++) {
                    int ky = y.tap(i / x.taps() % y.taps(), phase / x.stride());
                    int kx = x.tap(i % x.taps(), phase % x.stride());
                    int input = firstInput + i / (x.taps() * y.taps());
                    int row = (input * dims[1] + o % dims[1]) * dims[2] + ky;
                    to[at++] = ky < 0 || kx < 0 ? 0 : from[row * dims[3] + kx];
                }
            }
        }
        return to;
    }

    private static Tensor pixels(
            NodeImport node, Value conv, int channels, Direction y, Direction x) {
        Shape made = conv.shape();
        View cells = View.of(channels, y.stride(), x.stride(), made.height(), made.width());
        View laid =
                cells.permuted(0, 3, 1, 4, 2)
                        .reshaped(
                                1, channels, made.height() * y.stride(), made.width() * x.stride());
        Tensor all = new Computed(conv, laid, 0);
        return Moves.picked(node, Moves.picked(node, all, 2, y.shown()), 3, x.shown());
    }
}
