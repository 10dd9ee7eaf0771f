package dev.impasto.neural.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarpTest {

    @Test
    void weightsAreThoseOfTheNormalisedLanczosOfThreeLobes() {
        for (int i = 0; i <= 100; i++) {
            float t = i / 100f;
            double all = IntStream.range(0, 6).mapToDouble(k -> lobes(t + 2 - k)).sum();
            for (int k = 0; k < 6; k++) {
                assertThat((double) Warp.lanczos(t, k))
                        .as("texel %d at %s", k, t)
                        .isCloseTo(lobes(t + 2 - k) / all, within(1.5e-4));
            }
        }
    }

    @Test
    void aSurfaceThatRestsKeepsItsTexels() {
        for (int k = 0; k < 6; k++) {
            assertThat(Warp.lanczos(0, k)).isEqualTo(k == 2 ? 1 : 0);
        }
    }

    private static double lobes(double x) {
        double a = Math.PI * x;
        if (Math.abs(x) < 1e-9) {
            return 1;
        }
        return Math.abs(x) < 3 ? 3 * Math.sin(a) * Math.sin(a / 3) / (a * a) : 0;
    }
}
