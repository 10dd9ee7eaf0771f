package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Convolution with bias, then optionally another value added, then an activation.
 *
 * @param residual what is added before the activation, or null
 * @param weights [output channel][input channel][ky][kx]
 * @param bias one per output channel
 */
record ConvLayer(
        String name,
        Value input,
        Value residual,
        Value output,
        ConvGeometry geometry,
        float[] weights,
        float[] bias,
        Activation activation)
        implements Layer, Fusible {

    /** A convolution alone. */
    static ConvLayer of(
            String name,
            Value input,
            Value output,
            ConvGeometry geometry,
            float[] weights,
            float[] bias) {
        return new ConvLayer(name, input, null, output, geometry, weights, bias, Activation.NONE);
    }

    @Override
    public List<Value> inputs() {
        return residual == null ? List.of(input) : List.of(input, residual);
    }

    @Override
    public Layer activated(Activation added, Value activated) {
        return new ConvLayer(name, input, residual, activated, geometry, weights, bias, added);
    }

    /** The same, reading {@code other} with another window. */
    ConvLayer reading(Value other, ConvGeometry window) {
        return new ConvLayer(name, other, residual, output, window, weights, bias, activation);
    }

    /** The same, adding {@code other} and storing {@code sum}. */
    ConvLayer adding(Value other, Value sum) {
        return new ConvLayer(name, input, other, sum, geometry, weights, bias, activation);
    }

    /** The same with each output channel multiplied and shifted. */
    ConvLayer scaled(float[] scale, float[] shift, Value scaled, Activation added) {
        int each = weights.length / bias.length;
        float[] newWeights = weights.clone();
        float[] newBias = bias.clone();
        for (int i = 0; i < newWeights.length; i++) {
            newWeights[i] *= scale[i / each];
        }
        for (int o = 0; o < newBias.length; o++) {
            newBias[o] = newBias[o] * scale[o] + shift[o];
        }
        return new ConvLayer(name, input, null, scaled, geometry, newWeights, newBias, added);
    }

    @Override
    public void emit(Emission emission) {
        ConvTile tile = ConvTile.choose(output.shape(), geometry);
        int offset =
                emission.constant(tile.pack(weights, bias, input.shape().channels(), geometry));
        emission.launch(
                "conv",
                defines(tile),
                this::reference,
                tile.columns(output.shape()),
                tile.groups(output.shape()) * output.shape().height(),
                emission.offset(input),
                emission.offset(output),
                residual == null ? 0 : emission.offset(residual),
                offset);
    }

    private Map<String, String> defines(ConvTile tile) {
        Map<String, Integer> numbers = new TreeMap<>();
        numbers.put("IN_CHANNELS", input.shape().channels());
        numbers.put("IN_HEIGHT", input.shape().height());
        numbers.put("IN_WIDTH", input.shape().width());
        numbers.put("OUT_CHANNELS", output.shape().channels());
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
        numbers.put("UP", geometry.up());
        numbers.put("RESIDUAL", residual == null ? 0 : 1);
        numbers.put("TILE_X", tile.pixels());
        numbers.put("TILE_B", tile.blocks());
        numbers.put("GROUP_X", tile.group(output.shape()));
        Map<String, String> defines = new TreeMap<>();
        numbers.forEach((key, number) -> defines.put(key, Integer.toString(number)));
        activation.define(defines);
        return defines;
    }

    private void reference(Arguments args, int globalX, int globalY) {
        IntStream.range(0, output.shape().height())
                .parallel()
                .forEach(
                        y -> {
                            for (int channel = 0; channel < bias.length; channel++) {
                                referenceRow(args, channel, y);
                            }
                        });
    }

    private void referenceRow(Arguments args, int channel, int y) {
        Shape shape = output.shape();
        double[] sums = new double[shape.width()];
        java.util.Arrays.fill(sums, bias[channel]);
        for (int in = 0; in < input.shape().channels(); in++) {
            for (int ky = 0; ky < geometry.kernelY(); ky++) {
                addTaps(new Image(args, 2, input.shape()), channel, in, y, ky, sums);
            }
        }
        Image out = new Image(args, 3, shape);
        Image added = residual == null ? null : new Image(args, 4, shape);
        for (int x = 0; x < sums.length; x++) {
            int pixel = y * shape.width() + x;
            float sum = (float) sums[x] + (added == null ? 0 : added.get(channel, pixel));
            out.put(channel, pixel, activation.apply(sum));
        }
    }

    private void addTaps(Image image, int channel, int in, int y, int ky, double[] sums) {
        int row = source(y, ky, true);
        int channels = input.shape().channels();
        for (int kx = 0; kx < geometry.kernelX() && row >= 0; kx++) {
            int index = (channel * channels + in) * geometry.kernelY() + ky;
            double weight = weights[index * geometry.kernelX() + kx];
            for (int x = 0; x < sums.length; x++) {
                int column = source(x, kx, false);
                sums[x] += column < 0 ? 0 : weight * image.get(in, row, column);
            }
        }
    }

    /** The row or column of the input under a tap, or -1 for a zero. */
    private int source(int position, int tap, boolean rows) {
        ConvGeometry g = geometry;
        Padding p = g.padding();
        int i =
                rows
                        ? position * g.strideY() - p.top() + tap * g.dilationY()
                        : position * g.strideX() - p.left() + tap * g.dilationX();
        int size = g.up() * (rows ? input.shape().height() : input.shape().width());
        return Math.floorDiv(p.mode().source(i, size), g.up());
    }
}
