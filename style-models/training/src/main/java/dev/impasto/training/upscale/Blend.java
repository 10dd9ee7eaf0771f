package dev.impasto.training.upscale;

import static dev.impasto.neural.upscale.BlendRules.BEGINS;
import static dev.impasto.neural.upscale.BlendRules.BOX;
import static dev.impasto.neural.upscale.BlendRules.FEW;
import static dev.impasto.neural.upscale.BlendRules.FULL_TRUST;
import static dev.impasto.neural.upscale.BlendRules.LEAST;
import static dev.impasto.neural.upscale.BlendRules.LESS_FREE;
import static dev.impasto.neural.upscale.BlendRules.LESS_SETTLED;
import static dev.impasto.neural.upscale.BlendRules.LESS_TRUST;
import static dev.impasto.neural.upscale.BlendRules.MOST_LEAN;
import static dev.impasto.neural.upscale.BlendRules.MOST_SAMPLES;
import static dev.impasto.neural.upscale.BlendRules.NARROWEST;
import static dev.impasto.neural.upscale.BlendRules.SLIGHT;
import static dev.impasto.neural.upscale.BlendRules.SURE;
import static dev.impasto.neural.upscale.BlendRules.TAKES;
import static dev.impasto.neural.upscale.BlendRules.UPRIGHT;
import static dev.impasto.neural.upscale.BlendRules.WIDEST;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.impasto.neural.upscale.BlendRules;
import dev.impasto.training.Scalars;

/**
 * What {@code 50_compose.cl} does with the network's parameters, as arrays, so that gradients reach
 * the parameters: at a whole scale s, with S = s x s display pixels in a render pixel, rows first.
 * A test holds the two together.
 */
final class Blend {

    private final Scalars scalars;
    private final int scale;
    private final int parts;

    Blend(Scalars scalars, int scale) {
        this.scalars = scalars;
        this.scale = scale;
        parts = scale * scale;
    }

    /**
     * The next history, N x 4 x sH x sW: Y, Co, Cg in working space, and the weight.
     *
     * @param warped this frame's history, as in {@code in}
     * @param p predicted parameters, N x 8 x H x W
     */
    NDArray of(Batch.Arrays in, NDArray warped, NDArray p) {
        Shape shape = p.getShape();
        long n = shape.get(0);
        long h = shape.get(2);
        long w = shape.get(3);
        NDArray samples = samples(in.color(), h, w);
        NDArray under = samples(in.under(), h, w).reshape(n, 1, 9, 1, h, w);
        NDArray leaning = leaning(in.memory(), h, w).reshape(n, 1, 1, h, w);
        NDArray settled = settled(in, warped, leaning);
        NDArray weights = weights(in, p, settled).reshape(n, parts, 9, 1, h, w);
        NDArray sum = weights.mul(samples.reshape(n, 1, 9, 4, h, w)).sum(new int[] {2});
        NDArray usable = samples.get(":,:,3:4").reshape(n, 1, 9, 1, h, w);
        NDArray luma = samples.get(":,:,0:1").reshape(n, 1, 9, 1, h, w);
        NDArray known = under.gte(0).toType(DataType.FLOAT32, false);
        NDArray off = under.sub(luma).mul(usable).mul(known);
        NDArray doubt = leaning.mul(scalars.of(-LESS_TRUST)).add(1);
        NDArray trust = towardsOne(confirmed(trust(p, n, h, w), off).mul(doubt), settled);
        NDArray beside = beside(weights.mul(usable), under, known, warped);
        sum = placed(sum, beside.mul(share(warped, trust)), range(samples, n, h, w));
        NDArray free = p.get(":,4:5").expandDims(1).mul(leaning.mul(scalars.of(-LESS_FREE)).add(1));
        NDArray trusted = trust.mul(counting(warped.get(":,:,3:4"), most(in, settled)));
        return mix(sum, warped, trusted, towardsOne(free, settled), box(samples, n, h, w))
                .reshape(n, scale, scale, 4, h, w)
                .transpose(0, 3, 4, 1, 5, 2)
                .reshape(n, 4, scale * h, scale * w);
    }

    /** How far samples count by what they have more than the history under them. */
    private NDArray share(NDArray warped, NDArray trust) {
        NDArray count = warped.get(":,:,3:4");
        NDArray known = count;
        NDArray said = trust;
        if (scale == 2) { // the four together
            said = trust.mean(new int[] {1}, true);
            known = count.min(new int[] {1}, true);
            count = count.mean(new int[] {1}, true);
        }
        NDArray few = count.div(scalars.of(FEW)).add(1);
        return said.mul(known.gt(0).toType(DataType.FLOAT32, false)).div(few);
    }

    /** How far the history under samples lies from that of the display pixels, by weight. */
    private NDArray beside(NDArray weights, NDArray under, NDArray known, NDArray warped) {
        NDArray luma = warped.get(":,:,0:1");
        NDArray unknown = scale == 2 ? luma.mean(new int[] {1}, true) : luma;
        NDArray found =
                under.mul(known).add(unknown.expandDims(2).mul(known.mul(scalars.of(-1)).add(1)));
        return luma.mul(weights.sum(new int[] {2})).sub(weights.mul(found).sum(new int[] {2}));
    }

