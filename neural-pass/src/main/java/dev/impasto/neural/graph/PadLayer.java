package dev.impasto.neural.graph;

import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/** An image with a border added, where no convolution could do it on the way. */
record PadLayer(String name, Value input, Value output, Padding padding) implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape from = input.shape();
        Shape to = output.shape();
        ReferenceKernel each =
                ReferenceKernel.each(
                        (args, pixel, channel) -> {
                            int y = pixel / to.width() - padding.top();
                            int x = pixel % to.width() - padding.left();
                            int row = padding.mode().source(y, from.height());
                            int column = padding.mode().source(x, from.width());
                            boolean zero = row < 0 || column < 0;
                            Image in = new Image(args, 2, from);
                            new Image(args, 3, to)
                                    .put(channel, pixel, zero ? 0 : in.get(channel, row, column));
                        });
        emission.launch(
                "pad",
                Map.of("PAD_MODE", Integer.toString(padding.mode().ordinal())),
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.width(),
                to.height() * to.blocks(),
                emission.offset(input),
                emission.offset(output),
                padding.top(),
                padding.left(),
                from.height(),
                from.width(),
                to.height(),
                to.width());
    }
}
