package dev.impasto.neural.graph;

import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/**
 * An image that the model knows, put where others can read it.
 *
 * @param values by channel, row, column
 */
record ConstantLayer(String name, float[] values, Value output) implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of();
    }

    @Override
    public void emit(Emission emission) {
        Shape shape = output.shape();
        ReferenceKernel each =
                ReferenceKernel.each(
                        (args, pixel, channel) ->
                                new Image(args, 2, shape)
                                        .put(
                                                channel,
                                                pixel,
                                                values[channel * shape.pixels() + pixel]));
        emission.launch(
                "constant_image",
                Map.of(),
                (args, x, y) -> each.launch(args, shape.pixels(), shape.channels()),
                shape.pixels(),
                shape.blocks(),
                emission.offset(output),
                emission.constant(shape.blocked(values)),
                shape.pixels());
    }
}