    /** Sums of samples whose luma is moved, inside the samples' range. */
    private static NDArray placed(NDArray sum, NDArray moved, NDArray[] range) {
        NDArray total = sum.get(":,:,3:4");
        NDArray luma = sum.get(":,:,0:1").add(moved);
        NDArray inside = luma.maximum(range[0].mul(total)).minimum(range[1].mul(total));
        return NDArrays.concat(new NDList(inside, sum.get(":,:,1:")), 2);
    }

    /** How far residuals lean to one side in 3x3: N x 1 x H x W, from 0 to 1. */
    private NDArray leaning(NDArray memory, long h, long w) {
        NDArray sums = samples(memory, h, w).sum(new int[] {1});
        NDArray size = sums.get(":,1:2").add(9 * SLIGHT);
        NDArray lean = sums.get(":,0:1").abs().div(size).sub(UPRIGHT);
        return lean.mul(scalars.of(1 / (1 - UPRIGHT))).maximum(0).minimum(1);
    }

    /** How far what stands still has settled: N x S x 1 x H x W. */
    private NDArray settled(Batch.Arrays in, NDArray warped, NDArray leaning) {
        NDArray weight = warped.get(":,:,3:4");
        NDArray least = scale == 2 ? weight.min(new int[] {1}, true) : weight;
        NDArray known = least.gt(0).toType(DataType.FLOAT32, false);
        NDArray grown = in.still().sub(BEGINS).mul(scalars.of(1 / TAKES)).maximum(0).minimum(1);
        return grown.mul(leaning.mul(scalars.of(-LESS_SETTLED)).add(1).maximum(0))
                .mul(known)
                .stopGradient();
    }

    /** The most that history counts for: N x S x 1 x H x W. */
    private NDArray most(Batch.Arrays in, NDArray settled) {
        return in.still()
                .mul(scalars.of(BlendRules.perFrame(scale, parts)))
                .sub(MOST_SAMPLES)
                .mul(settled)
                .add(MOST_SAMPLES)
                .stopGradient();
    }

    /** What a history counts for that may hold more samples than it says, if it says the most. */
    private NDArray counting(NDArray samples, NDArray most) {
        NDArray full = samples.gte(MOST_SAMPLES).toType(DataType.FLOAT32, false);
        return samples.minimum(most).add(full.mul(most.sub(MOST_SAMPLES).maximum(0)));
    }

    private NDArray towardsOne(NDArray value, NDArray share) {
        return value.add(value.mul(scalars.of(-1)).add(1).mul(share));
    }

    private NDArray mix(
            NDArray sum, NDArray warped, NDArray trusted, NDArray relax, NDArray[] box) {
        NDArray history = warped.get(":,:,0:3");
        NDArray held = history.maximum(box[0]).minimum(box[1]);
        NDArray kept = held.add(history.sub(held).mul(relax));
        NDArray total = sum.get(":,:,3:4").add(trusted).maximum(scalars.of(1e-6f));
        NDArray color = sum.get(":,:,0:3").add(kept.mul(trusted)).div(total);
        return NDArrays.concat(new NDList(color, total.minimum(scalars.of(MOST_SAMPLES))), 2);
    }

    /**
     * The history of a frame as the product warped it, but such that gradients reach the picture
     * that it comes from: those of the nearest pixel, where the product mixes several; and none
     * where there is no history.
     *
     * @param last the picture of the frame before, N x 4 x sH x sW
     */
    NDArray linked(Batch.Arrays in, NDArray last) {
        Shape shape = in.warped().getShape(); // n, parts, 4, h, w
        long n = shape.get(0);
        long pixels = parts * shape.get(3) * shape.get(4);
        NDArray found =
                last.reshape(n, 4, pixels)
                        .gather(in.origins().broadcast(n, 4, pixels), 2)
                        .reshape(n, 4, parts, shape.get(3), shape.get(4))
                        .transpose(0, 2, 1, 3, 4);
        NDArray known = in.warped().get(":,:,3:4").gt(0).toType(DataType.FLOAT32, false);
        return in.warped().add(found.sub(found.stopGradient()).mul(known));
    }

    /** Trust in the quarters, interpolated to the display pixels: N x S x 1 x H x W. */
    private NDArray trust(NDArray p, long n, long h, long w) {
        NDArray quarters = p.get(":,0:4").mul(scalars.of(FULL_TRUST)).minimum(scalars.of(1));
        if (scale != 2) {
            NDArray shares = p.getManager().create(shares(), new Shape(parts, 4));
            quarters = shares.matMul(quarters.reshape(n, 4, h * w));
        }
        return quarters.reshape(n, parts, 1, h, w);
    }

