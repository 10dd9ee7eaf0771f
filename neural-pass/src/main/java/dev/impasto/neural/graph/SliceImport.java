package dev.impasto.neural.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Reads the operators that take parts of a tensor. */
final class SliceImport {

    private SliceImport() {}

    static void slice(NodeImport node) {
        boolean old = node.opset() < 10;
        int[] dims = node.dims(0);
        long[] starts = old ? node.node().integers("starts") : node.longs(1);
        long[] ends = old ? node.node().integers("ends") : node.longs(2);
        long[] all = IntStream.range(0, starts.length).asLongStream().toArray();
        long[] named = old ? node.node().integers("axes", all) : node.has(3) ? node.longs(3) : all;
        int[] axes = node.axes(named, dims.length);
        long[] steps = new long[axes.length];
        Arrays.fill(steps, 1);
        steps = node.has(4) ? node.longs(4) : steps;
        node.require(
                starts.length == axes.length
                        && ends.length == axes.length
                        && steps.length == axes.length,
                "starts, ends, axes and steps differ in number");
        Tensor sliced = node.tensor(0);
        for (int i = 0; i < axes.length; i++) {
            int[] picked = picked(node, dims[axes[i]], starts[i], ends[i], steps[i]);
            sliced = Moves.picked(node, sliced, axes[i], picked);
        }
        node.result(sliced);
    }

    private static int[] picked(NodeImport node, int size, long start, long end, long step) {
        node.require(step != 0 && step != Long.MIN_VALUE, "a step of 0 is not supported");
        boolean forward = step > 0;
        long low = forward ? 0 : -1;
        long high = forward ? size : size - 1;
        long from = held(start < 0 ? start + size : start, 0, high);
        long to = held(end < 0 ? end + size : end, low, high);
        long span = forward ? to - from : from - to;
        long count = span <= 0 ? 0 : (span - 1) / Math.abs(step) + 1;
        return IntStream.range(0, (int) count).map(i -> (int) (from + i * step)).toArray();
    }

    private static long held(long value, long low, long high) {
        return Math.max(low, Math.min(value, high));
    }

    static void split(NodeImport node) {
        int[] dims = node.dims(0);
        int axis = node.axis(node.node().integer("axis", 0), dims.length);
        int parts = node.node().outputs().size();
        long[] given = node.longs("split", 1);
        long[] sizes = given != null ? given : even(dims[axis], parts);
        node.require(
                sizes.length == parts && Arrays.stream(sizes).noneMatch(size -> size < 0),
                "its sizes do not match its outputs");
        long from = 0;
        for (int i = 0; i < parts; i++) {
            long to = from + Math.min(sizes[i], dims[axis]);
            node.require(to <= dims[axis], "its parts are larger than the whole");
            int[] picked = IntStream.range((int) from, (int) to).toArray();
            node.result(i, Moves.picked(node, node.tensor(0), axis, picked));
            from = to;
        }
        node.require(from == dims[axis], "its parts are smaller than the whole");
    }

    /** Equal parts; a smaller one at the end where they cannot be. */
    private static long[] even(int size, int parts) {
        long[] sizes = new long[parts];
        int each = (size + parts - 1) / Math.max(1, parts);
        for (int i = 0; i < parts; i++) {
            sizes[i] = Math.max(0, Math.min(each, size - i * (long) each));
        }
        return sizes;
    }

    static void gather(NodeImport node) {
        int[] dims = node.dims(0);
        int axis = node.axis(node.node().integer("axis", 0), dims.length);
        int size = dims[axis];
        long[] indices = node.longs(1);
        int[] picked = new int[indices.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = node.axis(indices[i], size);
        }
        Tensor chosen = Moves.picked(node, node.tensor(0), axis, picked);
        int[] shape =
                IntStream.concat(
                                Arrays.stream(dims, 0, axis),
                                IntStream.concat(
                                        Arrays.stream(node.constant(1).dims()),
                                        Arrays.stream(dims, axis + 1, dims.length)))
                        .toArray();
        node.result(Moves.reshaped(node, chosen, shape));
    }
}
