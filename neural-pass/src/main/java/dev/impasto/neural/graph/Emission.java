package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Collects launches and constants while layers are turned into kernels. */
final class Emission {

    private final Arena arena;
    private final DeviceProfile device;
    private final Choice choice;
    private final List<Launch> launches = new ArrayList<>();
    private float[] constants = new float[1024];
    private int used;
    private String layer;

    Emission(Arena arena, DeviceProfile device, Choice choice) {
        this.arena = arena;
        this.device = device;
        this.choice = choice;
    }

    /** Collects what a layer needs; which kernels these are. */
    List<KernelSource> add(Layer next) {
        layer = next.name();
        int before = launches.size();
        next.emit(this);
        List<KernelSource> sources = new ArrayList<>();
        for (Launch launch : launches.subList(before, launches.size())) {
            sources.add(launch.source());
        }
        return sources;
    }

    /** How a convolution is computed on the device. */
    ConvKernel choose(ConvLayer conv) {
        return choice.of(conv, ConvKernels.of(conv, device));
    }

    /** Where all values lie. */
    Arena arena() {
        return arena;
    }

    /** Where a value lies in the arena, as {@link Arena#offset} counts. */
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
        launch(
                new KernelSource(function + ".cl", function, defines, twin),
                globalX,
                globalY,
                numbers);
    }

    /** Queues a kernel. */
    void launch(KernelSource source, int globalX, int globalY, int... numbers) {
        KernelSource stored = arena.storage().of(source);
        launches.add(new Launch(layer, stored, numbers, globalX, globalY));
    }

    List<Launch> launches() {
        return launches;
    }

    float[] constants() {
        return Arrays.copyOf(constants, Math.max(used, Shape.BLOCK));
    }
}
