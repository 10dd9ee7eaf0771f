package dev.impasto.neural.graph;

import dev.impasto.neural.color.Half;
import java.util.Map;

/**
 * A tile of a convolution made by matrix units: inputs and weights are rounded to halfs (11 bits),
 * their products summed up as floats.
 *
 * @param rows of sixteen pixels that each warp makes
 * @param blocks of eight output channels
 */
record MatrixTile(int rows, int blocks) implements GroupTile {

    private static final int WARP = 32;
    private static final int WARPS = GROUP / WARP;
    private static final int WIDTH = 16;

    /** Input channels that a product takes. */
    private static final int DEPTH = 16;

    /** Words of a pixel in local memory: those of its halfs and four that keep banks apart. */
    private static final int PIXEL_WORDS = DEPTH / 2 + 4;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return WARPS * rows;
    }

    @Override
    public long localBytes(ConvGeometry geometry) {
        return geometry.window(width(), height()) * PIXEL_WORDS * Integer.BYTES;
    }

    @Override
    public String function() {
        return "conv_matrix";
    }

    @Override
    public Map<String, Integer> defines(ConvLayer conv) {
        return Map.of("WARPS", WARPS, "TILE_W", width(), "TILE_H", height(), "TILE_B", blocks);
    }

    /**
     * For each group of output blocks the biases, then halfs by twos: [16 input
     * channels][ky][kx][block][lane][2], as the lanes of a warp hold a matrix of 16 rows and 8
     * columns (PTX ISA, "Matrix Fragments for mma.m16n8k16"): lane l has column l / 4 and rows 2 (l
     * mod 4), the one after it, and the two that lie eight below these.
     */
    @Override
    public float[] pack(ConvLayer conv) {
        int taps = conv.geometry().kernelY() * conv.geometry().kernelX();
        int chunks = ConvKernel.parts(conv.input().shape().channels(), DEPTH);
        int groups = ConvKernel.parts(conv.output().shape().blocks(), blocks);
        float[] packed = new float[groups * blocks * (Shape.BLOCK + chunks * taps * 2 * WARP)];
        int at = 0;
        for (int group = 0; group < groups; group++) {
            int first = group * blocks * Shape.BLOCK;
            for (int lane = 0; lane < blocks * Shape.BLOCK; lane++) {
                int out = first + lane;
                packed[at++] = out < conv.bias().length ? conv.bias()[out] : 0;
            }
            for (int i = 0; i < chunks * taps * blocks * WARP; i++) {
                int lane = i % WARP;
                int out = first + i / WARP % blocks * Shape.BLOCK + lane / 4;
                int tap = i / WARP / blocks % taps;
                int in = i / WARP / blocks / taps * DEPTH + lane % 4 * 2;
                packed[at++] = two(conv, out, in, tap);
                packed[at++] = two(conv, out, in + DEPTH / 2, tap);
            }
        }
        return packed;
    }

    /** The weights of two input channels as the halfs of a word. Finite ones never make a NaN. */
    private static float two(ConvLayer conv, int out, int in, int tap) {
        int low = half(conv, out, in, tap);
        return Float.intBitsToFloat(low | half(conv, out, in + 1, tap) << 16);
    }

    private static int half(ConvLayer conv, int out, int in, int tap) {
        int inputs = conv.input().shape().channels();
        if (out >= conv.bias().length || in >= inputs) {
            return 0;
        }
        int taps = conv.geometry().kernelY() * conv.geometry().kernelX();
        float weight = conv.weights()[(out * inputs + in) * taps + tap];
        return Half.fromFloat(Math.max(-Half.LARGEST, Math.min(weight, Half.LARGEST))) & 0xffff;
    }
}
