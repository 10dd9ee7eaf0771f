package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Convolution in groups: each output channel sees only the input channels of its group; depthwise
 * where that is one. Then an activation.
 *
 * @param weights [output channel][input channel of its group][ky][kx]
 * @param bias one per output channel
 */
record GroupConvLayer(
        String name,
        Value input,
        Value output,
        ConvGeometry geometry,
        int groups,
        float[] weights,
        float[] bias,
        Activation activation)
        implements Layer, Fusible {

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public Layer activated(Activation added, Value activated) {
        return new GroupConvLayer(name, input, activated, geometry, groups, weights, bias, added);
    }

    /** The same, reading {@code other} with another window. */
    GroupConvLayer reading(Value other, ConvGeometry window) {
        return new GroupConvLayer(name, other, output, window, groups, weights, bias, activation);
    }

    /** The same with each output channel multiplied and shifted. */
    GroupConvLayer scaled(AffineLayer next) {
        int each = weights.length / bias.length;
        float[] newWeights = weights.clone();
        float[] newBias = bias.clone();
        for (int i = 0; i < newWeights.length; i++) {
            newWeights[i] *= next.scale()[i / each];
        }
        for (int o = 0; o < newBias.length; o++) {
            newBias[o] = newBias[o] * next.scale()[o] + next.shift()[o];
        }
        return new GroupConvLayer(
                name,
                input,
                next.output(),
                geometry,
                groups,
                newWeights,
                newBias,
                next.activation());
    }

    @Override
    public void emit(Emission emission) {
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "conv_group",
                defines(),
                (args, x, y) -> each.launch(args, output.shape().pixels(), bias.length),
                output.shape().width(),
                output.shape().height() * output.shape().blocks(),
                emission.offset(input),
                emission.offset(output),
                emission.constant(packed()));
    }

    private int perGroup() {
        return input.shape().channels() / groups;
    }

    private Map<String, String> defines() {
        Map<String, Integer> numbers = new TreeMap<>();
        numbers.put("IN_PER_GROUP", perGroup());
        numbers.put("OUT_PER_GROUP", bias.length / groups);
        numbers.put("OUT_CHANNELS", bias.length);
        numbers.put("IN_HEIGHT", input.shape().height());
        numbers.put("IN_WIDTH", input.shape().width());
        numbers.put("OUT_HEIGHT", output.shape().height());
        numbers.put("OUT_WIDTH", output.shape().width());
        numbers.put("KERNEL_Y", geometry.kernelY());
        numbers.put("KERNEL_X", geometry.kernelX());
        numbers.put("STRIDE_Y", geometry.strideY());
        numbers.put("STRIDE_X", geometry.strideX());
        numbers.put("DILATION_Y", geometry.dilationY());
        numbers.put("DILATION_X", geometry.dilationX());
        numbers.put("PAD_MODE", geometry.padding().mode().ordinal());
        numbers.put("PAD_TOP", geometry.padding().top());
        numbers.put("PAD_LEFT", geometry.padding().left());
        Map<String, String> defines = new TreeMap<>();
        numbers.forEach((key, number) -> defines.put(key, Integer.toString(number)));
        activation.define(defines);
        return defines;
    }

    /**
     * For each block of outputs the biases, then [input of the group][ky][kx], eight lanes each.
     */
    private float[] packed() {
        int taps = weights.length / bias.length;
        float[] packed = new float[output.shape().blocks() * Shape.BLOCK * (1 + taps)];
        for (int out = 0; out < bias.length; out++) {
            int lane = out % Shape.BLOCK;
            int base = (out - lane) * (1 + taps) + lane;
            packed[base] = bias[out];
            for (int tap = 0; tap < taps; tap++) {
                packed[base + (1 + tap) * Shape.BLOCK] = weights[out * taps + tap];
            }
        }
        return packed;
    }

    private void reference(Arguments args, int pixel, int channel) {
        Image in = new Image(args, 2, input.shape());
        int first = channel / (bias.length / groups) * perGroup();
        double sum = bias[channel];
        for (int i = 0; i < perGroup(); i++) {
            for (int ky = 0; ky < geometry.kernelY(); ky++) {
                int row = geometry.row(pixel / output.shape().width(), ky, input.shape());
                for (int kx = 0; kx < geometry.kernelX() && row >= 0; kx++) {
                    int column = geometry.column(pixel % output.shape().width(), kx, input.shape());
                    int at = (channel * perGroup() + i) * geometry.kernelY() + ky;
                    double weight = weights[at * geometry.kernelX() + kx];
                    sum += column < 0 ? 0 : weight * in.get(first + i, row, column);
                }
            }
        }
        new Image(args, 3, output.shape()).put(channel, pixel, activation.apply((float) sum));
    }
}
