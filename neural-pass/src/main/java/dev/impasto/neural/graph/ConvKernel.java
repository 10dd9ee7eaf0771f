package dev.impasto.neural.graph;

import java.util.Map;

/**
 * One way to compute a convolution. All take the same numbers: where the input, the output, the
 * residual, the constants and the addend lie.
 */
sealed interface ConvKernel permits ConvTile, GroupTile, Winograd {

    /** The kernel function and its file. */
    String function();

    /** Its constants, in the order in which it reads them. */
    float[] pack(ConvLayer conv);

    /** What it needs beyond the macros that tell of the convolution. */
    Map<String, Integer> defines(ConvLayer conv);

    int globalX(ConvLayer conv);

    int globalY(ConvLayer conv);

    /** How many parts of this size cover the whole; the last may reach beyond it. */
    static int parts(int whole, int each) {
        return (whole + each - 1) / each;
    }
}
