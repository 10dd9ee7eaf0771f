package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.training.metric.Picture;

/** A way to make pictures of display size from small jittered frames, in their order. */
interface Upscaler extends AutoCloseable {
    /** The next frame's picture, as shown. */
    Picture show(FrameInputs in);

    /**
     * The light of the picture that was shown last: planes of red, green and blue, linear, before
     * exposure, rows from the top.
     */
    float[][] light();

    @Override
    default void close() {}
}
