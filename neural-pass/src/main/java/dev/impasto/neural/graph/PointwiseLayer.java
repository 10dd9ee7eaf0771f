package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import dev.impasto.neural.graph.PointwiseStep.Activate;
import dev.impasto.neural.graph.PointwiseStep.Combine;
import dev.impasto.neural.graph.PointwiseStep.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chain of cheap operations on each element, in one kernel: what stays between its steps is in
 * registers.
 *
 * @param steps in order; the last one's result is stored
 */
record PointwiseLayer(String name, List<Operand> operands, List<PointwiseStep> steps, Value output)
        implements Layer {

    /** What {@code pointwise.cl} has room for. */
    static final int MOST_OPERANDS = 4;

    static final int MOST_STEPS = 12;

    /**
     * An image that is read; it may have one channel, row or column for all.
     *
     * @param up how many times it is enlarged (nearest)
     */
    record Operand(Value value, int up) {}

    /** A layer of this kind as a chain; null if it is of another. */
    static PointwiseLayer of(Layer layer) {
        if (layer instanceof PointwiseLayer chain) {
            return chain;
        }
        List<PointwiseStep> steps = new ArrayList<>();
        if (layer instanceof AffineLayer affine) {
            if (!affine.identity()) {
                steps.add(new Scale(0, affine.scale(), affine.shift()));
            }
            if (!affine.activation().none() || steps.isEmpty()) {
                steps.add(new Activate(steps.size(), affine.activation()));
            }
            List<Operand> read = List.of(new Operand(affine.input(), 1));
            return new PointwiseLayer(affine.name(), read, steps, affine.output());
        }
        if (layer instanceof BinaryLayer binary) {
            Operand a = new Operand(binary.a(), binary.upA());
            Operand b = new Operand(binary.b(), binary.upB());
            List<Operand> read = a.equals(b) ? List.of(a) : List.of(a, b);
            steps.add(new Combine(0, read.size() - 1, binary.op()));
            if (!binary.activation().none()) {
                steps.add(new Activate(read.size(), binary.activation()));
            }
            return new PointwiseLayer(binary.name(), read, steps, binary.output());
        }
        return null;
    }

    /** This chain after the one that makes one of its operands; null where it grows too long. */
    PointwiseLayer after(PointwiseLayer first) {
        List<Operand> read = new ArrayList<>(first.operands);
        operands.stream()
                .filter(operand -> operand.value() != first.output && !read.contains(operand))
                .forEach(read::add);
        List<PointwiseStep> all = new ArrayList<>();
        int grown = read.size() - first.operands.size();
        for (PointwiseStep step : first.steps) {
            all.add(step.renumbered(i -> i < first.operands.size() ? i : i + grown));
        }
        int made = read.size() + all.size() - 1;
        for (PointwiseStep step : steps) {
            all.add(
                    step.renumbered(
                            i ->
                                    i >= operands.size()
                                            ? i - operands.size() + made + 1
                                            : operands.get(i).value() == first.output
                                                    ? made
                                                    : read.indexOf(operands.get(i))));
        }
        boolean fits = read.size() <= MOST_OPERANDS && all.size() <= MOST_STEPS;
        return fits ? new PointwiseLayer(name, read, all, output) : null;
    }

    @Override
    public List<Value> inputs() {
        return operands.stream().map(Operand::value).toList();
    }

    @Override
    public void emit(Emission emission) {
        Shape shape = output.shape();
        int[] places = new int[MOST_OPERANDS];
        for (int i = 0; i < operands.size(); i++) {
            places[i] = emission.offset(operands.get(i).value());
        }
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "pointwise",
                defines(),
                (args, x, y) -> each.launch(args, shape.pixels(), shape.channels()),
                shape.width(),
                shape.height() * shape.blocks(),
                places[0],
                places[1],
                places[2],
                places[3],
                emission.offset(output),
                emission.constant(tables()),
                shape.height(),
                shape.width());
    }

    private Map<String, String> defines() {
        Map<String, String> defines = new TreeMap<>();
        String[] names = new String[operands.size() + steps.size()];
        for (int i = 0; i < operands.size(); i++) {
            names[i] = "r" + i;
            Value value = operands.get(i).value();
            defines.put("UP_" + i, Integer.toString(operands.get(i).up()));
            defines.put("ONE_" + i, oneChannel(value) ? "1" : "0");
            defines.put("ROWS_" + i, Integer.toString(value.shape().height()));
            defines.put("COLUMNS_" + i, Integer.toString(value.shape().width()));
        }
        for (int i = 0; i < steps.size(); i++) {
            names[operands.size() + i] = "s" + i;
            steps.get(i).define(defines, i, names);
        }
        defines.put("OPERANDS", Integer.toString(operands.size()));
        defines.put("STEPS", Integer.toString(steps.size()));
        defines.put("RESULT", names[names.length - 1]);
        defines.put("BLOCKS", Integer.toString(output.shape().blocks()));
        return defines;
    }

    private boolean oneChannel(Value value) {
        return value.shape().channels() == 1 && output.shape().channels() > 1;
    }

    /** For each step two rows of blocks, factors and shifts; those of other steps are not read. */
    private float[] tables() {
        int padded = output.shape().blocks() * Shape.BLOCK;
        float[] tables = new float[2 * padded * steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Scale scale) {
                int at = 2 * padded * i;
                System.arraycopy(scale.scale(), 0, tables, at, scale.scale().length);
                System.arraycopy(scale.shift(), 0, tables, at + padded, scale.shift().length);
            }
        }
        return tables;
    }

    private void reference(Arguments args, int pixel, int channel) {
        float[] registers = new float[operands.size() + steps.size()];
        for (int i = 0; i < operands.size(); i++) {
            registers[i] = read(args, i, pixel, channel);
        }
        for (int i = 0; i < steps.size(); i++) {
            registers[operands.size() + i] = steps.get(i).apply(registers, channel);
        }
        new Image(args, 2 + MOST_OPERANDS, output.shape())
                .put(channel, pixel, registers[registers.length - 1]);
    }

    private float read(Arguments args, int index, int pixel, int channel) {
        Operand operand = operands.get(index);
        Shape shape = operand.value().shape();
        int width = output.shape().width();
        int y = Math.min(pixel / width / operand.up(), shape.height() - 1);
        int x = Math.min(pixel % width / operand.up(), shape.width() - 1);
        return new Image(args, 2 + index, shape)
                .get(oneChannel(operand.value()) ? 0 : channel, y, x);
    }
}
