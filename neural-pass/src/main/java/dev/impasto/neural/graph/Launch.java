package dev.impasto.neural.graph;

import dev.impasto.neural.backend.KernelSource;

/**
 * A kernel of a network and what it is launched with. All have the parameters {@code (arena,
 * constants, numbers…)}: where images lie (as {@link Arena#offset} counts), then sizes.
 *
 * @param layer the node that it works for
 */
record Launch(String layer, KernelSource source, int[] numbers, int globalX, int globalY) {}
