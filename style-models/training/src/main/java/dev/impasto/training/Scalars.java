package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers as arrays that live as long as this object, to multiply and divide by where gradients are
 * collected.
 *
 * <p>DJL 0.35's own {@code array.mul(number)} and {@code div(number)} make such an array, give it
 * to PyTorch without copying, and close it at once; the backward pass then reads memory that may
 * have been freed, and once in a few dozen steps a gradient is garbage. Never use them inside a
 * gradient collector; additions are safe, they save nothing.
 */
public final class Scalars implements AutoCloseable {

    private final NDManager manager;
    private final Map<Float, NDArray> byValue = new HashMap<>();

    /** Arrays live below {@code parent}. */
    public Scalars(NDManager parent) {
        this.manager = parent.newSubManager();
    }

    /** The array of no dimensions that holds {@code value}; owned by this object. */
    public NDArray of(float value) {
        return byValue.computeIfAbsent(value, this::make);
    }

    private NDArray make(float value) {
        NDArray scalar = manager.create(new float[] {value}, new Shape());
        NDScope.unregister(scalar);
        return scalar;
    }

    @Override
    public void close() {
        manager.close();
    }
}
