package dev.impasto.neural.graph;

import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Collects launches and constants while layers are turned into kernels. */
final class Emission {

    private final Arena arena;
    private final List<Launch> launches = new ArrayList<>();
    private float[] constants = new float[1024];
    private int used;

    Emission(Arena arena) {
        this.arena = arena;
    }

    /** Where a value lies in the arena, in eight-float pixels. */
    int offset(Value value) {
        return arena.offset(value);
    }

    /** Whether a value already lies where {@code concat} wants it. */
    boolean inside(Value value, ConcatLayer concat) {
        return arena.inside(value, concat);
    }

    /** Stores constants; their place, in groups of eight floats. */
    int constant(float[] values) {
        int padded = (values.length + Shape.BLOCK - 1) / Shape.BLOCK * Shape.BLOCK;
        if (used + padded > constants.length) {
            constants = Arrays.copyOf(constants, Math.max(used + padded, 2 * constants.length));
        }
        System.arraycopy(values, 0, constants, used, values.length);
        used += padded;
        return (used - padded) / Shape.BLOCK;
    }

    /**
     * Queues kernel {@code function} of {@code function.cl}; {@code numbers} are its parameters
     * after the arena and the constants.
     */
    void launch(
            String function,
            Map<String, String> defines,
            ReferenceKernel twin,
            int globalX,
            int globalY,
            int... numbers) {
        KernelSource source = new KernelSource(function + ".cl", function, defines, twin);
        launches.add(new Launch(source, numbers, globalX, globalY));
    }

    List<Launch> launches() {
        return launches;
    }

    float[] constants() {
        return Arrays.copyOf(constants, Math.max(used, Shape.BLOCK));
    }
}
