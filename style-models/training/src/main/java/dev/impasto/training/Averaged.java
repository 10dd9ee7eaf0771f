package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The exponential moving average of a network's parameters, which does better than the last step's
 * (Polyak and Juditsky 1992). Early on it forgets faster, so that the start has no part in it.
 */
public final class Averaged {
    private final Weights weights;
    private final float keep;
    private final Map<String, float[]> means = new LinkedHashMap<>();
    private long steps;

    /**
     * @param keep share of the mean that a step leaves, such as 0.999
     */
    public Averaged(Weights weights, float keep) {
        this.weights = weights;
        this.keep = keep;
    }

    /** Takes the parameters as they are after a step. */
    public void add() {
        steps++;
        float share = 1 - Math.min(keep, (float) steps / (steps + 10));
        weights.all().forEach((name, weight) -> mix(name, weight.toFloatArray(), share));
    }

    private void mix(String name, float[] values, float share) {
        float[] mean = means.computeIfAbsent(name, key -> values.clone());
        for (int i = 0; i < mean.length; i++) {
            mean[i] += share * (values[i] - mean[i]);
        }
    }

    /** The mean as parameters of their own, below {@code manager}; the caller closes them. */
    public Weights copy(NDManager manager) {
        Weights copy = new Weights(manager, 0);
        means.forEach(
                (name, mean) -> {
                    try (NDArray values =
                            manager.create(mean, weights.all().get(name).getShape())) {
                        copy.put(name, values);
                    }
                });
        return copy;
    }
}
