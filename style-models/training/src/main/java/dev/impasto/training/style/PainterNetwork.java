package dev.impasto.training.style;

import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.training.ConvShape;
import dev.impasto.training.Ops;
import dev.impasto.training.Weights;
import java.util.List;

/**
 * The network that paints: it sees a frame and brush strokes along its forms ({@link Brushwork}),
 * and gives the strokes one painting's palette and hand. It looks around at an eighth of the
 * picture's size, brings finer things back in at a quarter, at half and at full size, where it
 * mixes each pixel's colours; the strokes themselves, their colours mixed anew, are added.
 *
 * <p>About 4,700 multiply-adds a pixel. There is no normalisation: what a pixel becomes depends on
 * its neighbourhood alone, so nothing flickers when something bright comes into view. Sizes grow by
 * repeating pixels before a convolution, which leaves no grid.
 */
final class PainterNetwork {

    /** Height and width must be multiples of this. */
    static final int STRIDE = 8;

    private static final int SEEN = Brushwork.CHANNELS;
    private static final int FULL = 8;
    private static final int HALF = 16;
    private static final int QUARTER = 32;
    private static final int EIGHTH = 32;

    private PainterNetwork() {}

    /** Paints 1x6xHxW, sRGB in [0, 1]; the result is about the same range, not yet clipped. */
    static <T> T paint(Ops<T> ops, T seen) {
        T half = ops.relu(ops.conv("half", seen, new ConvShape(SEEN, HALF, 3, 2)));
        T quarter = ops.relu(ops.conv("quarter", half, new ConvShape(HALF, QUARTER, 3, 2)));
        T strokes = grow(ops, "strokes", think(ops, quarter), EIGHTH, quarter, QUARTER);
        T bristles = grow(ops, "bristles", strokes, QUARTER, half, HALF);
        T grown = ops.conv("full.grown", ops.upsample(bristles), ConvShape.same(HALF, FULL, 3));
        T near = ops.conv("full.seen", seen, ConvShape.same(SEEN, FULL, 3));
        T wet = ops.conv("pixels", ops.relu(ops.add(grown, near)), ConvShape.same(FULL, 3, 1));
        return ops.add(wet, ops.conv("mix", seen, ConvShape.same(SEEN, 3, 1)));
    }

    /** Sets the start: the strokes as they are, grey as zero, residual branches small. */
    static void start(Weights weights) {
        weights.set("mix.weight", (out, in) -> in == 3 + out ? 1 : 0);
        weights.centre("half", 0.5f);
        weights.centre("full.seen", 0.5f);
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
