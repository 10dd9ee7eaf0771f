package dev.impasto.training.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.impasto.training.Scalars;
import dev.impasto.training.Torch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleLossTest {

    @TempDir private Path folder;

    /** Two features over four places, with means 2.5 and 0.5. */
    @Test
    void aMannerIsTheMeansAndTheCovariancesOfFeatures() {
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                Scalars scalars = new Scalars(manager)) {
            float[] values = {1, 2, 3, 4, 1, 0, -1, 2};
            NDArray x = manager.create(values, new Shape(1, 2, 2, 2));

            Manner manner = Manner.of(x, scalars);

            assertThat(manner.palette().toFloatArray()).containsExactly(2.5f, 0.5f);
            assertThat(manner.texture().toFloatArray())
                    .containsExactly(5 / 4f, 1 / 4f, 1 / 4f, 5 / 4f);
        }
    }

    @Test
    void thePaintingItselfHasItsOwnStyleAndContent() throws IOException {
        Path file = TinyFeatures.random(folder);
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                FeatureNetwork features = FeatureNetwork.read(manager, file)) {
            NDArray painting = manager.randomUniform(0, 1, new Shape(1, 3, 32, 32));
            StyleWeights weights = new StyleWeights(1, 1, 1, 0, 0, 1);
            try (StyleLoss loss = new StyleLoss(manager, features, painting, weights)) {
                Map<String, NDArray> terms =
                        loss.terms(painting, painting, loss.contentOf(painting));

                terms.forEach(
                        (name, term) ->
                                assertThat(term.getFloat()).as(name).isCloseTo(0, within(1e-3f)));
            }
        }
    }
}
