package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JitterSequenceTest {
    /** Radical inverses of 1 to 6, written out by hand. */
    private static final double[] BASE_TWO = {1 / 2., 1 / 4., 3 / 4., 1 / 8., 5 / 8., 3 / 8.};

    private static final double[] BASE_THREE = {1 / 3., 2 / 3., 1 / 9., 4 / 9., 7 / 9., 2 / 9.};

    @Test
    void followsHaltonTwoThreeAroundThePixelsCentre() {
        JitterSequence sequence = JitterSequence.forScale(2);
        for (int i = 0; i < BASE_TWO.length; i++) {
            assertThat(sequence.x(i)).isEqualTo((float) (BASE_TWO[i] - 0.5), within(1e-6f));
            assertThat(sequence.y(i)).isEqualTo((float) (BASE_THREE[i] - 0.5), within(1e-6f));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,8", "1.5,72", "1.7,93", "2,128", "3,288"})
    void repeatsAfterThirtyTwoHitsOfEachDisplayPixelOrEightAtOne(double scale, int phases) {
        JitterSequence sequence = JitterSequence.forScale(scale);
        assertThat(sequence.phases()).isEqualTo(phases);
        assertThat(sequence.x(phases)).isEqualTo(sequence.x(0));
        assertThat(sequence.y(phases + 3L)).isEqualTo(sequence.y(3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 1.7, 2, 3})
    void staysInsideThePixelAndCentredOnIt(double scale) {
        JitterSequence sequence = JitterSequence.forScale(scale);
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < sequence.phases(); i++) {
            assertThat(sequence.x(i)).isBetween(-0.5f, 0.5f);
            assertThat(sequence.y(i)).isBetween(-0.5f, 0.5f);
            sumX += sequence.x(i);
            sumY += sequence.y(i);
        }
        // A point of n lies off an even spread by less than the spacing of its base's digits.
        assertThat(sumX / sequence.phases()).isEqualTo(0, within(0.07));
        assertThat(sumY / sequence.phases()).isEqualTo(0, within(0.07));
    }

    /** Otherwise a level edge that has settled looks like a zip. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void samplesAllColumnsOfDisplayPixelsAtTheSameHeights(int scale) {
        JitterSequence sequence = JitterSequence.forScale(scale);
        for (float edge = -0.48f; edge < 0.5f; edge += 0.02f) {
            double[] above = new double[scale];
            double[] all = new double[scale];
            for (int i = 0; i < sequence.phases(); i++) {
                int column = (int) (scale * (sequence.x(i) + 0.5f));
                all[column]++;
                above[column] += sequence.y(i) < edge ? 1 : 0;
            }
            for (int column = 1; column < scale; column++) {
                assertThat(above[column] / all[column]).isEqualTo(above[0] / all[0], within(0.05));
            }
        }
    }
}
