package dev.impasto.neural.stylise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CanvasTest {

    @Test
    void aCellOfFourByFourPixelsIsOfOneShade() {
        for (int i = 0; i < 16; i++) {
            assertThat(Canvas.grain(40 + i % 4, 84 + i / 4)).isEqualTo(Canvas.grain(40, 84));
        }
        assertThat(Canvas.grain(44, 84)).isNotEqualTo(Canvas.grain(40, 84));
    }

    /** Uniform in [-d, d]: mean 0 and variance d*d/3. */
    @Test
    void shadesAreUniformAroundNothing() {
        int cells = 200;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < cells * cells; i++) {
            float grain = Canvas.grain(4 * (i % cells), 4 * (i / cells));
            assertThat(grain).isBetween(-0.05f, 0.05f);
            sum += grain;
            squares += grain * grain;
        }
        assertThat(sum / (cells * cells)).isCloseTo(0, within(0.001));
        assertThat(squares / (cells * cells)).isCloseTo(0.05 * 0.05 / 3, within(2e-5));
    }
}
