package dev.impasto.neural.graph;

/**
 * What one work item of a convolution makes, held in registers.
 *
 * @param pixels neighbours in a row
 * @param blocks of eight output channels
 */
record ConvTile(int pixels, int blocks) {

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

    /** Work items in a group: neighbours in a row. */
    int group(Shape output) {
        return Math.min(LARGEST_GROUP, columns(output));
    }

    int columns(Shape output) {
        return (output.width() + pixels - 1) / pixels;
    }

    int groups(Shape output) {
        return (output.blocks() + blocks - 1) / blocks;
    }

    /**
     * Weights in the order in which the kernel reads them: for each group of output blocks the
     * biases [block][8], then [input channel][ky][kx][block][8]. Missing channels are zero.
     */
    float[] pack(float[] weights, float[] bias, int inputs, ConvGeometry geometry) {
        int taps = geometry.kernelY() * geometry.kernelX();
        int lanes = blocks * Shape.BLOCK;
        int groups = (bias.length + lanes - 1) / lanes;
        float[] packed = new float[groups * lanes * (1 + inputs * taps)];
        for (int out = 0; out < bias.length; out++) {
            int base = out / lanes * lanes * (1 + inputs * taps) + out % lanes;
            packed[base] = bias[out];
            for (int tap = 0; tap < inputs * taps; tap++) {
                packed[base + (1 + tap) * lanes] = weights[out * inputs * taps + tap];
            }
        }
        return packed;
    }
}
