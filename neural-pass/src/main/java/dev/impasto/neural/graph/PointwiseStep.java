package dev.impasto.neural.graph;

import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * One step of a {@link PointwiseLayer}. It reads registers: first those of the operands, then those
 * that earlier steps made, in order.
 */
sealed interface PointwiseStep {

    /** What it makes of the registers' values at a channel. */
    float apply(float[] registers, int channel);

    /** The same with the registers renumbered. */
    PointwiseStep renumbered(IntUnaryOperator numbers);

    /**
     * Defines what {@code step.cl} needs.
     *
     * @param names of the registers
     */
    void define(Map<String, String> defines, int step, String[] names);

    /** An activation. */
    record Activate(int register, Activation activation) implements PointwiseStep {
        @Override
        public float apply(float[] registers, int channel) {
            return activation.apply(registers[register]);
        }

        @Override
        public PointwiseStep renumbered(IntUnaryOperator numbers) {
            return new Activate(numbers.applyAsInt(register), activation);
        }

        @Override
        public void define(Map<String, String> defines, int step, String[] names) {
            defines.put("KIND_" + step, "0");
            defines.put("LEFT_" + step, names[register]);
            defines.put("FUNCTION_" + step, Integer.toString(activation.kind().ordinal()));
            defines.put("A_" + step, activation.a() + "f");
            defines.put("B_" + step, activation.b() + "f");
        }
    }

    /** A factor and a shift for each channel. */
    record Scale(int register, float[] scale, float[] shift) implements PointwiseStep {
        @Override
        public float apply(float[] registers, int channel) {
            return registers[register] * scale[channel] + shift[channel];
        }

        @Override
        public PointwiseStep renumbered(IntUnaryOperator numbers) {
            return new Scale(numbers.applyAsInt(register), scale, shift);
        }

        @Override
        public void define(Map<String, String> defines, int step, String[] names) {
            defines.put("KIND_" + step, "1");
            defines.put("LEFT_" + step, names[register]);
        }
    }

    /** Two registers combined. */
    record Combine(int left, int right, BinaryLayer.Op op) implements PointwiseStep {
        @Override
        public float apply(float[] registers, int channel) {
            return op.apply(registers[left], registers[right]);
        }

        @Override
        public PointwiseStep renumbered(IntUnaryOperator numbers) {
            return new Combine(numbers.applyAsInt(left), numbers.applyAsInt(right), op);
        }

        @Override
        public void define(Map<String, String> defines, int step, String[] names) {
            defines.put("KIND_" + step, "2");
            defines.put("LEFT_" + step, names[left]);
            defines.put("RIGHT_" + step, names[right]);
            defines.put("FUNCTION_" + step, Integer.toString(op.ordinal()));
        }
    }
}
