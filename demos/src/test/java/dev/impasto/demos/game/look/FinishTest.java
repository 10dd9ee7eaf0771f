package dev.impasto.demos.game.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Noise;
import dev.impasto.demos.game.look.paint.Recipe;
import dev.impasto.demos.game.look.paint.Swatch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The painted textures. */
class FinishTest {
    private static final int SIZE = 512;

    @ParameterizedTest
    @EnumSource
    void theSeamIsNoRougherThanTheRoughestRowInside(Finish finish) {
        ByteBuffer color = finish.swatch().color();
        double seamAcross = step(color, SIZE - 1, 0, true);
        double seamDown = step(color, SIZE - 1, 0, false);
        double worstAcross = 0;
        double worstDown = 0;
        for (int i = 0; i + 1 < SIZE; i++) {
            worstAcross = Math.max(worstAcross, step(color, i, i + 1, true));
            worstDown = Math.max(worstDown, step(color, i, i + 1, false));
        }
        assertThat(seamAcross).isLessThanOrEqualTo(worstAcross);
        assertThat(seamDown).isLessThanOrEqualTo(worstDown);
    }

    /** The mean difference between two columns, or two rows, of the largest mip. */
    private static double step(ByteBuffer color, int a, int b, boolean columns) {
        long sum = 0;
        for (int i = 0; i < SIZE; i++) {
            int from = columns ? i * SIZE + a : a * SIZE + i;
            int to = columns ? i * SIZE + b : b * SIZE + i;
            for (int c = 0; c < 3; c++) {
                sum += Math.abs((color.get(from * 4 + c) & 255) - (color.get(to * 4 + c) & 255));
            }
        }
        return sum / (3.0 * SIZE);
    }

    @ParameterizedTest
    @EnumSource
    void aFinishHasDetailAndIsNeitherBlackNorWhite(Finish finish) {
        ByteBuffer color = finish.swatch().color();
        int[] seen = new int[256];
        long sum = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            seen[color.get(i * 4 + 1) & 255]++;
            sum += color.get(i * 4 + 1) & 255;
        }
        assertThat(Arrays.stream(seen).filter(n -> n > 0).count()).isGreaterThan(8);
        assertThat(sum / (double) (SIZE * SIZE)).isBetween(25.0, 230.0);
    }

    @Test
    void bakingTwiceGivesTheSameBytes() {
        Recipe recipe = (u, v, t) -> t.height = 0.01f * Noise.fractal(u, v, 4, 5, 3);
        assertThat(Swatch.bake(recipe, 64, 1)).isEqualTo(Swatch.bake(recipe, 64, 1));
    }

    @Test
    void aSlopeOfOneInOneTurnsTheNormalByFortyFiveDegrees() {
        Recipe ramp = (u, v, t) -> t.height = u;
        Swatch swatch = Swatch.bake(ramp, 64, 1);
        int middle = (32 * 64 + 32) * 4;
        double x = (swatch.relief().get(middle) & 255) / 255.0 * 2 - 1;
        double y = (swatch.relief().get(middle + 1) & 255) / 255.0 * 2 - 1;
        assertThat(x).isCloseTo(-Math.sqrt(0.5), Offset.offset(0.01));
        assertThat(y).isCloseTo(0, Offset.offset(0.01));
    }

    @Test
    void mipsAverageLinearAlbedo() {
        Recipe checks =
                (u, v, t) -> {
                    float a = (int) (u * 64) % 2 == 0 ? 0.8f : 0.2f;
                    t.color(a, a, a);
                };
        ByteBuffer color = Swatch.bake(checks, 64, 1).color();
        int last = color.limit() - 4;
        double albedo = Math.pow((color.get(last) & 255) / 255.0, 2);
        assertThat(albedo).isCloseTo(0.5, Offset.offset(0.01));
    }
}
