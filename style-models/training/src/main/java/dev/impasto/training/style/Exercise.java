package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.impasto.neural.stylise.Canvas;
import dev.impasto.training.Picture;
import java.util.Random;

/**
 * What one step learns from: parts of frames with much around them, and the same places once more a
 * moment later, moved, a little noisier and lighter or darker, and with nothing around them.
 *
 * <p>Near an edge a painter sees zeros beyond it; judged there, it would put along edges whatever
 * colours the rest of a small part lacks. So it is judged well inside the first parts, and held to
 * paint the second, edges and all, as it painted the first.
 *
 * @param wide on canvas, N x 3 x W x W
 * @param later on canvas, N x 3 x S x S
 * @param dx where in the judged square the later one begins, in pixels
 * @param dy likewise
 */
record Exercise(NDArray wide, NDArray later, int dx, int dy) {

    private static final int EDGE = 32;
    private static final int LARGEST_SHIFT = 8;
    private static final int LARGEST_CANVAS = 4096;
    private static final float LIGHT = 0.02f;
    private static final float NOISE = 0.005f;

    static Exercise make(
            ContentPictures content, StyleOptions options, NDManager manager, Random random) {
        int side = options.crop() + LARGEST_SHIFT + 2 * EDGE;
        NDList parts = new NDList();
        for (int i = 0; i < options.batch(); i++) {
            Picture part = content.crop(random, side);
            int x = random.nextInt(LARGEST_CANVAS);
            int y = random.nextInt(LARGEST_CANVAS);
            parts.add(onCanvas(part, x, y).toArray(manager));
        }
        return of(NDArrays.concat(parts), manager, random);
    }

    private static Exercise of(NDArray wide, NDManager manager, Random random) {
        int dx = random.nextInt(LARGEST_SHIFT + 1);
        int dy = random.nextInt(LARGEST_SHIFT + 1);
        NDArray later = disturbed(square(wide, EDGE + dx, EDGE + dy), manager, random);
        return new Exercise(wide, later, dx, dy);
    }

    /** The square of {@code wide}, or of its painting, that is judged: N x 3 x S x S. */
    static NDArray judged(NDArray wide) {
        return square(wide, EDGE, EDGE);
    }

    /** The square of the first painting that shows what {@link #later} shows. */
    NDArray sameAsLater(NDArray wide) {
        return square(wide, EDGE + dx, EDGE + dy);
    }

    private static NDArray square(NDArray wide, int x, int y) {
        long side = wide.getShape().get(3) - 2 * EDGE - LARGEST_SHIFT;
        return wide.get(":, :, " + y + ":" + (y + side) + ", " + x + ":" + (x + side));
    }

    /** A picture on the canvas that the style stage paints on, from its pixel (x, y) on. */
    static Picture onCanvas(Picture picture, int x, int y) {
        int area = picture.width() * picture.height();
        float[] planes = picture.planes().clone();
        for (int i = 0; i < planes.length; i++) {
            int column = x + i % area % picture.width();
            int row = y + i % area / picture.width();
            planes[i] += Canvas.grain(column, row);
        }
        return new Picture(picture.width(), picture.height(), planes);
    }

    private static NDArray disturbed(NDArray frames, NDManager manager, Random random) {
        float light = 1 + LIGHT * (2 * random.nextFloat() - 1);
        float[] noise = new float[(int) frames.size()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = NOISE * (float) random.nextGaussian();
        }
        return frames.mul(light).add(manager.create(noise, frames.getShape()));
    }
}
