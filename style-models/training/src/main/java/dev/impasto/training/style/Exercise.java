package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
 * @param wide pictures and their strokes, N x 6 x W x W
 * @param later likewise, N x 6 x S x S
 * @param dx where in the wide one, behind its edge, the judged and later one begins, in pixels
 * @param dy likewise
 */
record Exercise(NDArray wide, NDArray later, int dx, int dy) {

    private static final int EDGE = 32;
    private static final int LARGEST_SHIFT = 8;
    private static final int STEP = 8;
    private static final int CANVAS = 160;
    private static final float LIGHT = 0.02f;
    private static final float NOISE = 0.005f;

    static Exercise make(
            ContentPictures content, StyleOptions options, NDManager manager, Random random) {
        int side = options.crop() + LARGEST_SHIFT + 2 * EDGE;
        NDList parts = new NDList();
        for (int i = 0; i < options.batch(); i++) {
            Picture part = content.crop(random, side);
            int x = STEP * random.nextInt(CANVAS);
            int y = STEP * random.nextInt(CANVAS);
            parts.add(Seen.of(part, x, y).toArray(manager));
        }
        return of(NDArrays.concat(parts), manager, random);
    }

    private static Exercise of(NDArray wide, NDManager manager, Random random) {
        int dx = random.nextInt(LARGEST_SHIFT + 1);
        int dy = random.nextInt(LARGEST_SHIFT + 1);
        NDArray later = disturbed(square(wide, EDGE + dx, EDGE + dy), manager, random);
        return new Exercise(wide, later, dx, dy);
    }

    /**
     * The square of {@code wide}, or of its painting, that is judged and that {@link #later} shows.
     * It begins anywhere, so that the painter's strides and the judge's never fall in step, which
     * would leave a grid.
     */
    NDArray judged(NDArray wide) {
        return square(wide, EDGE + dx, EDGE + dy);
    }

    private static NDArray square(NDArray wide, int x, int y) {
        long side = wide.getShape().get(3) - 2 * EDGE - LARGEST_SHIFT;
        return wide.get(":, :, " + y + ":" + (y + side) + ", " + x + ":" + (x + side));
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
