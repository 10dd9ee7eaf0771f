package dev.impasto.neural.backend;

import java.util.stream.IntStream;

/**
 * A kernel in plain Java: short and obvious, because it is what the OpenCL one is tested against.
 */
@FunctionalInterface
public interface ReferenceKernel {

    /** Does the whole launch. */
    void launch(Arguments args, int globalX, int globalY);

    /** One work item, as {@code get_global_id(0)} and {@code get_global_id(1)} name it. */
    @FunctionalInterface
    interface Item {
        void run(Arguments args, int x, int y);
    }

    /**
     * A kernel that runs {@code item} for each work item, rows in parallel. Items must not write
     * what another one reads or writes.
     */
    static ReferenceKernel each(Item item) {
        return (args, globalX, globalY) ->
                IntStream.range(0, globalY)
                        .parallel()
                        .forEach(
                                y -> {
                                    for (int x = 0; x < globalX; x++) {
                                        item.run(args, x, y);
                                    }
                                });
    }
}
