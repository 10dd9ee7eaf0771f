package dev.impasto.tests.bench.quality;

import dev.impasto.neural.PassConfig;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.OnnxModel;

/**
 * What an upscaler is made for.
 *
 * @param bottomUp whether the frames' rows run from the bottom up
 * @param transform how pictures show light
 */
record Setup(Sizes sizes, boolean bottomUp, DisplayTransform transform) {

    /**
     * The pass for it.
     *
     * @param network that steers it, or null for plain rules
     */
    PassConfig pass(OnnxModel network) {
        return new PassConfig(
                sizes.renderWidth(),
                sizes.renderHeight(),
                sizes.displayWidth(),
                sizes.displayHeight(),
                bottomUp,
                network,
                null,
                transform);
    }
}
