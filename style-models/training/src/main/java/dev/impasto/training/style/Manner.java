package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.impasto.training.Scalars;

/**
 * How a picture is painted, wherever things are in it: per layer of features, what there is on
 * average and what varies together. A Gram matrix (Gatys, Ecker and Bethge 2016) is the sum of the
 * two; apart, flat colour cannot pass for brushwork.
 *
 * @param palette each feature's mean, N x C x 1
 * @param texture covariances of features over all places, N x C x C
 */
record Manner(NDArray palette, NDArray texture) {

    /** Of features N x C x H x W. */
    static Manner of(NDArray values, Scalars scalars) {
        Shape s = values.getShape();
        long area = s.get(2) * s.get(3);
        NDArray flat = values.reshape(s.get(0), s.get(1), area);
        NDArray palette = flat.mean(new int[] {2}, true);
        NDArray varying = flat.sub(palette);
        NDArray texture = varying.matMul(varying.transpose(0, 2, 1)).div(scalars.of(area));
        return new Manner(palette, texture);
    }
}