    /** Trust, more where samples do not agree that the history under them is wrong. */
    private NDArray confirmed(NDArray trust, NDArray off) {
        NDArray sum = off.sum(new int[] {2}).abs();
        NDArray size = off.abs().sum(new int[] {2}).maximum(1e-4f);
        NDArray sure = sum.div(size).mul(scalars.of(-SURE)).add(SURE);
        return trust.mul(sure.mul(scalars.of(-1)).add(1)).add(sure);
    }

    private float[] shares() {
        float[] shares = new float[4 * parts];
        for (int i = 0; i < parts; i++) {
            float x = share((i % scale + 0.5f) / scale);
            float y = share((i / scale + 0.5f) / scale);
            shares[4 * i] = (1 - x) * (1 - y);
            shares[4 * i + 1] = x * (1 - y);
            shares[4 * i + 2] = (1 - x) * y;
            shares[4 * i + 3] = x * y;
        }
        return shares;
    }

    private static float share(float within) {
        return Math.min(Math.max(2 * within - 0.5f, 0), 1);
    }

    /** The 3x3 samples around each render pixel, row by row: N x 9 x 4 x H x W. */
    private static NDArray samples(NDArray color, long h, long w) {
        NDArray left = color.get(":,:,:,0:1");
        NDArray right = color.get(":,:,:," + (w - 1) + ":");
        NDArray wide = NDArrays.concat(new NDList(left, color, right), 3);
        NDArray top = wide.get(":,:,0:1");
        NDArray bottom = wide.get(":,:," + (h - 1) + ":");
        NDArray padded = NDArrays.concat(new NDList(top, wide, bottom), 2);
        NDList views = new NDList();
        for (int i = 0; i < 9; i++) {
            String rows = (i / 3) + ":" + (i / 3 + h);
            String columns = (i % 3) + ":" + (i % 3 + w);
            views.add(padded.get(":,:," + rows + "," + columns));
        }
        return NDArrays.stack(views, 1);
    }

    /** Weights of the samples in each display pixel: N x 9S x H x W. */
    private NDArray weights(Batch.Arrays in, NDArray p, NDArray settled) {
        Shape shape = p.getShape();
        Shape nine = new Shape(shape.get(0), parts, 9, shape.get(2), shape.get(3));
        Shape flat = new Shape(shape.get(0), 9L * parts, shape.get(2), shape.get(3));
        NDArray share = settled.broadcast(nine).reshape(flat);
        NDArray x = distances(in.jitterX(), p.getManager(), 1).mul(root(p.get(":,6:7"), share));
        NDArray y = distances(in.jitterY(), p.getManager(), 0).mul(root(p.get(":,7:8"), share));
        NDArray said = p.get(":,5:6").mul(scalars.of(4 * MOST_LEAN)).sub(2 * MOST_LEAN);
        NDArray lean = said.sub(said.mul(share));
        NDArray q = x.square().add(y.mul(y.add(lean.mul(x))));
        NDArray t = q.mul(scalars.of(-1 / 12f)).add(1).maximum(scalars.of(LEAST));
        return t.square().square().square();
    }

    private NDArray root(NDArray sharpness, NDArray settled) {
        NDArray said = sharpness.mul(scalars.of(NARROWEST - WIDEST)).add(WIDEST);
        return said.add(said.mul(scalars.of(-1)).add(BlendRules.finest(scale)).mul(settled));
    }

    /** From display pixels' centres to samples, in kernel units, along x (1) or y (0). */
    private NDArray distances(float[] jitter, NDManager manager, int along) {
        float[] distances = new float[jitter.length * parts * 9];
        for (int i = 0; i < distances.length; i++) {
            int part = i / 9 % parts;
            int at = along == 1 ? part % scale : part / scale;
            int sample = along == 1 ? i % 3 : i / 3 % 3;
            float within = (at + 0.5f) / scale;
            distances[i] = (jitter[i / (9 * parts)] + sample - 0.5f - within) * 0.5f * scale;
        }
        return manager.create(distances, new Shape(jitter.length, 9L * parts, 1, 1));
    }

    /** The least and the most luma of the samples: N x 1 x 1 x H x W. */
    private static NDArray[] range(NDArray samples, long n, long h, long w) {
        NDArray luma = samples.get(":,:,0");
        int[] all = {1};
        return new NDArray[] {
            luma.min(all).reshape(n, 1, 1, h, w), luma.max(all).reshape(n, 1, 1, h, w)
        };
    }

    /** The least and the most that history is held to: N x 1 x 3 x H x W. */
    private NDArray[] box(NDArray samples, long n, long h, long w) {
        NDArray middle = samples.get(":,4:5,0:3");
        NDArray usable = samples.get(":,:,3:4");
        NDArray off = samples.get(":,:,0:3").sub(middle).mul(usable);
        NDArray count = usable.sum(new int[] {1}, true).maximum(1);
        NDArray shift = off.sum(new int[] {1}, true).div(count);
        NDArray squares = off.square().sum(new int[] {1}, true).div(count);
        NDArray reach = squares.sub(shift.square()).maximum(0).sqrt().mul(BOX);
        NDArray mean = middle.add(shift).reshape(n, 1, 3, h, w);
        return new NDArray[] {mean.sub(reach), mean.add(reach)};
    }
}
