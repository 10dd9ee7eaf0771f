package dev.impasto.training.style;

import dev.impasto.training.ConvShape;
import dev.impasto.training.Ops;
import dev.impasto.training.Weights;
import java.util.List;

/**
 * The network that paints. It thinks at an eighth of the picture's size, where a brush stroke is a
 * few cells long, brings finer things back in at a quarter and at half, and writes each 2x2 block
 * of pixels at once; the picture itself, its colours mixed anew, is added, so that thin things
 * stay.
 *
 * <p>About 3,500 multiply-adds a pixel. There is no normalisation: what a pixel becomes depends on
 * its neighbourhood alone, so nothing flickers when something bright comes into view.
 */
final class PainterNetwork {

    /** Height and width must be multiples of this. */
    static final int STRIDE = 8;

    private static final int HALF = 16;
    private static final int QUARTER = 32;
    private static final int EIGHTH = 32;

    private PainterNetwork() {}

    /** Paints 1x3xHxW, sRGB in [0, 1]; the result is about the same range, not yet clipped. */
    static <T> T paint(Ops<T> ops, T picture) {
        T half = ops.relu(ops.conv("half", picture, new ConvShape(3, HALF, 3, 2)));
        T quarter = ops.relu(ops.conv("quarter", half, new ConvShape(HALF, QUARTER, 3, 2)));
        T strokes = grow(ops, "strokes", think(ops, quarter), EIGHTH, quarter, QUARTER);
        T wet = grow(ops, "bristles", strokes, QUARTER, half, HALF);
        T pixels = ops.conv("pixels", wet, ConvShape.same(HALF, 3 * 2 * 2, 3));
        T mixed = ops.conv("mix", picture, ConvShape.same(3, 3, 1));
        return ops.add(mixed, ops.depthToSpace(pixels, 2));
    }

    /**
     * Sets the start: the picture as it is, grey as zero, residual branches and the pixel layer
     * small.
     */
    static void start(Weights weights) {
        weights.identity("mix.weight");
        weights.centre("half", 0.5f);
        for (String small : List.of("think1.b", "think2.b", "pixels")) {
            weights.scale(small + ".weight", 0.3f);
        }
    }

    /** Twice the size, with what was seen at that size before. */
    private static <T> T grow(Ops<T> ops, String name, T x, int from, T seen, int to) {
        T grown = ops.conv(name + ".grown", ops.upsample(x), ConvShape.same(from, to, 3));
        return ops.relu(ops.add(grown, ops.conv(name + ".seen", seen, ConvShape.same(to, to, 1))));
    }

    private static <T> T think(Ops<T> ops, T quarter) {
        T x = ops.relu(ops.conv("eighth", quarter, new ConvShape(QUARTER, EIGHTH, 3, 2)));
        for (int block = 1; block <= 2; block++) {
            x = ops.residual("think" + block, x, EIGHTH);
        }
        return x;
    }
}
