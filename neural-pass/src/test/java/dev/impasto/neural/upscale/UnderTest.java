package dev.impasto.neural.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderTest {
    private static final int W = 8;
    private static final int H = 6;

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0",
        "1, 0.4, -0.3",
        "2, 0, 0",
        "2, 0.37, -0.49",
        "2, -0.5, 0.5",
        "3, 0.2, 0.1"
    })
    void aSlopeIsFoundAsItIsWhereASampleWasTaken(int scale, float jitterX, float jitterY) {
        Sizes sizes = new Sizes(W, H, scale * W, scale * H);
        FloatBuffer warped = slope(scale * W, scale * H);
        for (int y = 2; y < H - 2; y++) {
            for (int x = 2; x < W - 2; x++) {
                double found = new Under(sizes).at(warped, x, y, jitterX, jitterY);
                double expected = luma(scale * (x + 0.5 + jitterX), scale * (y + 0.5 + jitterY));
                assertThat(found).isCloseTo(expected, within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 7, 4, 3", "8, 6, 4, 3"})
    void nothingIsKnownBesideATexelWithoutHistory(int column, int row, int x, int y) {
        FloatBuffer warped = slope(2 * W, 2 * H);
        Under twin = new Under(new Sizes(W, H, 2 * W, 2 * H));
        assertThat(twin.at(warped, x, y, 0, 0)).isPositive();
        warped.put(4 * (row * 2 * W + column) + 3, 0);
        assertThat(twin.at(warped, x, y, 0, 0)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "7, 3", "4, 0", "4, 5"})
    void nothingIsKnownAtTheRim(int x, int y) {
        Under twin = new Under(new Sizes(W, H, 2 * W, 2 * H));
        assertThat(twin.at(slope(2 * W, 2 * H), x, y, 0, 0)).isNegative();
    }

    private static FloatBuffer slope(int width, int height) {
        FloatBuffer image = FloatBuffer.allocate(4 * width * height);
        for (int i = 0; i < width * height; i++) {
            image.put(4 * i, (float) luma(i % width + 0.5, i / width + 0.5));
            image.put(4 * i + 3, 1);
        }
        return image;
    }

    /** At a place in display pixels. */
    private static double luma(double x, double y) {
        return 0.1 + 0.02 * x + 0.013 * y;
    }
}
