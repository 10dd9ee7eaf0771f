package dev.impasto.neural;

import java.nio.ByteBuffer;

/**
 * One rendered frame, as {@link NeuralPass#dispatch} takes it. The images have the pass's render
 * size, are direct buffers in native byte order, tightly packed, read from index 0, and have their
 * rows in the order that {@link PassConfig#bottomUp} says. Signs are the same either way: +x right,
 * +y down. Images that are on the device already ({@link DeviceImages}) are null here.
 *
 * @param color RGBA, 4 halfs a pixel: linear HDR light before tone mapping; alpha is not used. NaN
 *     and infinite pixels count as not sampled
 * @param depth one float a pixel: window depth in [0,1], 0 at the near plane
 * @param motion 2 halfs a pixel: position in the previous frame minus position in this one, in
 *     render pixels, without jitter
 * @param reactive one half a pixel: how little the pixel's history is worth, 0 to 1, where motion
 *     and depth do not tell (particles, transparency, moving textures); null where nothing is
 *     reactive. NaN and infinity count as 0
 * @param jitterX where inside each pixel the scene was sampled, relative to the pixel's centre, in
 *     render pixels, in [-0.5, 0.5]
 * @param jitterY likewise, +y down
 * @param near distance of the camera's near plane, in the scene's unit, positive
 * @param far distance of its far plane, greater than {@code near}
 * @param exposure factor on {@code color} before it is shown, positive
 * @param styleStrength how much of the style is mixed in, in [0,1]; without effect where the pass
 *     has no style network
 * @param reset true on the first frame after a camera cut: what was seen before is forgotten
 */
public record FrameInputs(
        ByteBuffer color,
        ByteBuffer depth,
        ByteBuffer motion,
        ByteBuffer reactive,
        float jitterX,
        float jitterY,
        float near,
        float far,
        float exposure,
        float styleStrength,
        boolean reset) {

    /**
     * @throws IllegalArgumentException if a number is outside its range
     */
    public FrameInputs {
        require(
                Math.abs(jitterX) <= 0.5f && Math.abs(jitterY) <= 0.5f,
                "jitter beyond half a pixel");
        require(near > 0 && far > near, "planes must be 0 < near < far");
        require(exposure > 0 && exposure < Float.POSITIVE_INFINITY, "exposure must be positive");
        require(styleStrength >= 0 && styleStrength <= 1, "style strength must be in [0,1]");
    }

    /** The same frame with these images. */
    public FrameInputs withImages(
            ByteBuffer color, ByteBuffer depth, ByteBuffer motion, ByteBuffer reactive) {
        return new FrameInputs(
                color,
                depth,
                motion,
                reactive,
                jitterX,
                jitterY,
                near,
                far,
                exposure,
                styleStrength,
                reset);
    }

    /** The same frame after a camera cut, or not. */
    public FrameInputs withReset(boolean told) {
        return new FrameInputs(
                color,
                depth,
                motion,
                reactive,
                jitterX,
                jitterY,
                near,
                far,
                exposure,
                styleStrength,
                told);
    }

    private static void require(boolean ok, String complaint) {
        if (!ok) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
