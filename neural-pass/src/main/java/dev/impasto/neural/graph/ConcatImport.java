package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads Concat along any axis. */
final class ConcatImport {

    private ConcatImport() {}

    static void concat(NodeImport node) {
        List<Tensor> parts = IntStream.range(0, node.inputs()).mapToObj(node::tensor).toList();
        node.require(!parts.isEmpty(), "it has nothing to put together");
        int[] dims = parts.get(0).dims();
        int axis = node.axis(node.node().integer("axis", 1), dims.length);
        int[] whole = dims(node, parts, axis);
        if (parts.size() == 1) {
            node.result(parts.get(0));
        } else if (parts.stream().allMatch(Known.class::isInstance)) {
            node.result(folded(node, parts, axis, whole));
        } else {
            images(node, parts, axis, whole);
        }
    }

    private static int[] dims(NodeImport node, List<Tensor> parts, int axis) {
        long[] dims = Bounds.longs(parts.get(0).dims());
        dims[axis] = 0;
        for (Tensor part : parts) {
            int[] own = part.dims();
            boolean fits = own.length == dims.length;
            for (int i = 0; fits && i < own.length; i++) {
                fits = i == axis || own[i] == dims[i];
            }
            node.require(
                    fits,
                    "parts of %s and %s differ in size"
                            .formatted(Arrays.toString(parts.get(0).dims()), Arrays.toString(own)));
            dims[axis] += own[axis];
        }
        return node.bounded(dims);
    }

    private static OnnxTensor folded(NodeImport node, List<Tensor> parts, int axis, int[] dims) {
        node.scope().spend(Moves.product(dims), node.name());
        List<OnnxTensor> values = parts.stream().map(part -> ((Known) part).value()).toList();
        boolean whole = values.stream().allMatch(value -> value.longs() != null);
        float[] floats = new float[whole ? 0 : (int) Moves.product(dims)];
        long[] longs = new long[whole ? (int) Moves.product(dims) : 0];
        long inner = Moves.product(Arrays.copyOfRange(dims, axis + 1, dims.length));
        int row = (int) inner * dims[axis];
        int at = 0;
        for (OnnxTensor value : values) {
            int own = (int) inner * value.dims()[axis];
            for (int i = 0; i < value.size(); i++) {
                int place = i / own * row + at + i % own;
                if (whole) {
                    longs[place] = value.longs()[i];
                } else {
                    floats[place] = (float) Numbers.real(value, i);
                }
            }
            at += own;
        }
        return whole ? Numbers.of(longs, dims) : OnnxTensor.of(floats, dims);
    }

    private static void images(NodeImport node, List<Tensor> parts, int axis, int[] dims) {
        Layout usual = Layout.usual(dims.length);
        boolean rows = usual.rows().length == 1 && usual.rows()[0] == axis;
        boolean columns = usual.columns().length == 1 && usual.columns()[0] == axis;
        boolean channels = !rows && !columns && outermost(usual.channels(), axis, dims);
        boolean direct = rows || columns || channels;
        Layout layout = direct ? usual : asChannels(axis, dims.length);
        List<Value> images = new ArrayList<>();
        for (Tensor part : parts) {
            images.add(node.scope().image(part, layout, node.name()));
        }
        Value out = node.output(Bounds.shape(layout.sizes(dims), node.name()));
        Layer layer =
                rows || columns
                        ? new JoinLayer(node.name(), images, out, rows)
                        : new ConcatLayer(node.name(), images, out);
        node.make(layer, layout, dims);
    }

    /** Whether all axes of the group before this one have a size of one. */
    private static boolean outermost(int[] group, int axis, int[] dims) {
        return Arrays.stream(group).allMatch(other -> other >= axis || dims[other] == 1);
    }

    private static Layout asChannels(int axis, int rank) {
        int[] others = IntStream.range(0, rank).filter(other -> other != axis).toArray();
        int last = Math.max(0, others.length - 1);
        return new Layout(
                new int[] {axis},
                Arrays.copyOf(others, last),
                Arrays.copyOfRange(others, last, others.length));
    }
}
