package dev.impasto.training.style;

import dev.impasto.training.ConvShape;
import dev.impasto.training.Ops;
import dev.impasto.training.Weights;
import java.util.List;

/**
 * The network that paints. It thinks at an eighth of the picture's size, where a brush stroke is a
 * few cells long, decides at a quarter, and writes each 4x4 block of pixels at once; the picture
 * itself, its colours mixed anew, is added, so that thin things stay.
 *
 * <p>About 3,400 multiply-adds a pixel. There is no normalisation: what a pixel becomes depends on
 * its neighbourhood alone, so nothing flickers when something bright comes into view.
 */
final class PainterNetwork {

    /** Height and width must be multiples of this. */
    static final int STRIDE = 8;

    private static final int HALF = 16;
    private static final int QUARTER = 32;
    private static final int EIGHTH = 48;
    private static final int BLOCK = 4;

    private PainterNetwork() {}

    /** Paints 1x3xHxW, sRGB in [0, 1]; the result is about the same range, not yet clipped. */
    static <T> T paint(Ops<T> ops, T picture) {
        T half = ops.relu(ops.conv("half", picture, new ConvShape(3, HALF, 3, 2)));
        T quarter = ops.relu(ops.conv("quarter", half, new ConvShape(HALF, QUARTER, 3, 2)));
        T strokes = ops.upsample(ops.conv("strokes", think(ops, quarter), strokes()));
        T decided = ops.relu(ops.add(ops.conv("detail", quarter, detail()), strokes));
        T pixels = ops.conv("pixels", decided, ConvShape.same(QUARTER, 3 * BLOCK * BLOCK, 3));
        T mixed = ops.conv("mix", picture, ConvShape.same(3, 3, 1));
        return ops.add(mixed, ops.depthToSpace(pixels, BLOCK));
    }

    /** Sets the start: the picture as it is, residual branches and the pixel layer small. */
    static void start(Weights weights) {
        weights.identity("mix.weight");
        for (String small : List.of("think1.b", "think2.b", "pixels")) {
            weights.scale(small + ".weight", 0.1f);
        }
    }

    private static <T> T think(Ops<T> ops, T quarter) {
        T x = ops.relu(ops.conv("eighth", quarter, new ConvShape(QUARTER, EIGHTH, 3, 2)));
        return ops.residual("think2", ops.residual("think1", x, EIGHTH), EIGHTH);
    }

    private static ConvShape strokes() {
        return ConvShape.same(EIGHTH, QUARTER, 1);
    }

    private static ConvShape detail() {
        return ConvShape.same(QUARTER, QUARTER, 3);
    }
}
