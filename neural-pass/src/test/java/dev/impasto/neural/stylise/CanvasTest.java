package dev.impasto.neural.stylise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CanvasTest {

    /** Bilinear between corners four pixels apart: straight along a row within a cell. */
    @Test
    void withinACellTheGrainIsSmooth() {
        for (int row = 80; row < 90; row++) {
            float step = Canvas.grain(41, row) - Canvas.grain(40, row);
            assertThat(Canvas.grain(42, row) - Canvas.grain(41, row))
                    .isCloseTo(step, within(1e-6f));
            assertThat(Canvas.grain(43, row) - Canvas.grain(42, row))
                    .isCloseTo(step, within(1e-6f));
        }
    }

    /** Corners uniform in [-d, d], seen at eighths 1, 3, 5, 7 between them along both axes. */
    @Test
    void theGrainLiesAroundNothing() {
        int side = 800;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < side * side; i++) {
            float grain = Canvas.grain(i % side, i / side);
            assertThat(grain).isBetween(-0.08f, 0.08f);
            sum += grain;
            squares += grain * grain;
        }
        double along = 2 * (49 + 1 + 25 + 9) / 64.0 / 4;
        double expected = 0.08 * 0.08 / 3 * along * along;
        assertThat(sum / (side * side)).isCloseTo(0, within(0.001));
        assertThat(squares / (side * side)).isCloseTo(expected, within(0.05 * expected));
    }
}
