package dev.impasto.training.upscale;

import ai.djl.ndarray.NDArray;
import dev.impasto.training.Scalars;

/**
 * How far a picture is from the truth, to the eye: absolute and squared error, error of its
 * differences between neighbours (detail), and error that was not there a frame ago (flicker).
 * Errors are weighted by how much brighter the display transform makes a small change of that luma.
 */
final class PictureLoss {
    private static final float SQUARE = 6;
    private static final float DETAIL = 0.5f;
    private static final float FLICKER = 0.4f;

    private final Scalars scalars;
    private float[] before;

    PictureLoss(Scalars scalars) {
        this.scalars = scalars;
    }

    /** The loss; remembers the error for the next frame of the same streams. */
    NDArray of(NDArray picture, Batch.Arrays in) {
        NDArray seen = visibility(in.truth().get(":,0:1")).mul(in.counts());
        NDArray error = picture.sub(in.truth()).mul(seen);
        NDArray loss =
                error.abs()
                        .mean()
                        .add(error.square().mean().mul(scalars.of(SQUARE)))
                        .add(detail(error).mul(scalars.of(DETAIL)));
        if (before != null) {
            NDArray last = error.getManager().create(before, error.getShape());
            loss = loss.add(error.sub(last).mul(in.goesOn()).abs().mean().mul(scalars.of(FLICKER)));
        }
        before = error.stopGradient().toFloatArray();
        return loss;
    }

    private static NDArray detail(NDArray error) {
        NDArray across = error.get(":,:,:,1:").sub(error.get(":,:,:,:-1"));
        NDArray down = error.get(":,:,1:").sub(error.get(":,:,:-1"));
        return across.abs().mean().add(down.abs().mean());
    }

    /**
     * About the slope of the display transform over working space for grey: 5 in the dark, 1 at
     * 0.3, next to nothing near white.
     */
    private static NDArray visibility(NDArray luma) {
        NDArray held = luma.clip(0, 1);
        NDArray light = held.mul(-1).add(1).square();
        return light.div(held.add(0.04f).sqrt()).mul(1.15f).maximum(0.12f);
    }
}
