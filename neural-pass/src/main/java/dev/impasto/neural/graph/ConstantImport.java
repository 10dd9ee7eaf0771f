package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.OnnxAttribute;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the operators whose results are known before a network runs: constants and sizes. */
final class ConstantImport {

    private ConstantImport() {}

    static void constant(NodeImport node) {
        Map<String, OnnxAttribute> given = node.node().attributes();
        if (given.get("value") instanceof OnnxAttribute.Constant it) {
            node.result(it.tensor());
        } else if (given.get("value_float") instanceof OnnxAttribute.Real it) {
            node.result(OnnxTensor.of(new float[] {it.value()}));
        } else if (given.get("value_floats") instanceof OnnxAttribute.Reals it) {
            node.result(OnnxTensor.of(it.values(), it.values().length));
        } else if (given.get("value_int") instanceof OnnxAttribute.Int it) {
            node.result(Numbers.of(new long[] {it.value()}));
        } else if (given.get("value_ints") instanceof OnnxAttribute.Ints it) {
            node.result(OnnxTensor.of(it.values()));
        } else {
            throw node.refuse("a constant of this kind is not supported");
        }
    }

    static void constantOfShape(NodeImport node) {
        int[] dims = node.bounded(node.longs(0));
        long size = Moves.product(dims);
        node.scope().spend(size, node.name());
        boolean given = node.node().attributes().get("value") instanceof OnnxAttribute.Constant;
        OnnxTensor value =
                given
                        ? ((OnnxAttribute.Constant) node.node().attributes().get("value")).tensor()
                        : OnnxTensor.of(new float[1], 1);
        node.require(value.size() == 1, "its value must be one number");
        if (value.longs() != null) {
            long[] longs = new long[(int) size];
            Arrays.fill(longs, value.longs()[0]);
            node.result(Numbers.of(longs, dims));
        } else {
            float[] floats = new float[(int) size];
            Arrays.fill(floats, value.floats()[0]);
            node.result(OnnxTensor.of(floats, dims));
        }
    }

    static void shape(NodeImport node) {
        int[] dims = node.dims(0);
        int from = end(node.node().integer("start", 0), dims.length);
        int to = end(node.node().integer("end", dims.length), dims.length);
        node.result(
                OnnxTensor.of(
                        Arrays.stream(dims, from, Math.max(from, to)).asLongStream().toArray()));
    }

    private static int end(long given, int rank) {
        return (int) Math.max(0, Math.min(given < 0 ? given + rank : given, rank));
    }

    static void size(NodeImport node) {
        node.result(Numbers.of(new long[] {node.tensor(0).size()}));
    }

    /** Operators that only constants have. */
    static void folded(NodeImport node) {
        node.result(Arithmetic.fold(node, node.node().op(), node.constant(0), node.constant(1)));
    }

    static void range(NodeImport node) {
        OnnxTensor[] given = {node.constant(0), node.constant(1), node.constant(2)};
        for (OnnxTensor one : given) {
            node.require(one.size() == 1, "its limits must be single numbers");
        }
        double start = Numbers.real(given[0], 0);
        double step = Numbers.real(given[2], 0);
        double count = Math.ceil((Numbers.real(given[1], 0) - start) / step);
        node.require(!Double.isNaN(count), "a step of 0 is not supported");
        int[] dims = node.bounded((long) Math.max(0, count));
        node.scope().spend(dims[0], node.name());
        if (given[0].longs() != null) {
            long[] longs = new long[dims[0]];
            Arrays.setAll(longs, i -> (long) (start + i * step));
            node.result(Numbers.of(longs, dims));
        } else {
            float[] floats = new float[dims[0]];
            IntStream.range(0, dims[0]).forEach(i -> floats[i] = (float) (start + i * step));
            node.result(OnnxTensor.of(floats, dims));
        }
    }

    /** A choice between tensors that is made before the network runs. */
    static void where(NodeImport node) {
        OnnxTensor condition = node.constant(0);
        int[] both = Arithmetic.broadcast(node, node.dims(1), node.dims(2));
        int[] dims = Arithmetic.broadcast(node, condition.dims(), both);
        if (Numbers.uniform(condition)) {
            Tensor chosen = node.tensor(Numbers.real(condition, 0) != 0 ? 1 : 2);
            node.result(Moves.expanded(node, chosen, dims));
            return;
        }
        OnnxTensor yes = node.constant(1);
        OnnxTensor no = node.constant(2);
        node.scope().spend(4 * Moves.product(dims), node.name());
        long[] which = Numbers.longs(spread(condition, dims));
        OnnxTensor a = spread(yes, dims);
        OnnxTensor b = spread(no, dims);
        if (a.longs() != null && b.longs() != null) {
            long[] longs = a.longs().clone();
            Arrays.setAll(longs, i -> which[i] != 0 ? a.longs()[i] : b.longs()[i]);
            node.result(Numbers.of(longs, dims));
        } else {
            float[] floats = new float[which.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) Numbers.real(which[i] != 0 ? a : b, i);
            }
            node.result(OnnxTensor.of(floats, dims));
        }
    }

    private static OnnxTensor spread(OnnxTensor tensor, int[] dims) {
        return Numbers.gathered(tensor, View.of(tensor.dims()).expanded(dims), 0);
    }

    static void not(NodeImport node) {
        OnnxTensor given = node.constant(0);
        long[] turned = Arrays.stream(Numbers.longs(given)).map(v -> v == 0 ? 1 : 0).toArray();
        node.result(Numbers.of(turned, given.dims()));
    }

    /** The numbers of ONNX data types; images are floats whatever they are called. */
    static void cast(NodeImport node) {
        int to = (int) node.node().integer("to", 1);
        boolean real = to == 1 || to == 10 || to == 11 || to == 16;
        if (node.tensor(0) instanceof Known known) {
            node.result(converted(known.value(), real, to == 9));
            return;
        }
        node.require(
                real || node.scope().leaves(node.outputName(0)),
                "an image can become whole numbers only where it leaves the network");
        Activation cut = Activation.of(Activation.Kind.TRUNC);
        node.result(
                real
                        ? node.tensor(0)
                        : Elementwise.computed(node, (Computed) node.tensor(0), 1, 0, cut));
    }

    static void castLike(NodeImport node) {
        boolean whole = node.tensor(1) instanceof Known like && like.value().longs() != null;
        if (node.tensor(0) instanceof Known known) {
            node.result(converted(known.value(), !whole, false));
        } else {
            node.require(!whole, "an image cannot become whole numbers here");
            node.result(node.tensor(0));
        }
    }

    private static OnnxTensor converted(OnnxTensor value, boolean real, boolean logical) {
        if (real) {
            return OnnxTensor.of(Numbers.floats(value), value.dims());
        }
        long[] longs = new long[value.size()];
        for (int i = 0; i < longs.length; i++) {
            double number = Numbers.real(value, i);
            longs[i] = logical ? (number != 0 ? 1 : 0) : (long) number;
        }
        return Numbers.of(longs, value.dims());
    }
}
