package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;

/** Computes a network on arrays, with the parameters in {@code weights}; gradients flow through. */
public final class TorchOps implements Ops<NDArray> {

    private static final Shape NO_DILATION = new Shape(1, 1);

    private final Weights weights;

    /** A parameter that {@code weights} does not hold yet is made, at its first use. */
    public TorchOps(Weights weights) {
        this.weights = weights;
    }

    @Override
    public NDArray conv(String name, NDArray x, ConvShape shape) {
        Shape stride = new Shape(shape.stride(), shape.stride());
        Shape padding = new Shape(shape.padding(), shape.padding());
        NDArray weight = weights.kernel(name + ".weight", shape);
        NDArray bias = weights.bias(name + ".bias", shape.out());
        return Conv2d.conv2d(x, weight, bias, stride, padding, NO_DILATION).singletonOrThrow();
    }

    @Override
    public NDArray relu(NDArray x) {
        return Activation.relu(x);
    }

    @Override
    public NDArray leakyRelu(NDArray x, float slope) {
        return Activation.leakyRelu(x, slope);
    }

    @Override
    public NDArray sigmoid(NDArray x) {
        return Activation.sigmoid(x);
    }

    @Override
    public NDArray tanh(NDArray x) {
        return Activation.tanh(x);
    }

    @Override
    public NDArray clip(NDArray x, float low, float high) {
        return x.clip(low, high);
    }

    @Override
    public NDArray add(NDArray a, NDArray b) {
        return a.add(b);
    }

    @Override
    public NDArray mul(NDArray a, NDArray b) {
        return a.mul(b);
    }

    @Override
    public NDArray concat(List<NDArray> parts) {
        return NDArrays.concat(new NDList(parts), 1);
    }

    @Override
    public NDArray upsample(NDArray x) {
        Shape s = x.getShape();
        long n = s.get(0);
        long c = s.get(1);
        long h = s.get(2);
        long w = s.get(3);
        return x.reshape(n, c, h, 1, w, 1).broadcast(n, c, h, 2, w, 2).reshape(n, c, 2 * h, 2 * w);
    }

    @Override
    public NDArray depthToSpace(NDArray x, int block) {
        Shape s = x.getShape();
        long n = s.get(0);
        long c = s.get(1) / ((long) block * block);
        long h = s.get(2);
        long w = s.get(3);
        return x.reshape(n, block, block, c, h, w)
                .transpose(0, 3, 4, 1, 5, 2)
                .reshape(n, c, h * block, w * block);
    }
}
