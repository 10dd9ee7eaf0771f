package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;

/** Computes operators of two constants, as sizes of images are computed in exported models. */
final class Arithmetic {

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
        return whole
                ? Numbers.of(whole(node, op, a.longs(), left, b.longs(), right), dims)
                : reals(node, op, a, left, b, right, dims);
    }

    private static long[] whole(
            NodeImport node, String op, long[] a, int[] left, long[] b, int[] right) {
        boolean divides = op.equals("Div") || op.equals("Mod");
        long[] result = new long[left.length];
        for (int i = 0; i < result.length; i++) {
            long divisor = b[right[i]];
            node.require(!divides || divisor != 0, "divides by zero");
            result[i] = whole(node, op, a[left[i]], divisor);
        }
        return result;
    }

    private static long whole(NodeImport node, String op, long a, long b) {
        return switch (op) {
            case "Add" -> a + b;
            case "Sub" -> a - b;
            case "Mul" -> a * b;
            case "Div" -> a / b;
            case "Pow" -> (long) Math.pow(a, b);
            case "Min" -> Math.min(a, b);
            case "Max" -> Math.max(a, b);
            case "Mod" -> Math.floorMod(a, b);
            case "Equal" -> a == b ? 1 : 0;
            case "Greater" -> a > b ? 1 : 0;
            case "GreaterOrEqual" -> a >= b ? 1 : 0;
            case "Less" -> a < b ? 1 : 0;
            case "LessOrEqual" -> a <= b ? 1 : 0;
            case "And" -> a & b;
            case "Or" -> a | b;
            case "Xor" -> a ^ b;
            default -> throw unsupported(node);
        };
    }

    private static double real(NodeImport node, String op, double a, double b) {
        return switch (op) {
            case "Add" -> a + b;
            case "Sub" -> a - b;
            case "Mul" -> a * b;
            case "Div" -> a / b;
            case "Pow" -> Math.pow(a, b);
            case "Min" -> Math.min(a, b);
            case "Max" -> Math.max(a, b);
            case "Mod" -> a % b;
            case "PRelu" -> a >= 0 ? a : a * b;
            case "Equal" -> a == b ? 1 : 0;
            case "Greater" -> a > b ? 1 : 0;
            case "GreaterOrEqual" -> a >= b ? 1 : 0;
            case "Less" -> a < b ? 1 : 0;
            case "LessOrEqual" -> a <= b ? 1 : 0;
            default -> throw unsupported(node);
        };
    }

    private static ModelException unsupported(NodeImport node) {
        return node.refuse("constants of this kind are not supported");
    }

    private static OnnxTensor reals(
            NodeImport node,
            String op,
            OnnxTensor a,
            int[] left,
            OnnxTensor b,
            int[] right,
            int[] dims) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            double x = Numbers.real(a, left[i]);
            result[i] = real(node, op, x, Numbers.real(b, right[i]));
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
                            + Arrays.toString(a)
                            + " and "
                            + Arrays.toString(b)
                            + " do not go together");
            dims[i] = left == 1 ? right : left;
        }
        return node.bounded(dims);
    }

    private static int at(int[] dims, int i) {
        return i < 0 ? 1 : dims[i];
    }
}
