package dev.impasto.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class AveragedTest {
    @Test
    void theMeanFollowsTheWeightsSlowly() {
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = new Weights(manager, 1)) {
            weights.bias("b", 1).addi(1);
            Averaged averaged = new Averaged(weights, 0.9f);
            for (int i = 0; i < 200; i++) {
                averaged.add();
            }
            weights.bias("b", 1).addi(1);
            averaged.add();

            try (Weights mean = averaged.copy(manager)) {
                assertThat(mean.all().get("b").getFloat(0)).isCloseTo(1.1f, within(1e-4f));
            }
        }
    }
}
