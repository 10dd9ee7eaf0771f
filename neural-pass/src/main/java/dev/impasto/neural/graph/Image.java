package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import java.nio.FloatBuffer;

/** A value in the arena as the reference kernels see it: by channel and pixel. */
final class Image {

    private final FloatBuffer arena;
    private final int base;
    private final Shape shape;

    /** The value whose offset is argument {@code index}. */
    Image(Arguments args, int index, Shape shape) {
        arena = args.floats(0);
        base = args.integer(index) * Shape.BLOCK;
        this.shape = shape;
    }

    float get(int channel, int pixel) {
        return arena.get(at(channel, pixel));
    }

    float get(int channel, int y, int x) {
        return arena.get(at(channel, y * shape.width() + x));
    }

    void put(int channel, int pixel, float value) {
        arena.put(at(channel, pixel), value);
    }

    private int at(int channel, int pixel) {
        int block = channel / Shape.BLOCK;
        return base + (block * shape.pixels() + pixel) * Shape.BLOCK + channel % Shape.BLOCK;
    }
}
