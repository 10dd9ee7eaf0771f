package dev.impasto.neural.graph;

import java.util.Map;

/**
 * A 3×3 convolution by Winograd's minimal filtering F(4×4, 3×3) (Lavin and Gray 2015): a quarter of
 * the multiplications, and sums of numbers up to about a hundred times the inputs, which costs two
 * of float's 24 bits.
 *
 * @param tiles of 4×4 pixels that a work item makes
 * @param registers tiles whose sums are in registers at once; divides {@code tiles}
 * @param blocks of eight output channels whose sums are in registers at once
 */
record Winograd(int tiles, int registers, int blocks) implements ConvKernel {

    private static final int TILE = 4;
    private static final int PLACES = 36;

    /** G of the paper. */
    private static final double[][] G = {
        {1 / 4.0, 0, 0},
        {-1 / 6.0, -1 / 6.0, -1 / 6.0},
        {-1 / 6.0, 1 / 6.0, -1 / 6.0},
        {1 / 24.0, 1 / 12.0, 1 / 6.0},
        {1 / 24.0, -1 / 12.0, 1 / 6.0},
        {0, 0, 1}
    };

    /** Whether this way can compute a convolution with this window at all. */
    static boolean computes(ConvGeometry g) {
        Padding p = g.padding();
        int far = Math.max(Math.max(p.top(), p.left()), Math.max(p.bottom(), p.right()));
        boolean plain = g.strideY() == 1 && g.strideX() == 1 && g.dilationY() == 1;
        return g.kernelY() == 3
                && g.kernelX() == 3
                && plain
                && g.dilationX() == 1
                && (g.up() == 1 || g.up() == 2 && far <= 1);
    }

    /** Whether an output is large enough for whole strips, which begin at whole input pixels. */
    boolean fits(ConvGeometry geometry, Shape output) {
        int up = geometry.up();
        return output.height() >= TILE
                && output.width() >= TILE * tiles
                && output.height() % up == 0
                && output.width() % up == 0
                && output.blocks() % blocks == 0;
    }

    /** Bytes of local memory that a work item takes. */
    long localBytes(Shape input) {
        long vectors = PLACES * tiles * (input.blocks() + blocks) + 6 * (TILE * tiles + 2);
        return vectors * Shape.BLOCK * Float.BYTES;
    }

    @Override
    public String function() {
        return "winograd";
    }

    @Override
    public Map<String, Integer> defines(ConvLayer conv) {
        return Map.of("TILES", tiles, "REGISTERS", registers, "TILE_B", blocks);
    }

    @Override
    public int globalX(ConvLayer conv) {
        int strip = TILE * tiles;
        return ConvKernel.parts(conv.output().shape().width(), strip);
    }

    @Override
    public int globalY(ConvLayer conv) {
        return ConvKernel.parts(conv.output().shape().height(), TILE);
    }

    /** For each group of blocks the biases, then [place][input channel][block][8]. */
    @Override
    public float[] pack(ConvLayer conv) {
        int inputs = conv.input().shape().channels();
        int outputs = conv.bias().length;
        int lanes = blocks * Shape.BLOCK;
        int group = lanes * (1 + PLACES * inputs);
        float[] packed = new float[ConvKernel.parts(outputs, lanes) * group];
        for (int out = 0; out < outputs; out++) {
            int base = out / lanes * group + out % lanes;
            packed[base] = conv.bias()[out];
            for (int in = 0; in < inputs; in++) {
                double[] places = transformed(conv.weights(), (out * inputs + in) * 9);
                for (int place = 0; place < PLACES; place++) {
                    packed[base + lanes * (1 + place * inputs + in)] = (float) places[place];
                }
            }
        }
        return packed;
    }

    /** G g G' of the 3×3 weights from {@code at} on. Java interprets it at a start: few steps. */
    private static double[] transformed(float[] weights, int at) {
        double[] rows = new double[6 * 3];
        for (int i = 0; i < rows.length; i++) {
            int from = at + i % 3;
            rows[i] = product(G[i / 3], weights[from], weights[from + 3], weights[from + 6]);
        }
        double[] places = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            int row = i / 6 * 3;
            places[i] = product(G[i % 6], rows[row], rows[row + 1], rows[row + 2]);
        }
        return places;
    }

    private static double product(double[] row, double a, double b, double c) {
        return row[0] * a + row[1] * b + row[2] * c;
    }
}
