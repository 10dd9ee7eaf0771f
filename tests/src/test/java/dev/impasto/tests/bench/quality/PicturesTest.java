package dev.impasto.tests.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.neural.image.Sizes;
import dev.impasto.training.metric.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the comparison makes of pictures by itself. */
class PicturesTest {
    private static final Sizes SIZES = new Sizes(20, 12, 34, 20);

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void aFlatPlaneStaysFlat(Resampling resampling) {
        float[] plane = new float[20 * 12];
        Arrays.fill(plane, 0.3f);
        for (float value : resampling.enlarge(plane, SIZES, 0.4f, -0.2f)) {
            assertThat(value).isCloseTo(0.3f, within(1e-6f));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Resampling.class,
            names = {"BILINEAR", "BICUBIC"})
    void aSlopeThatWasSampledWithJitterComesBackInItsPlace(Resampling resampling) {
        float jitterX = 0.37f;
        float jitterY = -0.21f;
        float[] plane = new float[20 * 12];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = slope((i % 20 + 0.5 + jitterX) / 20, (i / 20 + 0.5 + jitterY) / 12);
        }
        float[] large = resampling.enlarge(plane, SIZES, jitterX, jitterY);
        for (int y = 5; y < 15; y++) { // at the borders edges are held
            for (int x = 6; x < 28; x++) {
                assertThat(large[y * 34 + x])
                        .isCloseTo(slope((x + 0.5) / 34, (y + 0.5) / 20), within(1e-5f));
            }
        }
    }

    private static float slope(double x, double y) {
        return (float) (0.2 + 0.5 * x + 0.3 * y);
    }

    @Test
    void fxaaLeavesFlatAndSmoothsStairs() {
        Picture flat = picture(16, 16, (x, y) -> 0.4);
        assertThat(Fxaa.of(flat).rgb()).containsExactly(rounded(flat.rgb()));
        Picture stairs = picture(32, 32, (x, y) -> y > x / 3 + 8 ? 0.9 : 0.1);
        Picture smooth = Fxaa.of(stairs);
        for (int i = 32 * 12; i < 32 * 18; i++) { // along the rows that the edge runs through
            float step = Math.abs(smooth.rgb()[3 * i] - smooth.rgb()[3 * i + 3]);
            assertThat(i % 32 == 31 ? 0 : step).isLessThan(0.4f);
        }
        assertThat(smooth.rgb()[3 * (4 * 32 + 16)]).isCloseTo(0.1f, within(0.003f));
        assertThat(smooth.rgb()[3 * (28 * 32 + 16)]).isCloseTo(0.9f, within(0.003f));
    }

    @Test
    void theWorstWindowsComeFirstAndDoNotOverlap() {
        float[] plane = new float[400 * 200];
        plane[20 * 400 + 30] = 2;
        plane[150 * 400 + 350] = 5;
        List<Window> worst = Window.largest(plane, 400, 200, 2);
        assertThat(worst.get(0)).matches(w -> holds(w, 350, 150));
        assertThat(worst.get(1)).matches(w -> holds(w, 30, 20));
    }

    private static boolean holds(Window w, int x, int y) {
        return x >= w.x() && x < w.x() + w.width() && y >= w.y() && y < w.y() + w.height();
    }

    static Picture picture(int width, int height, DoubleBinaryOperator value) {
        float[] rgb = new float[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) value.applyAsDouble(i / 3 % width, i / 3 / width);
        }
        return new Picture(width, height, rgb);
    }

    static float[] rounded(float[] rgb) {
        float[] out = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            out[i] = Math.round(rgb[i] * 255) / 255f;
        }
        return out;
    }
}
