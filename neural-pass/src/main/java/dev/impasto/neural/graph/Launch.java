package dev.impasto.neural.graph;

import dev.impasto.neural.backend.KernelSource;

/**
 * A kernel of a network and what it is launched with. All have the parameters {@code (arena,
 * constants, offsets…)}; offsets count eight-float pixels.
 */
record Launch(KernelSource source, int[] offsets, int globalX, int globalY) {}
