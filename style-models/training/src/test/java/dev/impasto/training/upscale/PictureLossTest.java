package dev.impasto.training.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.impasto.training.Scalars;
import dev.impasto.training.Torch;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureLossTest {
    private static final int SIDE = 4;

    @BeforeEach
    void start() {
        Torch.start(1);
    }

    @Test
    void nothingIsLostOnTheTruth() {
        assertThat(loss(0.3f, 0.3f)).isZero();
    }

    /** A dark bar that is missing before the sky is as bad as one too many. */
    @Test
    void anErrorCountsAlikeWhicheverIsBrighter() {
        assertThat(loss(0.1f, 0.6f)).isCloseTo(loss(0.6f, 0.1f), Offset.offset(1e-6f));
    }

    @Test
    void inTheDarkMoreIsSeen() {
        assertThat(loss(0.05f, 0.1f)).isGreaterThan(3 * loss(0.55f, 0.6f));
    }

    @Test
    void whatIsTooBrightToBeToldApartStillCounts() {
        assertThat(loss(0.97f, 0.99f)).isBetween(1e-4f, 0.01f);
    }

    @Test
    void whatComesAndGoesIsWorseThanWhatStays() {
        assertThat(second(0.3f, 0.32f)).isGreaterThan(second(0.32f, 0.32f));
    }

    /** Of an even picture over an even truth. */
    private static float loss(float picture, float truth) {
        try (NDManager manager = NDManager.newBaseManager();
                Scalars scalars = new Scalars(manager)) {
            return new PictureLoss(scalars)
                    .of(grey(manager, picture), frame(manager, truth))
                    .getFloat();
        }
    }

    /** Of the second of two frames, whose truth is 0.3. */
    private static float second(float firstPicture, float secondPicture) {
        try (NDManager manager = NDManager.newBaseManager();
                Scalars scalars = new Scalars(manager)) {
            PictureLoss loss = new PictureLoss(scalars);
            loss.of(grey(manager, firstPicture), frame(manager, 0.3f));
            return loss.of(grey(manager, secondPicture), frame(manager, 0.3f)).getFloat();
        }
    }

    private static NDArray grey(NDManager manager, float luma) {
        float[] planes = new float[3 * SIDE * SIDE];
        Arrays.fill(planes, 0, SIDE * SIDE, luma);
        return manager.create(planes, new Shape(1, 3, SIDE, SIDE));
    }

    private static Batch.Arrays frame(NDManager manager, float truth) {
        NDArray one = manager.ones(new Shape(1, 1, 1, 1));
        return new Batch.Arrays(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                grey(manager, truth),
                one,
                one);
    }
}
