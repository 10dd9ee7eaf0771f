package dev.impasto.neural.graph;

import java.util.List;

/** Decides how a convolution is computed. */
@FunctionalInterface
interface Choice {

    /** What should be fastest by the count of operations. */
    Choice FIRST = (conv, candidates) -> candidates.get(0);

    /**
     * @param candidates at least one, what should be fastest first
     */
    ConvKernel of(ConvLayer conv, List<ConvKernel> candidates);
}
