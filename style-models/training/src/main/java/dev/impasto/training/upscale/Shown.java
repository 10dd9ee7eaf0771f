package dev.impasto.training.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.training.Scalars;

/**
 * What {@link WorkingSpace} says of pictures, as arrays that gradients go through. A test holds the
 * two together.
 */
final class Shown {
    private static final float STRAIGHT = 0.0031308f; // sRGB is a line up to here

    private final Scalars scalars;

    Shown(Scalars scalars) {
        this.scalars = scalars;
    }

    /**
     * @param picture N x 3 x H x W: Y, Co, Cg in working space
     * @return red, green and blue in display space, of the same shape
     */
    NDArray of(NDArray picture) {
        NDArray rgb = rgb(picture).maximum(scalars.of(0));
        NDArray brightest =
                rgb.max(new int[] {1}, true).minimum(scalars.of(WorkingSpace.BRIGHTEST));
        return encoded(filmic(rgb.div(brightest.mul(scalars.of(-1)).add(1))));
    }

    private static NDArray rgb(NDArray picture) {
        NDArray luma = picture.get(":,0:1");
        NDArray orange = picture.get(":,1:2");
        NDArray green = picture.get(":,2:3");
        NDArray rest = luma.sub(green);
        return NDArrays.concat(new NDList(rest.add(orange), luma.add(green), rest.sub(orange)), 1);
    }

    private NDArray filmic(NDArray x) {
        NDArray above = x.mul(x.mul(scalars.of(2.51f)).add(0.03f));
        NDArray below = x.mul(x.mul(scalars.of(2.43f)).add(0.59f)).add(0.14f);
        return above.div(below).minimum(scalars.of(1));
    }

    /** Both branches of sRGB without choosing: beyond its end each stands still. */
    private NDArray encoded(NDArray linear) {
        NDArray line = linear.minimum(scalars.of(STRAIGHT)).mul(scalars.of(12.92f));
        NDArray curve = linear.maximum(scalars.of(STRAIGHT)).pow(scalars.of(1 / 2.4f));
        return curve.mul(scalars.of(1.055f)).add(line).sub(0.055f + 12.92f * STRAIGHT);
    }
}
