package dev.impasto.training.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.training.Torch;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExerciseTest {

    private static final int SIDE = 96;

    @Test
    void theLaterPartShowsTheSamePlaceUpToNoiseAndLight() {
        Torch.start(1);
        ContentPictures drawn = new ContentPictures(List.of());
        Random random = new Random(2);
        try (NDManager manager = NDManager.newBaseManager()) {
            for (int i = 0; i < 10; i++) {
                Exercise exercise = Exercise.make(drawn, options(), manager, random);
                float[] first = exercise.judged(exercise.wide()).toFloatArray();
                float[] later = exercise.later().toFloatArray();

                assertThat(later).hasSize(Brushwork.CHANNELS * SIDE * SIDE).hasSameSizeAs(first);
                for (int k = 0; k < first.length; k++) {
                    assertThat(later[k]).isCloseTo(first[k], within(0.02f + 6 * 0.005f));
                }
            }
        }
    }

    private static StyleOptions options() {
        Path none = Path.of("none");
        StyleWeights weights = new StyleWeights(1, 1, 1, 1, 1, 1);
        return new StyleOptions(
                "t", none, 64, none, List.of(), none, weights, 1, SIDE, 1, 0.001f, 1, 1, 1, false);
    }
}
