package dev.impasto.neural;

import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.OnnxModel;
import java.util.Objects;

/**
 * What a {@link NeuralPass} is made for; none of it changes from frame to frame.
 *
 * @param renderWidth columns that the game draws
 * @param renderHeight rows that the game draws
 * @param displayWidth columns of the picture, at least {@code renderWidth}
 * @param displayHeight rows of the picture, at least {@code renderHeight}
 * @param bottomUp whether the rows of every host image, in and out, run from the bottom up as
 *     OpenGL reads and draws them; else from the top down
 * @param upscaler network that steers the upscaling, or null: plain rules steer it
 * @param style network that repaints each frame before it is upscaled, 3 channels in and out in
 *     [0,1] as shown; or null
 * @param transform how the picture shows the game's light
 */
public record PassConfig(
        int renderWidth,
        int renderHeight,
        int displayWidth,
        int displayHeight,
        boolean bottomUp,
        OnnxModel upscaler,
        OnnxModel style,
        DisplayTransform transform) {

    /**
     * @throws IllegalArgumentException if the sizes are out of range
     */
    public PassConfig {
        Objects.requireNonNull(transform, "transform");
        new Sizes(renderWidth, renderHeight, displayWidth, displayHeight);
    }

    /** The sizes on their own. */
    Sizes sizes() {
        return new Sizes(renderWidth, renderHeight, displayWidth, displayHeight);
    }
}
