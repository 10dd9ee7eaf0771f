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

    /**
     * The same graph, but that it takes and gives floats, whatever lies between its layers.
     * Convolutions read and make such by themselves, for others they are converted.
     */
    Graph withPorts(Graph graph) {
        if (this == FLOATS) {
            return graph;
        }
        List<Value> inputs = new ArrayList<>();
        List<Value> outputs = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        for (Value input : graph.inputs()) {
            inputs.add(port(input, graph.layers().stream().allMatch(it -> takes(it, input))));
            if (inputs.get(inputs.size() - 1) != input) {
                layers.add(new PortLayer(inputs.get(inputs.size() - 1), input));
            }
        }
        layers.addAll(graph.layers());
        for (Value output : graph.outputs()) {
            outputs.add(port(output, graph.layers().stream().allMatch(it -> gives(it, output))));
            if (outputs.get(outputs.size() - 1) != output) {
                layers.add(new PortLayer(output, outputs.get(outputs.size() - 1)));
            }
        }
        return new Graph(inputs, outputs, layers);
    }

    private static Value port(Value inside, boolean same) {
        Value port = same ? inside : new Value(inside.name(), inside.shape());
        return port.keptAsFloats();
    }

    /** Whether a layer does not read a value, or as a convolution reads floats. */
    private static boolean takes(Layer layer, Value input) {
        return !layer.inputs().contains(input)
                || layer instanceof ConvLayer conv && conv.readsAlone(input);
    }

    /** Whether a layer has nothing to do with a value, or as a convolution makes floats of it. */
    private static boolean gives(Layer layer, Value output) {
        return !layer.inputs().contains(output)
                && (layer.output() != output || layer instanceof ConvLayer);
    }
}
