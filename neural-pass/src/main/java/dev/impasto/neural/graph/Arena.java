package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each value of a network lies in one buffer. Values that are never needed at the same time
 * share memory: the largest are placed first, each at the lowest place that is free for its whole
 * life (greedy by size; Pisarchyk and Lee 2020, "Efficient memory management for deep neural net
 * inference"). A value that is part of a concatenation lies inside the whole.
 */
final class Arena {

    /** The time before the first layer, when the input is written. */
    private static final int BEFORE = -1;

    /** Memory that lives from the step that writes it to the last one that reads it. */
    private final class Block {
        final long size;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        long offset = -1;

        Block(long places) {
            size = (places + align - 1) / align * align;
        }

        void usedAt(int step) {
            first = Math.min(first, step);
            last = Math.max(last, step);
        }

        /** The largest first, then in the order of their lives. */
        int compareBySize(Block other) {
            int size = Long.compare(other.size, this.size);
            int begin = Integer.compare(first, other.first);
            return size != 0 ? size : begin != 0 ? begin : Integer.compare(last, other.last);
        }

        int compareByPlace(Block other) {
            return Long.compare(offset, other.offset);
        }

        boolean meets(Block other) {
            return first <= other.last && other.first <= last;
        }
    }

    /** In the order of their use, so that the same graph is always placed alike. */
    private final Map<Value, Block> blocks = new LinkedHashMap<>();

    private final Map<Value, ConcatLayer> wholes;
    private final Storage storage;
    private final int align;
    private final int spacing;
    private long places;

    /**
     * @param storage of what does not {@linkplain Value#keepsFloats keep floats}
     * @param spacing places left free before and after every value, a multiple of 32
     */
    Arena(Graph graph, Storage storage, int spacing) {
        this.storage = storage;
        align = DeviceBuffer.ALIGNMENT / storage.placeBytes();
        this.spacing = spacing;
        List<Layer> layers = graph.layers();
        wholes = parts(graph);
        for (Value input : graph.inputs()) {
            use(input, BEFORE);
        }
        for (int step = 0; step < layers.size(); step++) {
            Layer layer = layers.get(step);
            use(layer.output(), step);
            for (Value read : layer.inputs()) {
                use(read, step);
            }
            if (layer instanceof NormLayer norm) {
                use(norm.rows(), step);
                use(norm.table(), step);
            }
        }
        for (Value output : graph.outputs()) {
            use(output, layers.size());
        }
        place();
    }

    Storage storage() {
        return storage;
    }

    /** Size of the whole arena in bytes. */
    long bytes() {
        return places * storage.placeBytes();
    }

    /** What is needed at once at the worst moment, in bytes: no placing can do with less. */
    long leastBytes() {
        long most = 0;
        for (Block at : blocks.values()) {
            // Needs grow only where a life begins.
            most = Math.max(most, neededAt(at.first));
        }
        return most * storage.placeBytes();
    }

    private long neededAt(int step) {
        return blocks.values().stream()
                .filter(block -> block.first <= step && step <= block.last)
                .mapToLong(block -> block.size)
                .sum();
    }

    /** Where a value begins, in eight channels of a pixel as they are stored. */
    int offset(Value value) {
        ConcatLayer whole = wholes.get(value);
        if (whole == null) {
            return (int) blocks.get(value).offset;
        }
        int into = whole.channelOf(value) / Shape.BLOCK * value.shape().pixels();
        return offset(whole.output()) + into;
    }

    /** Whether a value is made where a concatenation wants it, so that nothing is copied. */
    boolean inside(Value value, ConcatLayer concat) {
        return wholes.get(value) == concat;
    }

    private void use(Value value, int step) {
        ConcatLayer whole = wholes.get(value);
        if (whole != null) {
            use(whole.output(), step);
            return;
        }
        long size = storage.places(value) + spacing;
        blocks.computeIfAbsent(value, key -> new Block(size)).usedAt(step);
    }

    private void place() {
        List<Block> bySize = new ArrayList<>(blocks.values());
        bySize.sort(Block::compareBySize);
        List<Block> placed = new ArrayList<>();
        for (Block block : bySize) {
            block.offset = lowestFree(block, placed);
            places = Math.max(places, block.offset + block.size);
            placed.add(block);
            placed.sort(Block::compareByPlace);
        }
    }

    private long lowestFree(Block block, List<Block> placed) {
        long offset = spacing;
        for (Block other : placed) {
            if (block.meets(other) && offset + block.size > other.offset) {
                offset = Math.max(offset, other.offset + other.size);
            }
        }
        return offset;
    }

    private static Map<Value, ConcatLayer> parts(Graph graph) {
        List<Layer> layers = graph.layers();
        List<Value> ends = new ArrayList<>(graph.inputs());
        ends.addAll(graph.outputs());
        Map<Value, ConcatLayer> parts = new IdentityHashMap<>();
        Map<Value, Integer> times = new HashMap<>();
        for (Layer layer : layers) {
            if (layer instanceof ConcatLayer concat) {
                concat.inputs().forEach(value -> times.merge(value, 1, Integer::sum));
            }
        }
        for (Layer layer : layers) {
            if (layer instanceof ConcatLayer concat) {
                for (Value value : concat.inputs()) {
                    boolean aligned = concat.channelOf(value) % Shape.BLOCK == 0;
                    if (!ends.contains(value) && aligned && times.get(value) == 1) {
                        parts.put(value, concat);
                    }
                }
            }
        }
        return parts;
    }
}
