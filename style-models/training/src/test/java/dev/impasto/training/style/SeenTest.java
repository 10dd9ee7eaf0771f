package dev.impasto.training.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.training.Picture;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenTest {

    @Test
    void thePictureComesFirstAndItsStrokesAfterIt() {
        Picture picture = DrawnScene.draw(new Random(2)).crop(0, 0, 64, 48);

        Seen seen = Seen.of(picture, 8, 16);

        float[] first = Arrays.copyOf(seen.planes(), picture.planes().length);
        assertThat(seen.planes()).hasSize(Brushwork.CHANNELS * 64 * 48);
        assertThat(first).isEqualTo(picture.planes());
        assertThat(away(seen, 64 * 48)).isBetween(0.005, 0.1);
    }

    /** Mean distance of the strokes from the picture. */
    private static double away(Seen seen, int area) {
        double sum = 0;
        for (int i = 0; i < 3 * area; i++) {
            sum += Math.abs(seen.planes()[i] - seen.planes()[3 * area + i]);
        }
        return sum / (3 * area);
    }
}
