package dev.impasto.neural.graph;

import java.util.List;
import java.util.Map;

/**
 * An input of a network stored as its images are, or an output as floats again; only where the two
 * differ.
 */
record PortLayer(Value input, Value output) implements Layer {

    @Override
    public String name() {
        return "port '" + input.name() + "'";
    }

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape shape = input.shape();
        emission.launch(
                "port",
                Map.of("ENTERS", input.keepsFloats() ? "1" : "0"),
                (args, x, y) -> {
                    throw new AssertionError("the reference stores floats");
                },
                shape.pixels(),
                shape.blocks(),
                emission.offset(input),
                emission.offset(output),
                shape.pixels());
    }
}
