package dev.impasto.neural.graph;

import dev.impasto.neural.backend.KernelSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How numbers lie in an arena. Kernels compute with floats either way; {@code arena.cl} is how they
 * read and write.
 */
enum Storage {
    FLOATS(Float.BYTES),
    HALFS(Short.BYTES);

    private final int bytes;

    Storage(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of eight channels of a pixel, which places in the arena are counted in. */
    int placeBytes() {
        return Shape.BLOCK * bytes;
    }

    /** How many places a value takes. */
    long places(Value value) {
        int each = value.keepsFloats() ? Float.BYTES : bytes;
        return value.shape().floats() * each / placeBytes();
    }

    /** A kernel for an arena of this kind. */
    KernelSource of(KernelSource source) {
        if (this == FLOATS) {
            return source;
        }
        Map<String, String> defines = new TreeMap<>(source.defines());
        defines.put("HALFS", "1");
        return new KernelSource(source.resource(), source.function(), defines, source.twin());
    }

    /** The same graph, but that it takes and gives floats, whatever lies between its layers. */
    Graph withPorts(Graph graph) {
        if (this == FLOATS) {
            return graph;
        }
        List<Value> inputs = new ArrayList<>();
        List<Value> outputs = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        for (Value input : graph.inputs()) {
            inputs.add(Value.ofFloats(input.name(), input.shape()));
            layers.add(new PortLayer(inputs.get(inputs.size() - 1), input));
        }
        layers.addAll(graph.layers());
        for (Value output : graph.outputs()) {
            outputs.add(Value.ofFloats(output.name(), output.shape()));
            layers.add(new PortLayer(output, outputs.get(outputs.size() - 1)));
        }
        return new Graph(inputs, outputs, layers);
    }
}
