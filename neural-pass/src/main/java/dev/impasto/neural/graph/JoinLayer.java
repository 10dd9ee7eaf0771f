package dev.impasto.neural.graph;

import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/**
 * Images put below or beside one another.
 *
 * @param below whether they follow by rows, else by columns
 */
record JoinLayer(String name, List<Value> inputs, Value output, boolean below) implements Layer {

    @Override
    public void emit(Emission emission) {
        int at = 0;
        for (Value value : inputs) {
            copy(value, below ? at : 0, below ? 0 : at, emission);
            at += below ? value.shape().height() : value.shape().width();
        }
    }

    private void copy(Value value, int top, int left, Emission emission) {
        Shape shape = value.shape();
        int width = output.shape().width();
        ReferenceKernel each =
                ReferenceKernel.each(
                        (args, pixel, channel) -> {
                            int y = pixel / shape.width() + top;
                            int x = pixel % shape.width() + left;
                            float v = new Image(args, 2, shape).get(channel, pixel);
                            new Image(args, 3, output.shape()).put(channel, y * width + x, v);
                        });
        emission.launch(
                "join",
                Map.of(),
                (args, x, y) -> each.launch(args, shape.pixels(), shape.channels()),
                shape.width(),
                shape.height() * shape.blocks(),
                emission.offset(value),
                emission.offset(output),
                shape.height(),
                shape.width(),
                output.shape().height(),
                width,
                top,
                left);
    }
}
