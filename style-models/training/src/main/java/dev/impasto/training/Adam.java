package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam (Kingma and Ba 2015) over a {@link Weights}, with moments that a {@link Checkpoint} keeps.
 * Not for two threads at once.
 */
public final class Adam implements AutoCloseable {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    /** The running means of a parameter's gradient and of its square. */
    record Moments(NDArray first, NDArray second) {}

    private final NDManager manager;
    private final Weights weights;
    private final Map<String, Moments> moments = new LinkedHashMap<>();
    private long steps;

    /** Starts with zero moments, which live below {@code parent}. */
    public Adam(NDManager parent, Weights weights) {
        this.manager = parent.newSubManager();
        this.weights = weights;
    }

    /** Steps taken so far. */
    public long steps() {
        return steps;
    }

    /** Moves every parameter against its gradient, then sets the gradients to zero. */
    public void step(float learningRate) {
        steps++;
        double correction1 = 1 - Math.pow(BETA1, steps);
        double correction2 = 1 - Math.pow(BETA2, steps);
        float rate = (float) (learningRate * Math.sqrt(correction2) / correction1);
        float epsilon = (float) (EPSILON * Math.sqrt(correction2));
        weights.all().forEach((name, weight) -> update(name, weight, rate, epsilon));
    }

    private void update(String name, NDArray weight, float rate, float epsilon) {
        Moments m = moments(name);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray gradient = weight.getGradient();
            m.first.muli(BETA1).addi(gradient.mul(1 - BETA1));
            m.second.muli(BETA2).addi(gradient.mul(gradient).mul(1 - BETA2));
            weight.subi(m.first.mul(rate).div(m.second.sqrt().add(epsilon)));
            gradient.muli(0);
        }
    }

    /** The moments of the parameter called {@code name}, zero at first. */
    Moments moments(String name) {
        return moments.computeIfAbsent(
                name,
                key -> {
                    Shape shape = weights.all().get(key).getShape();
                    return new Moments(zeros(shape), zeros(shape));
                });
    }

    private NDArray zeros(Shape shape) {
        NDArray zeros = manager.zeros(shape);
        NDScope.unregister(zeros);
        return zeros;
    }

    /** For resuming: as if {@code count} steps had been taken. */
    void steps(long count) {
        this.steps = count;
    }

    @Override
    public void close() {
        manager.close();
    }
}
