package dev.impasto.neural.image;

import dev.impasto.neural.backend.ReferenceKernel;

/** Kernels whose work item is four pixels of a row, so that four fill the device's vectors. */
public final class Fours {
    private Fours() {}

    /** Work items for a row of this many pixels. */
    public static int items(int width) {
        return (width + 3) / 4;
    }

    /** A twin that runs {@code pixel} for each pixel of rows of this width. */
    public static ReferenceKernel each(int width, ReferenceKernel.Item pixel) {
        return ReferenceKernel.each(
                (args, item, y) -> {
                    int end = Math.min(4 * item + 4, width);
                    for (int x = 4 * item; x < end; x++) {
                        pixel.run(args, x, y);
                    }
                });
    }
}
