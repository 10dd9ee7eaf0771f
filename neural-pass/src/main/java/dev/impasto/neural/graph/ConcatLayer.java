package dev.impasto.neural.graph;

import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/** Channels of several values one after the other. What lies in place already is not copied. */
record ConcatLayer(String name, List<Value> inputs, Value output) implements Layer {

    /** The channel of the output at which an input begins (its first place, if it comes twice). */
    int channelOf(Value input) {
        int channel = 0;
        for (Value value : inputs) {
            if (value == input) {
                return channel;
            }
            channel += value.shape().channels();
        }
        throw new IllegalArgumentException(input.name());
    }

    @Override
    public void emit(Emission emission) {
        int channel = 0;
        for (Value value : inputs) {
            if (!emission.inside(value, this)) {
                copy(value, channel, emission);
            }
            channel += value.shape().channels();
        }
    }

    private void copy(Value value, int first, Emission emission) {
        Shape shape = value.shape();
        ReferenceKernel twin =
                ReferenceKernel.each(
                        (args, pixel, channel) -> {
                            Image in = new Image(args, 2, shape);
                            Image out = new Image(args, 3, output.shape());
                            out.put(first + channel, pixel, in.get(channel, pixel));
                        });
        emission.launch(
                "concat",
                Map.of(),
                twin,
                shape.pixels(),
                shape.channels(),
                emission.offset(value),
                emission.offset(output),
                first,
                shape.pixels());
    }
}
