package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two values combined pixel by pixel, then an activation. Either may have one channel, one row or
 * one column for all, and may be read as if enlarged (nearest).
 *
 * @param upA how many times {@code a} is enlarged
 * @param upB how many times {@code b} is enlarged
 */
record BinaryLayer(
        String name, Op op, Value a, Value b, int upA, int upB, Value output, Activation activation)
        implements Layer, Fusible {

    /** In the order of the numbers in {@code binary.cl}. */
    enum Op {
        ADD("Add"),
        SUB("Sub"),
        MUL("Mul"),
        DIV("Div"),
        POW("Pow"),
        MIN("Min"),
        MAX("Max"),
        PRELU("PRelu");

        private final String onnx;

        Op(String onnx) {
            this.onnx = onnx;
        }

        /** The ONNX operator. */
        String onnx() {
            return onnx;
        }

        float apply(float a, float b) {
            return switch (this) {
                case ADD -> a + b;
                case SUB -> a - b;
                case MUL -> a * b;
                case DIV -> a / b;
                case POW -> (float) Math.pow(a, b);
                case MIN -> Math.min(a, b);
                case MAX -> Math.max(a, b);
                case PRELU -> a >= 0 ? a : a * b;
            };
        }
    }

    @Override
    public List<Value> inputs() {
        return List.of(a, b);
    }

    @Override
    public Layer activated(Activation added, Value activated) {
        return new BinaryLayer(name, op, a, b, upA, upB, activated, added);
    }

    /** The same, reading {@code small} enlarged instead of {@code large}. */
    BinaryLayer enlarging(Value large, Value small, int factor) {
        return new BinaryLayer(
                name,
                op,
                a == large ? small : a,
                b == large ? small : b,
                a == large ? upA * factor : upA,
                b == large ? upB * factor : upB,
                output,
                activation);
    }

    @Override
    public void emit(Emission emission) {
        Shape shape = output.shape();
        ReferenceKernel rows = ReferenceKernel.each(this::reference);
        emission.launch(
                "binary",
                defines(),
                (args, x, y) -> rows.launch(args, shape.pixels(), shape.channels()),
                shape.width(),
                shape.height() * shape.blocks(),
                emission.offset(a),
                emission.offset(b),
                emission.offset(output),
                shape.height(),
                shape.width());
    }

    private Map<String, String> defines() {
        Map<String, String> defines = new TreeMap<>();
        defines.put("OP", Integer.toString(op.ordinal()));
        defines.put("UP_A", Integer.toString(upA));
        defines.put("UP_B", Integer.toString(upB));
        defines.put("ONE_A", oneChannel(a) ? "1" : "0");
        defines.put("ONE_B", oneChannel(b) ? "1" : "0");
        defines.put("ROWS_A", Integer.toString(a.shape().height()));
        defines.put("ROWS_B", Integer.toString(b.shape().height()));
        defines.put("COLUMNS_A", Integer.toString(a.shape().width()));
        defines.put("COLUMNS_B", Integer.toString(b.shape().width()));
        activation.define(defines);
        return defines;
    }

    private boolean oneChannel(Value value) {
        return value.shape().channels() == 1 && output.shape().channels() > 1;
    }

    private void reference(Arguments args, int pixel, int channel) {
        float left = read(args, 2, a, upA, pixel, channel);
        float right = read(args, 3, b, upB, pixel, channel);
        new Image(args, 4, output.shape())
                .put(channel, pixel, activation.apply(op.apply(left, right)));
    }

    private float read(Arguments args, int index, Value value, int up, int pixel, int channel) {
        int width = output.shape().width();
        Shape shape = value.shape();
        int y = Math.min(pixel / width / up, shape.height() - 1);
        int x = Math.min(pixel % width / up, shape.width() - 1);
        return new Image(args, index, shape).get(oneChannel(value) ? 0 : channel, y, x);
    }
}
