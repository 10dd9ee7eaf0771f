package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A network's parameters by name, in the order of their first use, each with a gradient.
 *
 * <p>A kernel starts as He's normal distribution (He et al. 2015) drawn from the seed and its own
 * name, so that adding a layer does not change the others; a bias starts at zero. Not for two
 * threads at once.
 */
public final class Weights implements AutoCloseable {

    private final NDManager manager;
    private final long seed;
    private final Map<String, NDArray> byName = new LinkedHashMap<>();

    /** No parameters yet; they live in a manager of their own below {@code parent}. */
    public Weights(NDManager parent, long seed) {
        this.manager = parent.newSubManager();
        this.seed = seed;
    }

    /** The kernel called {@code name}, shape out x in x k x k. */
    public NDArray kernel(String name, ConvShape shape) {
        int k = shape.kernel();
        double deviation = Math.sqrt(2.0 / shape.fanIn());
        return parameter(name, new Shape(shape.out(), shape.in(), k, k), deviation);
    }

    /** The bias called {@code name}, one value a channel. */
    public NDArray bias(String name, int channels) {
        return parameter(name, new Shape(channels), 0);
    }

    /** All parameters, by name; arrays stay owned by this object. */
    public Map<String, NDArray> all() {
        return Collections.unmodifiableMap(byName);
    }

    /** How many numbers all the parameters hold. */
    public long count() {
        return byName.values().stream().mapToLong(NDArray::size).sum();
    }

    /** Multiplies the start value of a parameter: say 0.1 to let a residual branch begin small. */
    public void scale(String name, float factor) {
        byName.get(name).muli(factor);
    }

    /** Sets a convolution's bias so that an input of {@code value} everywhere gives zero. */
    public void centre(String conv, float value) {
        NDArray kernel = byName.get(conv + ".weight");
        byName.get(conv + ".bias").subi(kernel.sum(new int[] {1, 2, 3}).mul(value));
    }

    /** What a channel takes of another. */
    @FunctionalInterface
    public interface Mixing {
        /** The share of input {@code in} in output {@code out}, both from 0. */
        float share(int out, int in);
    }

    /** Sets the kernel called {@code name}, which is 1x1. */
    public void set(String name, Mixing mixing) {
        NDArray kernel = byName.get(name);
        int in = (int) kernel.getShape().get(1);
        float[] values = new float[(int) kernel.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = mixing.share(i / in, i % in);
        }
        kernel.set(values);
    }

    /** Sets a parameter, made now if it is new, to a copy of {@code values}. */
    void put(String name, NDArray values) {
        NDArray held = byName.get(name);
        if (held == null) {
            hold(name, manager.create(values.toFloatArray(), values.getShape()));
        } else {
            held.set(values.toFloatArray());
        }
    }

    /**
     * Sets every parameter to the model's of the same name.
     *
     * @throws TrainingException if the model lacks one, or has it in another shape
     */
    public void take(OnnxModel model) {
        byName.forEach(
                (name, held) -> {
                    OnnxTensor tensor = model.tensors().get(name);
                    boolean fits =
                            tensor != null
                                    && tensor.floats() != null
                                    && shape(tensor).equals(held.getShape());
                    if (!fits) {
                        throw new TrainingException(
                                model.name()
                                        + " has no "
                                        + name
                                        + " of shape "
                                        + held.getShape()
                                        + "; begin with a network of this kind");
                    }
                    held.set(tensor.floats());
                });
    }

    private static Shape shape(OnnxTensor tensor) {
        return new Shape(Arrays.stream(tensor.dims()).asLongStream().toArray());
    }

    private NDArray parameter(String name, Shape shape, double deviation) {
        NDArray held = byName.get(name);
        if (held == null) {
            held = hold(name, manager.create(normal(name, shape, deviation), shape));
        }
        if (!held.getShape().equals(shape)) {
            throw new TrainingException(
                    name + " is " + held.getShape() + ", the network wants " + shape);
        }
        return held;
    }

    private NDArray hold(String name, NDArray values) {
        NDScope.unregister(values);
        values.setRequiresGradient(true);
        byName.put(name, values);
        return values;
    }

    private float[] normal(String name, Shape shape, double deviation) {
        Random random = new Random(seed * 31 + name.hashCode());
        float[] values = new float[(int) shape.size()];
        for (int i = 0; deviation > 0 && i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }

    @Override
    public void close() {
        manager.close();
    }
}
