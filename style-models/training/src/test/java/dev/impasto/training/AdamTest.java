package dev.impasto.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class AdamTest {

    /** With a constant gradient g, both corrected moments are g and g*g: each step is the rate. */
    @Test
    void aConstantGradientMovesAParameterByTheRateEachStep() {
        Engine engine = Torch.start(1);
        try (NDManager manager = engine.newBaseManager();
                Weights weights = new Weights(manager, 1);
                Adam adam = new Adam(manager, weights)) {
            NDArray bias = weights.bias("b", 2);
            NDArray slope = manager.create(new float[] {3, -0.5f});
            for (int i = 0; i < 4; i++) {
                try (GradientCollector collector = engine.newGradientCollector()) {
                    collector.backward(bias.mul(slope).sum());
                }
                adam.step(0.1f);
            }
            assertThat(bias.getFloat(0)).isCloseTo(-0.4f, within(1e-5f));
            assertThat(bias.getFloat(1)).isCloseTo(0.4f, within(1e-5f));
        }
    }
}
