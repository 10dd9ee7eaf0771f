package dev.impasto.training.upscale;

import dev.impasto.neural.upscale.TemporalUpscaler;
import dev.impasto.training.ConvShape;
import dev.impasto.training.Ops;
import dev.impasto.training.Weights;

/**
 * The network that steers the temporal upscaler: a small U-Net over render pixels, from the
 * upscaler's features to its parameters. About 4,100 multiply-adds a render pixel, a quarter of
 * that a display pixel. Channel counts are multiples of 8, which is what the engine's kernels like.
 */
final class SteeringNetwork {
    /** Height and width must be multiples of this. */
    static final int STRIDE = 4;

    private static final int FULL = 8;
    private static final int HALF = 16;
    private static final int QUARTER = 32;

    private SteeringNetwork() {}

    /** Parameters in [0,1], N x 8 x H x W, for features N x 16 x H x W. */
    static <T> T predict(Ops<T> ops, T features) {
        T full = ops.relu(ops.conv("full", features, same(TemporalUpscaler.FEATURES, FULL)));
        T half = ops.relu(ops.conv("down1", full, new ConvShape(FULL, HALF, 3, 2)));
        half = ops.relu(ops.conv("half1", half, same(HALF, HALF)));
        T quarter = ops.relu(ops.conv("down2", half, new ConvShape(HALF, QUARTER, 3, 2)));
        quarter = ops.relu(ops.conv("quarter", quarter, same(QUARTER, QUARTER)));
        T fromQuarter = ops.upsample(ops.conv("up2", quarter, ConvShape.same(QUARTER, HALF, 1)));
        half = ops.relu(ops.conv("half2", ops.add(half, fromQuarter), same(HALF, HALF)));
        T fromHalf = ops.upsample(ops.conv("up1", half, ConvShape.same(HALF, FULL, 1)));
        T last = ops.relu(ops.add(full, fromHalf));
        return ops.sigmoid(ops.conv("parameters", last, same(FULL, TemporalUpscaler.PARAMETERS)));
    }

    private static ConvShape same(int in, int out) {
        return ConvShape.same(in, out, 3);
    }

    /** Sets the start: near to steering alike everywhere. */
    static void start(Weights weights) {
        weights.scale("parameters.weight", 0.1f);
    }
}
