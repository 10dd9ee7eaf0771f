package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.impasto.neural.stylise.Canvas;
import dev.impasto.training.Picture;
import java.util.Random;

/**
 * What one step learns from.
 *
 * @param frames parts of frames on canvas, N x 3 x S x S
 * @param shifted the same places seen a moment later: moved, a little noisier and lighter or darker
 * @param shift by how much
 * @param x where in a part the judged square begins
 * @param y likewise
 */
record Exercise(NDArray frames, NDArray shifted, Shift shift, int x, int y) {

    private static final int LARGEST_SHIFT = 8;
    private static final int LARGEST_CANVAS = 4096;
    private static final int EDGES = 48;
    private static final float LIGHT = 0.02f;
    private static final float NOISE = 0.005f;

    static Exercise make(
            ContentPictures content, StyleOptions options, NDManager manager, Random random) {
        Shift shift = Shift.random(random, LARGEST_SHIFT);
        NDList parts = new NDList();
        for (int i = 0; i < options.batch(); i++) {
            Picture part = content.crop(random, options.crop() + LARGEST_SHIFT);
            int x = random.nextInt(LARGEST_CANVAS);
            int y = random.nextInt(LARGEST_CANVAS);
            parts.add(onCanvas(part, x, y).toArray(manager));
        }
        NDArray wide = NDArrays.concat(parts);
        NDArray shifted = later(shift.second(wide), manager, random);
        int x = random.nextInt(EDGES + 1);
        int y = random.nextInt(EDGES + 1);
        return new Exercise(shift.first(wide), shifted, shift, x, y);
    }

    /**
     * The judged part of {@code parts}: near an edge the painter sees zeros beyond it, and would
     * put there whatever colours the rest of a small part lacks; so edges are judged now and then,
     * not always.
     */
    NDArray judged(NDArray parts) {
        long side = parts.getShape().get(3) - EDGES;
        return parts.get(":, :, " + y + ":" + (y + side) + ", " + x + ":" + (x + side));
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

    private static NDArray later(NDArray frames, NDManager manager, Random random) {
        float light = 1 + LIGHT * (2 * random.nextFloat() - 1);
        float[] noise = new float[(int) frames.size()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = NOISE * (float) random.nextGaussian();
        }
        return frames.mul(light).add(manager.create(noise, frames.getShape()));
    }
}
