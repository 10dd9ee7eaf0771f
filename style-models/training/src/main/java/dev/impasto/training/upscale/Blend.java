package dev.impasto.training.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.impasto.training.Scalars;

/**
 * What {@code 50_compose.cl} does with the network's parameters, as arrays, so that gradients reach
 * the parameters. A test holds the two together.
 */
final class Blend {
    private static final float MOST_SAMPLES = 16;
    private static final float BOX = 1.25f;
    private static final float WIDEST = 1;
    private static final float NARROWEST = 5.5f;
    private static final float LN2 = (float) Math.log(2);

    private final Scalars scalars;

    Blend(Scalars scalars) {
        this.scalars = scalars;
    }

    /**
     * The picture, N x 3 x 2H x 2W: Y, Co, Cg in working space.
     *
     * @param p predicted parameters, N x 8 x H x W
     */
    NDArray of(Batch.Arrays in, NDArray p) {
        Shape shape = p.getShape();
        long h = shape.get(2);
        long w = shape.get(3);
        NDArray[] samples = samples(in.color(), h, w);
        NDArray[] columns = weights(in.jitterX(), p.get(":,6:7"));
        NDArray[] rows = weights(in.jitterY(), p.get(":,7:8"));
        NDArray[] box = box(samples);
        NDArray relax = NDArrays.concat(new NDList(p.get(":,4:6"), p.get(":,5:6")), 1);
        NDList subPixels = new NDList();
        for (int column = 0; column < 2; column++) {
            NDArray[] across = new NDArray[3];
            for (int j = 0; j < 3; j++) {
                across[j] = weighted(samples, 3 * j, columns, 3 * column);
            }
            for (int row = 0; row < 2; row++) {
                int i = 2 * row + column;
                NDArray sum = weighted(across, 0, rows, 3 * row);
                NDArray trust = p.get(":," + i + ":" + (i + 1));
                subPixels.add(mix(sum, in.warped().get(i), trust, relax, box));
            }
        }
        return NDArrays.stack(subPixels, 0) // column, row, n, 3, h, w
                .reshape(2, 2, shape.get(0), 3, h, w)
                .transpose(2, 3, 4, 1, 5, 0)
                .reshape(shape.get(0), 3, 2 * h, 2 * w);
    }

    private NDArray mix(NDArray sum, NDArray warped, NDArray trust, NDArray relax, NDArray[] box) {
        NDArray history = warped.get(":,0:3");
        NDArray trusted = trust.mul(warped.get(":,3:4").minimum(MOST_SAMPLES));
        NDArray held = history.maximum(box[0]).minimum(box[1]);
        NDArray kept = held.add(history.sub(held).mul(relax));
        NDArray total = sum.get(":,3:4").add(trusted).maximum(scalars.of(1e-6f));
        return sum.get(":,0:3").add(kept.mul(trusted)).div(total);
    }

    /** Three of the pictures, summed with three of the weights. */
    private static NDArray weighted(
            NDArray[] pictures, int first, NDArray[] weights, int firstWeight) {
        NDArray sum = pictures[first].mul(weights[firstWeight]);
        for (int k = 1; k < 3; k++) {
            sum = sum.add(pictures[first + k].mul(weights[firstWeight + k]));
        }
        return sum;
    }

    /** The 3x3 samples around each render pixel, row by row, each n, 4, h, w. */
    private static NDArray[] samples(NDArray color, long h, long w) {
        NDArray wide =
                NDArrays.concat(
                        new NDList(
                                color.get(":,:,:,0:1"), color, color.get(":,:,:," + (w - 1) + ":")),
                        3);
        NDArray padded =
                NDArrays.concat(
                        new NDList(wide.get(":,:,0:1"), wide, wide.get(":,:," + (h - 1) + ":")), 2);
        NDArray[] views = new NDArray[9];
        for (int i = 0; i < 9; i++) {
            String rows = (i / 3) + ":" + (i / 3 + h);
            String columns = (i % 3) + ":" + (i % 3 + w);
            views[i] = padded.get(":,:," + rows + "," + columns);
        }
        return views;
    }

    /** Weights of three columns (or rows) of samples for two display pixels, each n, 1, h, w. */
    private NDArray[] weights(NDArray jitter, NDArray sharpness) {
        float[] places = {-0.75f, 0.25f, 1.25f, -1.25f, -0.25f, 0.75f};
        NDArray root = sharpness.mul(scalars.of(NARROWEST - WIDEST)).add(WIDEST);
        NDArray square = root.square().mul(scalars.of(-LN2));
        NDArray[] weights = new NDArray[places.length];
        for (int i = 0; i < places.length; i++) {
            NDArray distance = jitter.add(places[i]).square().reshape(-1, 1, 1, 1);
            weights[i] = square.mul(distance).exp();
        }
        return weights;
    }

    /** The least and the most that history is held to: n, 3, h, w. */
    private static NDArray[] box(NDArray[] samples) {
        NDArray middle = samples[4].get(":,0:3");
        NDArray count = middle.get(":,0:1").mul(0);
        NDArray sum = middle.mul(0);
        NDArray squares = sum;
        for (NDArray sample : samples) {
            NDArray usable = sample.get(":,3:4");
            NDArray off = sample.get(":,0:3").sub(middle).mul(usable);
            count = count.add(usable);
            sum = sum.add(off);
            squares = squares.add(off.square());
        }
        count = count.maximum(1);
        NDArray shift = sum.div(count);
        NDArray variance = squares.div(count).sub(shift.square()).maximum(0);
        NDArray reach = variance.sqrt().mul(BOX);
        NDArray mean = middle.add(shift);
        return new NDArray[] {mean.sub(reach), mean.add(reach)};
    }
}
