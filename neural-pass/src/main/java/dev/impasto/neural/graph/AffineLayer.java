package dev.impasto.neural.graph;

import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Each channel multiplied and shifted by constants, then an activation: arithmetic with constants,
 * batch normalisation, and an activation that could not be fused (scale 1, shift 0).
 */
record AffineLayer(
        String name, Value input, Value output, float[] scale, float[] shift, Activation activation)
        implements Layer, Fusible {

    /** An activation alone. */
    static AffineLayer of(Activation activation, String name, Value input, Value output) {
        float[] ones = new float[input.shape().channels()];
        java.util.Arrays.fill(ones, 1);
        return new AffineLayer(name, input, output, ones, new float[ones.length], activation);
    }

    /** Whether it is an activation alone. */
    boolean identity() {
        for (int i = 0; i < scale.length; i++) {
            if (scale[i] != 1 || shift[i] != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public Layer activated(Activation added, Value activated) {
        return new AffineLayer(name, input, activated, scale, shift, added);
    }

    @Override
    public void emit(Emission emission) {
        int blocks = input.shape().blocks();
        float[] table = new float[2 * blocks * Shape.BLOCK];
        System.arraycopy(scale, 0, table, 0, scale.length);
        System.arraycopy(shift, 0, table, blocks * Shape.BLOCK, shift.length);
        ReferenceKernel twin =
                ReferenceKernel.each(
                        (args, pixel, channel) -> {
                            float in = new Image(args, 2, input.shape()).get(channel, pixel);
                            float out = activation.apply(in * scale[channel] + shift[channel]);
                            new Image(args, 3, output.shape()).put(channel, pixel, out);
                        });
        emission.launch(
                "affine",
                defines(0, activation),
                (args, x, y) -> twin.launch(args, x, scale.length),
                input.shape().pixels(),
                blocks,
                emission.offset(input),
                emission.offset(output),
                emission.constant(table),
                input.shape().pixels(),
                blocks);
    }

    /**
     * @param tableInArena 1 if the kernel's last offset counts in the arena, 0 in the constants
     */
    static Map<String, String> defines(int tableInArena, Activation activation) {
        Map<String, String> defines = new TreeMap<>();
        defines.put("TABLE_IN_ARENA", Integer.toString(tableInArena));
        activation.define(defines);
        return defines;
    }
}
