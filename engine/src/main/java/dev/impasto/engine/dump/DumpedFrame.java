package dev.impasto.engine.dump;

/**
 * What {@code frame_NNNN.json} holds.
 *
 * @param frame number, from 0
 * @param tick of the game, or -1
 * @param timeStep seconds of game time since the frame before
 * @param reset whether the frame has nothing to do with the one before
 * @param renderSize width and height of {@code frame_NNNN.exr}
 * @param displaySize width and height of the picture that is made from it
 * @param jitter where the scene was sampled, in render pixels right of and below a pixel's centre
 * @param exposure what linear colour is multiplied with before tone mapping
 * @param near distance of the near plane
 * @param far distance of the far plane
 * @param view from world to eye space, row by row, for column vectors
 * @param projection from eye to clip space, without jitter; depth from -1 to 1
 * @param previousView that of the frame before; after a reset that of this one
 * @param previousProjection likewise
 * @param truthSamples samples a pixel in {@code truth_NNNN.exr}, or 0 where there is none
 */
record DumpedFrame(
        int frame,
        long tick,
        float timeStep,
        boolean reset,
        int[] renderSize,
        int[] displaySize,
        float[] jitter,
        float exposure,
        float near,
        float far,
        float[] view,
        float[] projection,
        float[] previousView,
        float[] previousProjection,
        int truthSamples) {}
