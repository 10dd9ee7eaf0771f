package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Convolution with bias, then optionally another value added, then an activation.
 *
 * @param sum what is added to the input, or null
 * @param residual what is added before the activation, or null
 * @param weights [output channel][input channel][ky][kx]
 * @param bias one per output channel
 */
record ConvLayer(
        String name,
        Value input,
        Sum sum,
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
        return new ConvLayer(
                name, input, null, null, output, geometry, weights, bias, Activation.NONE);
    }

    @Override
    public List<Value> inputs() {
        List<Value> read = new ArrayList<>(List.of(input));
        if (sum != null) {
            read.add(sum.value());
        }
        if (residual != null) {
            read.add(residual);
        }
        return read;
    }

    /** Whether it reads a value, and neither adds it to that nor to the result. */
    boolean readsAlone(Value value) {
        return input == value && residual != value && (sum == null || sum.value() != value);
    }

    @Override
    public Layer activated(Activation added, Value activated) {
        return new ConvLayer(name, input, sum, residual, activated, geometry, weights, bias, added);
    }

    /** The same, reading {@code other} with another window. */
    ConvLayer reading(Value other, ConvGeometry window) {
        return new ConvLayer(name, other, sum, residual, output, window, weights, bias, activation);
    }

    /** The same, reading the sum of {@code other} and {@code added}. */
    ConvLayer readingSum(Value other, Sum added) {
        return new ConvLayer(
                name, other, added, residual, output, geometry, weights, bias, activation);
    }

    /** The same, adding {@code other} and storing {@code stored}. */
    ConvLayer adding(Value other, Value stored) {
        return new ConvLayer(name, input, sum, other, stored, geometry, weights, bias, activation);
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
        return new ConvLayer(name, input, sum, null, scaled, geometry, newWeights, newBias, added);
    }

    @Override
    public void emit(Emission emission) {
        ConvKernel kernel = emission.choose(this);
        emission.launch(
                source(kernel),
                kernel.globalX(this),
                kernel.globalY(this),
                emission.offset(input),
                emission.offset(output),
                residual == null ? 0 : emission.offset(residual),
                emission.constant(kernel.pack(this)),
                sum == null ? 0 : emission.offset(sum.value()));
    }

    /** The kernel that computes it in one way. */
    KernelSource source(ConvKernel kernel) {
        String function = kernel.function();
        return new KernelSource(function + ".cl", function, defines(kernel), this::reference);
    }

    /** Multiplications by the book, whatever the way. */
    long multiplications() {
        return (long) weights.length * output.shape().pixels();
    }

    private Map<String, String> defines(ConvKernel kernel) {
        Map<String, Integer> numbers = new HashMap<>(kernel.defines(this));
        numbers.put("IN_CHANNELS", input.shape().channels());
        numbers.put("IN_HEIGHT", input.shape().height());
        numbers.put("IN_WIDTH", input.shape().width());
        numbers.put("OUT_CHANNELS", output.shape().channels());
        numbers.put("OUT_HEIGHT", output.shape().height());
        numbers.put("OUT_WIDTH", output.shape().width());
        geometry.define(numbers);
        numbers.put("RESIDUAL", residual == null ? 0 : 1);
        numbers.put("SUM", sum == null ? 0 : 1);
        numbers.put("SUM_UP", sum == null ? 1 : sum.up());
        Map<String, String> defines = new HashMap<>();
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            defines.put(number.getKey(), number.getValue().toString());
        }
        defines.put("SUM_SLOPE", (sum == null ? 1 : sum.slope()) + "f");
        activation.define(defines);
        if (input.keepsFloats()) {
            defines.put("TAKES_FLOATS", "1");
        }
        if (output.keepsFloats()) {
            defines.put("GIVES_FLOATS", "1");
        }
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
                addTaps(read(args), channel, in, y, ky, sums);
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

    /** What is read at a channel, row and column of the input. */
    private interface Read {
        float at(int channel, int y, int x);
    }

    private Read read(Arguments args) {
        Image image = new Image(args, 2, input.shape());
        if (sum == null) {
            return image::get;
        }
        Image other = new Image(args, 6, sum.value().shape());
        return (c, y, x) -> sum.apply(image.get(c, y, x), other.get(c, y / sum.up(), x / sum.up()));
    }

    private void addTaps(Read image, int channel, int in, int y, int ky, double[] sums) {
        int row = source(y, ky, true);
        int channels = input.shape().channels();
        for (int kx = 0; kx < geometry.kernelX() && row >= 0; kx++) {
            int index = (channel * channels + in) * geometry.kernelY() + ky;
            double weight = weights[index * geometry.kernelX() + kx];
            for (int x = 0; x < sums.length; x++) {
                int column = source(x, kx, false);
                sums[x] += column < 0 ? 0 : weight * image.at(in, row, column);
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
