package dev.impasto.training;

import java.util.List;

/**
 * The layers a network here may be made of. A network is written once, as a function over these;
 * {@link TorchOps} computes and trains it, {@link OnnxOps} writes it to a file.
 *
 * <p>Pictures are NCHW.
 *
 * @param <T> what stands for a picture: an array, or a name in a graph
 */
public interface Ops<T> {

    /** A convolution with bias; its parameters are {@code name.weight} and {@code name.bias}. */
    T conv(String name, T x, ConvShape shape);

    /** max(x, 0). */
    T relu(T x);

    /** x where positive, else slope * x. */
    T leakyRelu(T x, float slope);

    /** 1 / (1 + exp(-x)). */
    T sigmoid(T x);

    /** The hyperbolic tangent. */
    T tanh(T x);

    /** x held within [low, high]. */
    T clip(T x, float low, float high);

    /** The sum of two pictures of one shape. */
    T add(T a, T b);

    /** The product, element by element, of two pictures of one shape. */
    T mul(T a, T b);

    /** Channels of all, one after another. */
    T concat(List<T> parts);

    /** Twice the height and width, each pixel repeated. */
    T upsample(T x);

    /**
     * Channels to pixels: C*b*b channels become C at b times the height and width. Channel {@code
     * (row * b + column) * C + c} of the input goes to channel c (ONNX DepthToSpace, mode DCR).
     */
    T depthToSpace(T x, int block);

    /** A residual block: x + conv(relu(conv(x))), both 3x3, {@code channels} wide throughout. */
    default T residual(String name, T x, int channels) {
        ConvShape same = ConvShape.same(channels, channels, 3);
        return add(x, conv(name + ".b", relu(conv(name + ".a", x, same)), same));
    }
}
