package dev.impasto.training;

import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The weighted mean of networks' parameters. Networks that were trained on from the same one lie in
 * the same valley, and what is between them is often better than each (M. Wortsman et al., <i>Model
 * soups</i>, ICML 2022).
 */
final class Mixture {
    private static final String TRAINED = "trained";

    private final OnnxModel first;
    private final Map<String, float[]> sums = new LinkedHashMap<>();
    private final StringJoiner origins = new StringJoiner(", ", "mean of ", "");

    private Mixture(OnnxModel first) {
        this.first = first;
        first.tensors()
                .forEach(
                        (name, tensor) -> {
                            if (tensor.floats() != null) {
                                sums.put(name, new float[tensor.size()]);
                            }
                        });
    }

    /**
     * @param shares of each network, which add up to 1
     * @throws TrainingException if they do not, or the networks are of different kinds
     */
    static OnnxModel of(Map<OnnxModel, Float> shares) {
        double all = shares.values().stream().mapToDouble(Float::doubleValue).sum();
        if (!(Math.abs(all - 1) <= 1e-3)) { // nor is NaN
            throw new TrainingException("shares add up to " + (float) all + " and not to 1");
        }
        Mixture mixture = new Mixture(shares.keySet().iterator().next());
        shares.forEach(mixture::add);
        return mixture.model();
    }

    private void add(OnnxModel model, float share) {
        sums.forEach(
                (name, sum) -> {
                    float[] values = values(model, name);
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += share * values[i];
                    }
                });
        String origin = model.metadata().get(TRAINED);
        origins.add(share + " of " + model.name() + (origin == null ? "" : " (" + origin + ")"));
    }

    private float[] values(OnnxModel model, String name) {
        OnnxTensor tensor = model.tensors().get(name);
        int[] dims = first.tensors().get(name).dims();
        if (tensor == null || tensor.floats() == null || !Arrays.equals(tensor.dims(), dims)) {
            throw new TrainingException(
                    String.format(
                            "%s has no %s of shape %s, as %s has; mix networks of one kind",
                            model.name(), name, Arrays.toString(dims), first.name()));
        }
        return tensor.floats();
    }

    private OnnxModel model() {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>(first.tensors());
        sums.forEach(
                (name, sum) -> tensors.put(name, OnnxTensor.of(sum, tensors.get(name).dims())));
        Map<String, String> metadata = new LinkedHashMap<>(first.metadata());
        metadata.put(TRAINED, origins.toString());
        return new OnnxModel(
                first.name(),
                first.opset(),
                first.nodes(),
                tensors,
                first.inputs(),
                first.outputs(),
                metadata);
    }
}
