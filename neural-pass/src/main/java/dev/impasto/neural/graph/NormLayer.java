package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/**
 * Instance normalisation (Ulyanov, Vedaldi, Lempitsky 2016) or group normalisation (Wu, He 2018),
 * then an activation: each channel, or group of channels, is brought to mean 0 and variance 1 over
 * the image, then multiplied and shifted. Three kernels: mean and squared deviations of each row;
 * these combined (Chan, Golub, LeVeque 1983) into one scale and shift a channel; both applied.
 *
 * @param group channels that are normalised together
 * @param rows scratch for the rows' sums
 * @param table scratch for scale and shift
 */
record NormLayer(
        String name,
        Value input,
        Value output,
        float[] scale,
        float[] shift,
        int group,
        float epsilon,
        Activation activation,
        Value rows,
        Value table)
        implements Layer, Fusible {

    static NormLayer of(
            String name,
            Value input,
            Value output,
            float[] scale,
            float[] shift,
            int group,
            float epsilon) {
        int doubled = 2 * input.shape().blocks() * Shape.BLOCK;
        Value rows = new Value(name + " rows", new Shape(doubled, input.shape().height(), 1));
        Value table = new Value(name + " table", new Shape(doubled, 1, 1));
        return new NormLayer(
                name,
                input,
                output,
                scale,
                shift,
                group,
                epsilon,
                Activation.NONE,
                rows.keptAsFloats(),
                table.keptAsFloats());
    }

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public Layer activated(Activation added, Value activated) {
        return new NormLayer(
                name, input, activated, scale, shift, group, epsilon, added, rows, table);
    }

    /** The same with each channel multiplied and shifted after it. */
    NormLayer scaled(AffineLayer next) {
        float[] newScale = scale.clone();
        float[] newShift = shift.clone();
        for (int i = 0; i < newScale.length; i++) {
            newScale[i] *= next.scale()[i];
            newShift[i] = newShift[i] * next.scale()[i] + next.shift()[i];
        }
        return new NormLayer(
                name,
                input,
                next.output(),
                newScale,
                newShift,
                group,
                epsilon,
                next.activation(),
                rows,
                table);
    }

    @Override
    public void emit(Emission emission) {
        Shape shape = input.shape();
        int blocks = shape.blocks();
        int in = emission.offset(input);
        int sums = emission.offset(rows);
        int factors = emission.offset(table);
        ReferenceKernel nothing = (args, x, y) -> {};
        emission.launch(
                "norm_rows",
                Map.of(),
                nothing,
                shape.height(),
                blocks,
                in,
                sums,
                blocks,
                shape.height(),
                shape.width());
        boolean alone = group == 1;
        emission.launch(
                alone ? "norm_table" : "norm_groups",
                Map.of("EPSILON", epsilon + "f", "GROUP", Integer.toString(group)),
                nothing,
                alone ? blocks : shape.channels() / group,
                1,
                sums,
                factors,
                emission.constant(constants()),
                blocks,
                shape.height(),
                shape.width());
        emission.launch(
                "affine",
                AffineLayer.defines(1, activation),
                this::reference,
                shape.pixels(),
                blocks,
                in,
                emission.offset(output),
                factors,
                shape.pixels(),
                blocks);
    }

    private float[] constants() {
        int padded = input.shape().blocks() * Shape.BLOCK;
        float[] both = new float[2 * padded];
        System.arraycopy(scale, 0, both, 0, scale.length);
        System.arraycopy(shift, 0, both, padded, shift.length);
        return both;
    }

    /** All three kernels at once, from the definition. */
    private void reference(Arguments args, int globalX, int globalY) {
        for (int first = 0; first < scale.length; first += group) {
            referenceGroup(args, first);
        }
    }

    private void referenceGroup(Arguments args, int first) {
        Image in = new Image(args, 2, input.shape());
        Image out = new Image(args, 3, output.shape());
        int pixels = input.shape().pixels();
        int count = group * pixels;
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += (double) in.get(first + i / pixels, i % pixels) / count;
        }
        double variance = 0;
        for (int i = 0; i < count; i++) {
            double off = in.get(first + i / pixels, i % pixels) - mean;
            variance += off * off / count;
        }
        for (int i = 0; i < count; i++) {
            int channel = first + i / pixels;
            double factor = scale[channel] / Math.sqrt(variance + epsilon);
            double normal = (in.get(channel, i % pixels) - mean) * factor + shift[channel];
            out.put(channel, i % pixels, activation.apply((float) normal));
        }
    }
}
