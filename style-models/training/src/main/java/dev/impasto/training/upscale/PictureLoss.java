package dev.impasto.training.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.impasto.training.Scalars;

/**
 * How far a picture is from the truth, to the eye: the size of its error, absolute and squared,
 * likewise of error that was not there a frame ago (flicker), and error of differences between
 * neighbours (detail). All of it as shown; but a little in working space too, so that what is too
 * bright to be told apart stays right.
 */
final class PictureLoss {
    private static final float SQUARE = 6;
    private static final float DETAIL = 0.5f;
    private static final float FLICKER = 0.4f;
    private static final float UNSEEN = 0.1f;

    private final Scalars scalars;
    private final Shown shown;
    private float[] before;

    PictureLoss(Scalars scalars) {
        this.scalars = scalars;
        shown = new Shown(scalars);
    }

    /** The loss; remembers the error for the next frame of the same streams. */
    NDArray of(NDArray picture, Batch.Arrays in) {
        NDArray truth = in.truth();
        NDArray seen = shown.of(picture).sub(shown.of(truth));
        NDArray unseen = picture.sub(truth).mul(scalars.of(UNSEEN));
        NDArray error = NDArrays.concat(new NDList(seen, unseen), 1).mul(in.counts());
        NDArray loss = size(error).add(detail(error).mul(scalars.of(DETAIL)));
        if (before != null) {
            NDArray last = error.getManager().create(before, error.getShape());
            NDArray change = error.sub(last).mul(in.goesOn());
            loss = loss.add(size(change).mul(scalars.of(FLICKER)));
        }
        before = error.stopGradient().toFloatArray();
        return loss;
    }

    private NDArray size(NDArray error) {
        return error.abs().mean().add(error.square().mean().mul(scalars.of(SQUARE)));
    }

    private static NDArray detail(NDArray error) {
        NDArray across = error.get(":,:,:,1:").sub(error.get(":,:,:,:-1"));
        NDArray down = error.get(":,:,1:").sub(error.get(":,:,:-1"));
        return across.abs().mean().add(down.abs().mean());
    }
}
