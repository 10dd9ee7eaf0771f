package dev.impasto.neural.graph;

import static java.util.Map.entry;

import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/** Computes operators of two constants, as sizes of images are computed in exported models. */
final class Arithmetic {

    private static final Map<String, DoubleBinaryOperator> REALS =
            Map.ofEntries(
                    entry("Add", (a, b) -> a + b),
                    entry("Sub", (a, b) -> a - b),
                    entry("Mul", (a, b) -> a * b),
                    entry("Div", (a, b) -> a / b),
                    entry("Pow", Math::pow),
                    entry("Min", Math::min),
                    entry("Max", Math::max),
                    entry("Mod", (a, b) -> a % b),
                    entry("PRelu", (a, b) -> a >= 0 ? a : a * b),
                    entry("Equal", (a, b) -> a == b ? 1 : 0),
                    entry("Greater", (a, b) -> a > b ? 1 : 0),
                    entry("GreaterOrEqual", (a, b) -> a >= b ? 1 : 0),
                    entry("Less", (a, b) -> a < b ? 1 : 0),
                    entry("LessOrEqual", (a, b) -> a <= b ? 1 : 0));

    private static final Map<String, LongBinaryOperator> WHOLE =
            Map.ofEntries(
                    entry("Add", (a, b) -> a + b),
                    entry("Sub", (a, b) -> a - b),
                    entry("Mul", (a, b) -> a * b),
                    entry("Div", (a, b) -> a / b),
                    entry("Pow", (a, b) -> (long) Math.pow(a, b)),
                    entry("Min", Math::min),
                    entry("Max", Math::max),
                    entry("Mod", Math::floorMod),
                    entry("Equal", (a, b) -> a == b ? 1 : 0),
                    entry("Greater", (a, b) -> a > b ? 1 : 0),
                    entry("GreaterOrEqual", (a, b) -> a >= b ? 1 : 0),
                    entry("Less", (a, b) -> a < b ? 1 : 0),
                    entry("LessOrEqual", (a, b) -> a <= b ? 1 : 0),
                    entry("And", (a, b) -> a & b),
                    entry("Or", (a, b) -> a | b),
                    entry("Xor", (a, b) -> a ^ b));

    private Arithmetic() {}

    /** Whether the result says whether something holds, whatever it is about. */
    private static boolean logical(String op) {
        return op.equals("Equal") || op.startsWith("Greater") || op.startsWith("Less");
    }

    static OnnxTensor fold(NodeImport node, String op, OnnxTensor a, OnnxTensor b) {
        int[] dims = broadcast(node, a.dims(), b.dims());
        long size = 1;
        for (int dim : dims) {
            size *= dim;
        }
        node.scope().spend(3 * size, node.name());
        int[] left = View.of(a.dims()).expanded(dims).offsets();
        int[] right = View.of(b.dims()).expanded(dims).offsets();
        boolean whole = a.longs() != null && b.longs() != null;
        node.require(
                whole ? WHOLE.containsKey(op) : REALS.containsKey(op),
                "constants of this kind are not supported");
        return whole
                ? Numbers.of(whole(node, op, a.longs(), left, b.longs(), right), dims)
                : reals(op, a, left, b, right, dims);
    }

    private static long[] whole(
            NodeImport node, String op, long[] a, int[] left, long[] b, int[] right) {
        boolean divides = op.equals("Div") || op.equals("Mod");
        long[] result = new long[left.length];
        for (int i = 0; i < result.length; i++) {
            long divisor = b[right[i]];
            node.require(!divides || divisor != 0, "divides by zero");
            result[i] = WHOLE.get(op).applyAsLong(a[left[i]], divisor);
        }
        return result;
    }

    private static OnnxTensor reals(
            String op, OnnxTensor a, int[] left, OnnxTensor b, int[] right, int[] dims) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            double x = Numbers.real(a, left[i]);
            result[i] = REALS.get(op).applyAsDouble(x, Numbers.real(b, right[i]));
        }
        float[] floats = new float[result.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) result[i];
        }
        OnnxTensor reals = OnnxTensor.of(floats, dims);
        return logical(op) ? Numbers.of(Numbers.longs(reals), dims) : reals;
    }

    /** The shape that both shapes can be repeated to. */
    static int[] broadcast(NodeImport node, int[] a, int[] b) {
        long[] dims = new long[Math.max(a.length, b.length)];
        for (int i = 0; i < dims.length; i++) {
            int left = at(a, i - dims.length + a.length);
            int right = at(b, i - dims.length + b.length);
            node.require(
                    left == right || left == 1 || right == 1,
                    "shapes "
                            + java.util.Arrays.toString(a)
                            + " and "
                            + java.util.Arrays.toString(b)
                            + " do not go together");
            dims[i] = left == 1 ? right : left;
        }
        return node.bounded(dims);
    }

    private static int at(int[] dims, int i) {
        return i < 0 ? 1 : dims[i];
    }
}
