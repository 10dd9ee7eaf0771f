package dev.impasto.neural.graph;

import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;

/** Every pixel repeated {@code factor} times each way (nearest). */
record UpsampleLayer(String name, Value input, Value output, int factor) implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape shape = output.shape();
        ReferenceKernel each =
                ReferenceKernel.each(
                        (args, pixel, channel) -> {
                            int y = pixel / shape.width() / factor;
                            int x = pixel % shape.width() / factor;
                            float in = new Image(args, 2, input.shape()).get(channel, y, x);
                            new Image(args, 3, shape).put(channel, pixel, in);
                        });
        emission.launch(
                "enlarge",
                Map.of(),
                (args, x, y) -> each.launch(args, shape.pixels(), shape.channels()),
                shape.width(),
                shape.height() * shape.blocks(),
                emission.offset(input),
                emission.offset(output),
                factor,
                shape.width());
    }
}
