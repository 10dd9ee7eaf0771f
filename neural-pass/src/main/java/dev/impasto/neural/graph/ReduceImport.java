package dev.impasto.neural.graph;

import dev.impasto.neural.graph.ReduceLayer.Along;
import dev.impasto.neural.graph.ReduceLayer.Kind;
import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Reads reductions, global pools among them. */
final class ReduceImport {

    private ReduceImport() {}

    static void pool(NodeImport node, Kind kind) {
        int[] dims = node.dims(0);
        node.require(dims.length >= 3, "it wants an image");
        node.result(reduced(node, kind, axis -> axis >= 2));
    }

    static void reduce(NodeImport node, Kind kind) {
        int[] dims = node.dims(0);
        boolean[] chosen = chosen(node);
        boolean keeps = node.node().integer("keepdims", 1) != 0;
        Tensor result =
                node.tensor(0) instanceof Known known
                        ? folded(node, known.value(), chosen, kind.start(), kind::with, kind)
                        : reduced(node, kind, axis -> chosen[axis]);
        int[] left =
                IntStream.range(0, dims.length)
                        .filter(axis -> keeps || !chosen[axis])
                        .map(axis -> chosen[axis] ? 1 : dims[axis])
                        .toArray();
        node.result(Moves.reshaped(node, result, left));
    }

    static void product(NodeImport node) {
        boolean[] chosen = chosen(node);
        Tensor product = folded(node, node.constant(0), chosen, 1, (a, b) -> a * b, null);
        int[] dims = product.dims();
        boolean keeps = node.node().integer("keepdims", 1) != 0;
        int[] left =
                IntStream.range(0, dims.length)
                        .filter(axis -> keeps || !chosen[axis])
                        .map(axis -> dims[axis])
                        .toArray();
        node.result(Moves.reshaped(node, product, left));
    }

    /** Which axes are reduced: all, where none is named. */
    private static boolean[] chosen(NodeImport node) {
        int rank = node.dims(0).length;
        long[] given = node.longs("axes", 1);
        boolean none = given == null || given.length == 0;
        boolean[] chosen = new boolean[rank];
        Arrays.fill(chosen, none && node.node().integer("noop_with_empty_axes", 0) == 0);
        for (int axis : none ? new int[0] : node.axes(given, rank)) {
            chosen[axis] = true;
        }
        return chosen;
    }

    /** Along columns first, then rows, then channels; all axes are kept. */
    private static Tensor reduced(NodeImport node, Kind kind, IntPredicate chosen) {
        int[] dims = node.dims(0);
        Layout layout = layout(dims, chosen);
        Value value = node.image(0, layout);
        Along[] order = {Along.COLUMNS, Along.ROWS, Along.CHANNELS};
        int[][] groups = {layout.columns(), layout.rows(), layout.channels()};
        for (int i = 0; i < order.length; i++) {
            boolean reduced = Arrays.stream(groups[i]).anyMatch(a -> chosen.test(a) && dims[a] > 1);
            if (reduced) {
                Value out = node.output(order[i].reduced(value.shape()));
                value = node.step(new ReduceLayer(node.name(), value, out, kind, order[i]));
            }
        }
        int[] left =
                IntStream.range(0, dims.length)
                        .map(axis -> chosen.test(axis) ? 1 : dims[axis])
                        .toArray();
        return new Tensor.Computed(value, layout.view(left), 0);
    }

    /** A layout each of whose directions is reduced wholly or not at all. */
    private static Layout layout(int[] dims, IntPredicate chosen) {
        Layout usual = Layout.usual(dims.length);
        boolean fits =
                IntStream.range(0, 3)
                        .mapToObj(
                                i ->
                                        i == 0
                                                ? usual.channels()
                                                : i == 1 ? usual.rows() : usual.columns())
                        .allMatch(group -> together(group, dims, chosen));
        if (fits) {
            return usual;
        }
        int[] kept = IntStream.range(0, dims.length).filter(chosen.negate()).toArray();
        int[] gone = IntStream.range(0, dims.length).filter(chosen).toArray();
        int first = Math.min(1, gone.length);
        return new Layout(
                kept, Arrays.copyOf(gone, first), Arrays.copyOfRange(gone, first, gone.length));
    }

    private static boolean together(int[] group, int[] dims, IntPredicate chosen) {
        int[] wide = Arrays.stream(group).filter(axis -> dims[axis] > 1).toArray();
        return Arrays.stream(wide).allMatch(chosen) || Arrays.stream(wide).noneMatch(chosen);
    }

    private static Known folded(
            NodeImport node,
            OnnxTensor tensor,
            boolean[] chosen,
            double start,
            DoubleBinaryOperator with,
            Kind kind) {
        int[] dims = tensor.dims();
        int[] kept = IntStream.range(0, dims.length).filter(axis -> !chosen[axis]).toArray();
        int[] gone = IntStream.range(0, dims.length).filter(axis -> chosen[axis]).toArray();
        int[] left = dims.clone();
        Arrays.stream(gone).forEach(axis -> left[axis] = 1);
        node.scope().spend(tensor.size(), node.name());
        int[] order = IntStream.concat(Arrays.stream(kept), Arrays.stream(gone)).toArray();
        int[] offsets = View.of(dims).permuted(order).offsets();
        float[] results = new float[(int) Moves.product(left)];
        int each = offsets.length / Math.max(1, results.length);
        for (int i = 0; i < results.length; i++) {
            double sum = start;
            for (int k = i * each; k < (i + 1) * each; k++) {
                sum = with.applyAsDouble(sum, Numbers.real(tensor, offsets[k]));
            }
            results[i] = (float) (kind == Kind.MEAN ? sum / each : sum);
        }
        OnnxTensor floats = OnnxTensor.of(results, left);
        return new Known(
                tensor.floats() != null ? floats : Numbers.of(Numbers.longs(floats), left));
    }
}
