package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Activation.Kind;
import dev.impasto.neural.graph.BinaryLayer.Op;
import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;

/**
 * Arithmetic with one constant, or one for each channel, as the factors, shifts and activations
 * that convolutions take in. Each method gives null where it does not come to that.
 */
final class ConstantArithmetic {

    private ConstantArithmetic() {}

    /** {@code image op constant}. */
    static Tensor after(Op op, NodeImport node, Computed image, OnnxTensor constant, int[] dims) {
        if (constant.size() == 1) {
            Computed wide = image.seen(image.view().expanded(dims));
            return scalar(op, node, wide, node.finite("a constant", Numbers.floats(constant)[0]));
        }
        float[] numbers = perChannel(image, constant, dims);
        if (numbers == null) {
            return null;
        }
        float[] ones = filled(numbers.length, 1);
        float[] zeros = filled(numbers.length, 0);
        return switch (op) {
            case ADD -> affine(node, image, ones, numbers);
            case SUB -> affine(node, image, ones, negated(numbers));
            case MUL -> affine(node, image, numbers, zeros);
            case DIV -> affine(node, image, reciprocals(numbers), zeros);
            default -> null;
        };
    }

    /** {@code constant op image}. */
    static Tensor before(Op op, NodeImport node, OnnxTensor constant, Computed image, int[] dims) {
        boolean commutes = op == Op.ADD || op == Op.MUL || op == Op.MIN || op == Op.MAX;
        if (commutes) {
            return after(op, node, image, constant, dims);
        }
        if (constant.size() == 1) {
            Computed wide = image.seen(image.view().expanded(dims));
            float number = node.finite("a constant", Numbers.floats(constant)[0]);
            return scalarBefore(op, node, number, wide);
        }
        float[] numbers = op == Op.SUB ? perChannel(image, constant, dims) : null;
        return numbers == null ? null : affine(node, image, filled(numbers.length, -1), numbers);
    }

    private static Tensor scalar(Op op, NodeImport node, Computed image, float number) {
        float most = Float.MAX_VALUE;
        Activation none = Activation.NONE;
        return switch (op) {
            case ADD -> Elementwise.computed(node, image, 1, number, none);
            case SUB -> Elementwise.computed(node, image, 1, -number, none);
            case MUL -> Elementwise.computed(node, image, number, 0, none);
            case DIV -> Elementwise.computed(node, image, 1 / number, 0, none);
            case POW -> applied(node, image, new Activation(Kind.POW, number, 0));
            case MIN -> applied(node, image, Activation.clip(-most, number));
            case MAX -> applied(node, image, Activation.clip(number, most));
            case PRELU -> applied(node, image, Activation.leaky(number));
        };
    }

    private static Tensor scalarBefore(Op op, NodeImport node, float number, Computed image) {
        return switch (op) {
            case SUB -> Elementwise.computed(node, image, -1, number, Activation.NONE);
            case DIV -> {
                Computed turned = applied(node, image, Activation.of(Kind.RECIPROCAL));
                yield Elementwise.computed(node, turned, number, 0, Activation.NONE);
            }
            case POW ->
                    number <= 0
                            ? null
                            : Elementwise.computed(
                                    node,
                                    image,
                                    (float) Math.log(number),
                                    0,
                                    Activation.of(Kind.EXP));
            default -> null;
        };
    }

    private static Computed applied(NodeImport node, Computed image, Activation activation) {
        return Elementwise.computed(node, image, 1, 0, activation);
    }

    private static Computed affine(NodeImport node, Computed image, float[] scale, float[] shift) {
        Computed mapped = Elementwise.channels(node, image, scale, shift);
        if (mapped != null) {
            return mapped;
        }
        Computed own = Elementwise.placed(node, image);
        Value out = node.output(own.base().shape());
        node.step(new AffineLayer(node.name(), own.base(), out, scale, shift, Activation.NONE));
        return own.moved(out);
    }

    /** The constant for each channel of the image; null if it is not the same for all pixels. */
    private static float[] perChannel(Computed image, OnnxTensor constant, int[] dims) {
        int[] own = constant.dims();
        int missing = dims.length - own.length;
        if (!Arrays.equals(image.dims(), dims)) {
            return null;
        }
        Layout layout = Layout.usual(dims.length);
        for (int[] group : new int[][] {layout.rows(), layout.columns()}) {
            for (int axis : group) {
                if (axis >= missing && own[axis - missing] != 1) {
                    return null;
                }
            }
        }
        int[] repeated = new int[dims.length];
        Arrays.fill(repeated, 1);
        for (int axis : layout.channels()) {
            repeated[axis] = dims[axis];
        }
        View view = View.of(own).expanded(repeated);
        return Numbers.floats(Numbers.gathered(constant, view, 0));
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    private static float[] negated(float[] numbers) {
        float[] negated = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            negated[i] = -numbers[i];
        }
        return negated;
    }

    private static float[] reciprocals(float[] numbers) {
        float[] reciprocals = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            reciprocals[i] = 1 / numbers[i];
        }
        return reciprocals;
    }
}
