package dev.impasto.training.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OrtException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.training.Onnx;
import dev.impasto.training.Torch;
import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureNetworkTest {

    @TempDir private Path folder;

    /** Caffe's order and scale: channel 0 is blue, in 0..255, less the ImageNet mean. */
    @ParameterizedTest
    @CsvSource({"0, 0.75, 103.939", "1, 0.5, 116.779", "2, 0.25, 123.68"})
    void theFileSeesBlueFirstAndBytesLessTheirMean(int channel, float value, float mean)
            throws IOException {
        Path file = TinyFeatures.channel(folder, channel);
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                FeatureNetwork features = FeatureNetwork.read(manager, file)) {
            NDArray rgb = manager.create(new float[] {0.25f, 0.5f, 0.75f}, new Shape(1, 3, 1, 1));

            float seen = features.of(rgb, List.of("chosen")).get("chosen").getFloat();

            assertThat(seen).isCloseTo(value * 255 - mean, within(1e-3f));
        }
    }

    @Test
    void layersAreWhatOnnxRuntimeComputes() throws IOException, OrtException {
        Path file = TinyFeatures.random(folder);
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                FeatureNetwork features = FeatureNetwork.read(manager, file)) {
            NDArray rgb = manager.randomUniform(0, 1, new Shape(1, 3, 32, 48));
            float[] bytes = bgrLessMean(rgb.toFloatArray(), 32 * 48);

            float[] first = features.of(rgb, Set.of("layer1")).get("layer1").toFloatArray();

            float[] judged = Onnx.run(OnnxModel.read(file), folder, bytes, 1, 3, 32, 48);
            assertThat(first).hasSameSizeAs(judged);
            for (int i = 0; i < first.length; i++) {
                assertThat(first[i]).isCloseTo(judged[i], within(1e-3f));
            }
        }
    }

    @Test
    void aLayerThatIsNotThereIsNamed() throws IOException {
        Path file = TinyFeatures.channel(folder, 0);
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                FeatureNetwork features = FeatureNetwork.read(manager, file)) {
            NDArray rgb = manager.zeros(new Shape(1, 3, 8, 8));

            assertThatThrownBy(() -> features.of(rgb, List.of("deep")))
                    .isInstanceOf(TrainingException.class)
                    .hasMessageContaining("deep");
        }
    }

    private static float[] bgrLessMean(float[] rgb, int area) {
        float[] mean = {103.939f, 116.779f, 123.68f};
        float[] bgr = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            int channel = i / area;
            bgr[i] = rgb[(2 - channel) * area + i % area] * 255 - mean[channel];
        }
        return bgr;
    }
}
