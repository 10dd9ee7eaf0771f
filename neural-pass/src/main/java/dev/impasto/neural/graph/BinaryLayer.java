package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two values combined pixel by pixel, then an activation. Either may have one channel for all, and
 * may be read as if enlarged (nearest).
 *
 * @param upA how many times {@code a} is enlarged
 * @param upB how many times {@code b} is enlarged
 */
record BinaryLayer(
        String name, Op op, Value a, Value b, int upA, int upB, Value output, Activation activation)
        implements Layer, Fusible {

    /** In the order of the numbers in {@code binary.cl}. */
    enum Op {
        ADD,
        SUB,
        MUL,
        DIV;

        float apply(float a, float b) {
            return switch (this) {
                case ADD -> a + b;
                case SUB -> a - b;
                case MUL -> a * b;
                case DIV -> a / b;
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
        defines.put("ONE_A", one(a) ? "1" : "0");
        defines.put("ONE_B", one(b) ? "1" : "0");
        activation.define(defines);
        return defines;
    }

    private boolean one(Value value) {
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
        return new Image(args, index, value.shape())
                .get(one(value) ? 0 : channel, pixel / width / up, pixel % width / up);
    }
}
