package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import java.util.Random;

/**
 * Two windows on one larger picture, the second (dx, dy) pixels further right and down.
 *
 * @param largest how much larger than a window the picture is
 */
record Shift(int dx, int dy, int largest) {

    static Shift random(Random random, int largest) {
        return new Shift(random.nextInt(largest + 1), random.nextInt(largest + 1), largest);
    }

    NDArray first(NDArray wide) {
        return window(wide, 0, 0, side(wide) - largest);
    }

    NDArray second(NDArray wide) {
        return window(wide, dx, dy, side(wide) - largest);
    }

    /** The part of the first window's painting that the second shows too. */
    NDArray overlap(NDArray first) {
        return window(first, dx, dy, compared(first));
    }

    /** The same part, of the second window's painting. */
    NDArray overlapOfSecond(NDArray second) {
        return window(second, 0, 0, compared(second));
    }

    private long compared(NDArray window) {
        return side(window) - largest;
    }

    private static long side(NDArray square) {
        return square.getShape().get(3);
    }

    private static NDArray window(NDArray from, int x, int y, long side) {
        return from.get(":, :, " + y + ":" + (y + side) + ", " + x + ":" + (x + side));
    }
}
