package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Reads products of matrices: with a constant a convolution of one pixel's width over the other's
 * rows, else a product of images.
 */
final class MatrixImport {

    private static final ConvGeometry ONE = new ConvGeometry(1, 1, 1, 1, 1, 1, Padding.NONE, 1);

    private MatrixImport() {}

    static void matMul(NodeImport node) {
        node.result(product(node, node.tensor(0), node.tensor(1), 1, null));
    }

    static void gemm(NodeImport node) {
        float alpha = node.real("alpha", 1);
        float beta = node.real("beta", 1);
        Tensor a = turned(node, 0, "transA");
        Tensor b = turned(node, 1, "transB");
        float[] bias = b instanceof Known known ? bias(node, known.dims()[1], beta) : null;
        Tensor product = product(node, a, b, alpha, bias);
        if (node.has(2) && bias == null) {
            node.require(beta == 1, "a beta of " + beta + " is not supported here");
            product = BinaryImport.combined(BinaryLayer.Op.ADD, node, product, node.tensor(2));
        }
        node.result(product);
    }

    private static Tensor turned(NodeImport node, int index, String attribute) {
        node.require(node.dims(index).length == 2, "input " + index + " must be a matrix");
        return node.node().integer(attribute, 0) == 0
                ? node.tensor(index)
                : Moves.permuted(node, node.tensor(index), 1, 0);
    }

    /** What is added to each column, if it is that simple; else null. */
    private static float[] bias(NodeImport node, int columns, float beta) {
        if (!node.has(2)) {
            return new float[columns];
        }
        int[] dims = node.dims(2);
        boolean row = dims.length < 2 || dims[0] == 1;
        if (!node.isKnown(2) || !row) {
            return null;
        }
        OnnxTensor given = node.constant(2);
        float[] floats = Numbers.floats(given);
        float[] bias = new float[columns];
        node.require(
                floats.length == 1 || floats.length == columns,
                "input 2 has " + floats.length + " values, not " + columns);
        for (int i = 0; i < columns; i++) {
            bias[i] = beta * floats[floats.length == 1 ? 0 : i];
        }
        return bias;
    }

    private static Tensor product(NodeImport node, Tensor a, Tensor b, float alpha, float[] bias) {
        int[] left = a.dims();
        int[] right = b.dims();
        node.require(
                Math.min(left.length, right.length) >= 2
                        && left[left.length - 1] == right[right.length - 2],
                Arrays.toString(left) + " times " + Arrays.toString(right) + " is not supported");
        boolean plainRight = Arrays.stream(right, 0, right.length - 2).allMatch(dim -> dim == 1);
        boolean plainLeft = Arrays.stream(left, 0, left.length - 2).allMatch(dim -> dim == 1);
        if (b instanceof Known known && plainRight && left.length >= right.length) {
            return timesConstant(node, a, known.value(), alpha, bias);
        }
        if (a instanceof Known known && plainLeft && right.length >= left.length) {
            return constantTimes(node, known.value(), b, alpha);
        }
        node.require(alpha == 1 && bias == null, "this product is not supported");
        return images(node, a, b);
    }

    /** Features are the last axis. */
    private static Tensor timesConstant(
            NodeImport node, Tensor a, OnnxTensor b, float alpha, float[] bias) {
        int rank = a.dims().length;
        int inputs = a.dims()[rank - 1];
        int outputs = b.dims()[b.dims().length - 1];
        Layout layout =
                new Layout(Layout.range(rank - 1, rank), new int[0], Layout.range(0, rank - 1));
        OnnxTensor turned = Numbers.gathered(b, View.of(inputs, outputs).permuted(1, 0), 0);
        return convolved(node, a, layout, rank - 1, scaled(turned, alpha), outputs, bias);
    }

    /** Features are the last axis but one. */
    private static Tensor constantTimes(NodeImport node, OnnxTensor a, Tensor b, float alpha) {
        int rank = b.dims().length;
        int outputs = a.dims()[a.dims().length - 2];
        int[] others = IntStream.range(0, rank).filter(axis -> axis != rank - 2).toArray();
        Layout layout = new Layout(Layout.range(rank - 2, rank - 1), new int[0], others);
        return convolved(node, b, layout, rank - 2, scaled(a, alpha), outputs, null);
    }

    private static Tensor convolved(
            NodeImport node,
            Tensor from,
            Layout layout,
            int features,
            float[] weights,
            int outputs,
            float[] bias) {
        node.scope().spend(weights.length, node.name());
        Value in = node.scope().image(from, layout, node.name());
        Value out = node.output(new Shape(outputs, in.shape().height(), in.shape().width()));
        float[] added = bias == null ? new float[outputs] : bias;
        node.step(ConvLayer.of(node.name(), in, out, ONE, weights, added));
        int[] dims = from.dims();
        dims[features] = outputs;
        return new Tensor.Computed(out, layout.view(dims), 0);
    }

    private static float[] scaled(OnnxTensor tensor, float factor) {
        float[] values = Numbers.floats(tensor).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    private static Tensor images(NodeImport node, Tensor a, Tensor b) {
        int[] left = a.dims();
        int[] right = b.dims();
        int rank = Math.max(left.length, right.length);
        int[] batch =
                Arithmetic.broadcast(
                        node,
                        Arrays.copyOf(left, left.length - 2),
                        Arrays.copyOf(right, right.length - 2));
        int m = left[left.length - 2];
        int n = right[right.length - 1];
        int k = left[left.length - 1];
        Layout layout =
                new Layout(
                        Layout.range(rank - 1, rank),
                        Layout.range(0, rank - 2),
                        Layout.range(rank - 2, rank - 1));
        Value in = node.scope().image(batched(node, a, batch, m, k), layout, node.name());
        Value by = node.scope().image(batched(node, b, batch, k, n), layout, node.name());
        int[] dims = with(batch, m, n);
        Value out = node.output(Bounds.shape(layout.sizes(dims), node.name()));
        node.step(new MatMulLayer(node.name(), in, by, out));
        return new Tensor.Computed(out, layout.view(dims), 0);
    }

    private static Tensor batched(NodeImport node, Tensor tensor, int[] batch, int m, int n) {
        int[] dims = with(batch, m, n);
        return Arrays.equals(tensor.dims(), dims) ? tensor : Moves.expanded(node, tensor, dims);
    }

    private static int[] with(int[] batch, int m, int n) {
        return IntStream.concat(Arrays.stream(batch), IntStream.of(m, n)).toArray();
    }
}
