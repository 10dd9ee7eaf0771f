package dev.impasto.tests.soak;

import dev.impasto.engine.Models;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small networks of the right shapes, so that planning a pass costs little. */
final class SoakModels implements Models {
    static final String STYLE = "noise";

    @Override
    public Optional<OnnxModel> upscaler(double scale) {
        return Optional.of(network(16, 8));
    }

    @Override
    public OnnxModel style(String name) {
        return network(6, 3);
    }

    @Override
    public List<String> styles() {
        return List.of(STYLE);
    }

    /** One 1x1 convolution with noise for weights, and a sigmoid. */
    private static OnnxModel network(int in, int out) {
        Random random = new Random(in);
        float[] weights = new float[in * out];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() - 0.5f;
        }
        return OnnxModel.builder("noise")
                .input("x", 1, in, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .tensor("w", OnnxTensor.of(weights, out, in, 1, 1))
                .node("Conv", "conv", "x", "w")
                .node("Sigmoid", "y", "conv")
                .output("y", 1, out, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .build();
    }
}
