package dev.impasto.neural.graph;

import java.util.Map;

/**
 * What a group of work items of a convolution makes, from a window that they read to local memory
 * together.
 *
 * @param rows of pixels that each work item makes one of
 * @param blocks of eight output channels
 */
record SharedTile(int rows, int blocks) implements ConvKernel {

    private static final int WIDTH = 32;
    private static final int STEP = ConvKernels.GROUP / WIDTH;

    /** Bytes of local memory that a group takes. */
    long localBytes(ConvGeometry geometry) {
        return geometry.window(WIDTH, STEP * rows) * Shape.BLOCK * Float.BYTES;
    }

    @Override
    public String function() {
        return "conv_shared";
    }

    @Override
    public float[] pack(ConvLayer conv) {
        return new ConvTile(1, blocks).pack(conv);
    }

    @Override
    public Map<String, Integer> defines(ConvLayer conv) {
        int group = ConvKernels.GROUP;
        return Map.of("GROUP", group, "TILE_W", WIDTH, "TILE_H", STEP * rows, "TILE_B", blocks);
    }

    @Override
    public int globalX(ConvLayer conv) {
        return ConvKernels.GROUP * ConvKernel.parts(conv.output().shape().width(), WIDTH);
    }

    @Override
    public int globalY(ConvLayer conv) {
        Shape output = conv.output().shape();
        return ConvKernel.parts(output.height(), STEP * rows)
                * ConvKernel.parts(output.blocks(), blocks);
    }
}
