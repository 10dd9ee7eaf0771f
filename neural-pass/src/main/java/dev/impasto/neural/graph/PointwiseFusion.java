package dev.impasto.neural.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Merges chains of cheap operations that no convolution took in. */
final class PointwiseFusion {

    private final Map<Value, Integer> readers = new IdentityHashMap<>();
    private final Map<Value, Layer> writers = new IdentityHashMap<>();
    private final List<Layer> fused = new ArrayList<>();

    private PointwiseFusion(Graph graph) {
        count(graph.outputs());
        for (Layer layer : graph.layers()) {
            count(new HashSet<>(layer.inputs()));
        }
    }

    private void count(Collection<Value> read) {
        for (Value value : read) {
            readers.put(value, readers.getOrDefault(value, 0) + 1);
        }
    }

    static Graph fuse(Graph graph) {
        PointwiseFusion fusion = new PointwiseFusion(graph);
        for (Layer layer : graph.layers()) {
            fusion.add(layer);
        }
        return new Graph(graph.inputs(), graph.outputs(), fusion.fused);
    }

    private void add(Layer layer) {
        PointwiseLayer chain = PointwiseLayer.of(layer);
        for (Value read : chain == null ? List.<Value>of() : chain.inputs()) {
            Layer writer = writers.get(read);
            PointwiseLayer first = writer == null ? null : PointwiseLayer.of(writer);
            boolean alone =
                    first != null
                            && readers.get(read) == 1
                            && read.shape().same(chain.output().shape());
            PointwiseLayer both = alone && !enlarged(chain, read) ? chain.after(first) : null;
            if (both != null) {
                fused.removeIf(one -> one == writer);
                add(both);
                return;
            }
        }
        fused.add(layer);
        writers.put(layer.output(), layer);
    }

    private static boolean enlarged(PointwiseLayer chain, Value value) {
        return chain.operands().stream()
                .anyMatch(operand -> operand.value() == value && operand.up() > 1);
    }
}
