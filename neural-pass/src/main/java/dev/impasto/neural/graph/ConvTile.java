package dev.impasto.neural.graph;

import java.util.Map;

/**
 * What one work item of a convolution makes, held in registers.
 *
 * @param pixels neighbours in a row
 * @param blocks of eight output channels
 */
record ConvTile(int pixels, int blocks) implements ConvKernel {

    private static final int LARGEST_GROUP = 32;

    /**
     * Sized for sixteen registers of eight floats: ten sums, the weights and the inputs, as
     * measured on AVX2 through PoCL; with twelve sums its compiler spills. Where the input is read
     * enlarged, tiles begin at whole input pixels, so that the places to read are constants.
     */
    static ConvTile choose(Shape output, ConvGeometry geometry) {
        int blocks = output.blocks() % 2 == 0 ? 2 : 1;
        int most = blocks == 2 ? 5 : 8;
        int whole = Math.max(1, most / geometry.up()) * geometry.up();
        return new ConvTile(Math.min(whole, output.width()), blocks);
    }

    @Override
    public String function() {
        return "conv";
    }

    @Override
    public Map<String, Integer> defines(ConvLayer conv) {
        int group = Math.min(LARGEST_GROUP, globalX(conv));
        return Map.of("TILE_X", pixels, "TILE_B", blocks, "GROUP_X", group);
    }

    @Override
    public int globalX(ConvLayer conv) {
        return ConvKernel.parts(conv.output().shape().width(), pixels);
    }

    @Override
    public int globalY(ConvLayer conv) {
        Shape output = conv.output().shape();
        return ConvKernel.parts(output.blocks(), blocks) * output.height();
    }

    /**
     * For each group of output blocks the biases [block][8], then [input
     * channel][ky][kx][block][8]. Missing channels are zero.
     */
    @Override
    public float[] pack(ConvLayer conv) {
        float[] bias = conv.bias();
        int taps = conv.weights().length / bias.length;
        int lanes = blocks * Shape.BLOCK;
        int groups = ConvKernel.parts(bias.length, lanes);
        float[] packed = new float[groups * lanes * (1 + taps)];
        for (int out = 0; out < bias.length; out++) {
            int base = out / lanes * lanes * (1 + taps) + out % lanes;
            packed[base] = bias[out];
            for (int tap = 0; tap < taps; tap++) {
                packed[base + (1 + tap) * lanes] = conv.weights()[out * taps + tap];
            }
        }
        return packed;
    }
}
