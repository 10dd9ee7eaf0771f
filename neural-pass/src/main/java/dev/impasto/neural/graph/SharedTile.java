package dev.impasto.neural.graph;

import java.util.Map;

/**
 * What a group of work items of a convolution makes, from a window that they read to local memory
 * together.
 *
 * @param rows of pixels that each work item makes one of
 * @param blocks of eight output channels
 */
record SharedTile(int rows, int blocks) implements GroupTile {

    private static final int WIDTH = 32;
    private static final int STEP = GROUP / WIDTH;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return STEP * rows;
    }

    @Override
    public long localBytes(ConvGeometry geometry) {
        return geometry.window(width(), height()) * Shape.BLOCK * Float.BYTES;
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
        return Map.of("GROUP", GROUP, "TILE_W", width(), "TILE_H", height(), "TILE_B", blocks);
    }
}
