package dev.impasto.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final float RATE = 0.01f;

    @TempDir private Path folder;

    @Test
    void trainingGoesOnFromACheckpointAsIfItHadNotStopped() {
        Engine engine = Torch.start(1);
        Path file = folder.resolve("half.ckpt");
        float[] straight;
        try (NDManager manager = engine.newBaseManager();
                Weights weights = new Weights(manager, 7);
                Adam adam = new Adam(manager, weights)) {
            steps(engine, manager, weights, adam, 5);
            Checkpoint.save(file, weights, adam);
            steps(engine, manager, weights, adam, 5);
            straight = kernel(weights).toFloatArray();
        }
        try (NDManager manager = engine.newBaseManager();
                Weights weights = new Weights(manager, 99);
                Adam adam = new Adam(manager, weights)) {
            Checkpoint.load(file, weights, adam);
            steps(engine, manager, weights, adam, 5);

            assertThat(adam.steps()).isEqualTo(10);
            assertThat(kernel(weights).toFloatArray()).isEqualTo(straight);
        }
    }

    @Test
    void aFileThatIsNoCheckpointIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.ckpt"), "not a checkpoint");
        Engine engine = Torch.start(1);
        try (NDManager manager = engine.newBaseManager();
                Weights weights = new Weights(manager, 7);
                Adam adam = new Adam(manager, weights)) {
            assertThatThrownBy(() -> Checkpoint.load(file, weights, adam))
                    .isInstanceOf(TrainingException.class)
                    .hasMessageContaining("broken.ckpt");
        }
    }

    private static NDArray kernel(Weights weights) {
        return weights.kernel("layer.weight", ConvShape.same(3, 4, 3));
    }

    /** Fits a convolution of fixed pixels to ones. */
    private static void steps(
            Engine engine, NDManager manager, Weights weights, Adam adam, int count) {
        NDArray x = manager.arange(48f).div(48).reshape(new Shape(1, 3, 4, 4));
        for (int i = 0; i < count; i++) {
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray y = new TorchOps(weights).conv("layer", x, ConvShape.same(3, 4, 3));
                collector.backward(y.sub(1).square().mean());
            }
            adam.step(RATE);
        }
    }
}
