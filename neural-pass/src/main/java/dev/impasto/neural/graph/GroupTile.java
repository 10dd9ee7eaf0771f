package dev.impasto.neural.graph;

/**
 * A tile of a convolution's output that a group of work items makes, from a window of the input
 * that they read to local memory together: for GPUs.
 */
sealed interface GroupTile extends ConvKernel permits MatrixTile, SharedTile {

    /** Work items of a group. */
    int GROUP = 128;

    /** Columns of pixels. */
    int width();

    /** Rows of pixels. */
    int height();

    /** Blocks of eight output channels. */
    int blocks();

    /** Bytes of local memory that a group takes. */
    long localBytes(ConvGeometry geometry);

    /** How many groups make a convolution's output. */
    default int groups(ConvLayer conv) {
        return globalX(conv) / GROUP * globalY(conv);
    }

    @Override
    default int globalX(ConvLayer conv) {
        return GROUP * ConvKernel.parts(conv.output().shape().width(), width());
    }

    @Override
    default int globalY(ConvLayer conv) {
        Shape output = conv.output().shape();
        return ConvKernel.parts(output.height(), height())
                * ConvKernel.parts(output.blocks(), blocks());
    }
}
