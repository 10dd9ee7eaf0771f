package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.training.metric.Picture;
import java.util.function.Supplier;

/** A way to make pictures of display size from small jittered frames, in their order. */
interface Upscaler extends AutoCloseable {
    /**
     * Takes the next frame; the inputs are not read any more after this.
     *
     * @return gives its picture, as shown; once, on any thread
     */
    Supplier<Picture> show(FrameInputs in);

    /**
     * The light of the picture that was shown last: planes of red, green and blue, linear, before
     * exposure, rows from the top.
     */
    float[][] light();

    @Override
    default void close() {}
}
