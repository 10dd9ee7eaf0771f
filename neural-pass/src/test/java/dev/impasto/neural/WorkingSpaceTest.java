package dev.impasto.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingSpaceTest {
    @Test
    void theToneMapGivesLightBack() {
        for (float light : new float[] {0, 0.001f, 0.18f, 1, 16, 500}) {
            float toned = light * WorkingSpace.toneScale(light);
            float back = toned * WorkingSpace.inverseToneScale(toned);
            assertThat(back).isCloseTo(light, within(1e-3f * light));
        }
    }

    @Test
    void lightShownAndReadBackIsTheSameLight() {
        for (float light : new float[] {0, 0.003f, 0.05f, 0.18f, 1, 4}) {
            float back = WorkingSpace.light(WorkingSpace.display(light));
            assertThat(back).isCloseTo(light, within(1e-4f + 1e-3f * light));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTransformGivesLightBelowOneBack(DisplayTransform transform) {
        for (float light : new float[] {0, 0.003f, 0.05f, 0.18f, 0.99f}) {
            float back = transform.light(transform.code(light));
            assertThat(back).isCloseTo(light, within(1e-4f + 1e-3f * light));
        }
    }

    /** The standard's own examples: 0.0031308 is 0.04045, and half the code is 21.4 % of light. */
    @Test
    void srgbIsTheStandardsAndClips() {
        assertThat(DisplayTransform.SRGB.code(0.0031308f)).isCloseTo(0.04045f, within(1e-5f));
        assertThat(DisplayTransform.SRGB.code(0.21404f)).isCloseTo(0.5f, within(1e-4f));
        assertThat(DisplayTransform.SRGB.code(3)).isCloseTo(1, within(1e-6f));
        assertThat(DisplayTransform.CLIP.code(0.4f)).isEqualTo(0.4f);
        assertThat(DisplayTransform.CLIP.code(3)).isEqualTo(1);
    }

    /** Narkowicz's curve at 1 is (2.51 + 0.03) / (2.43 + 0.59 + 0.14) = 0.8038; in sRGB 0.9082. */
    @Test
    void whiteIsShownAsTheFilmicCurveSays() {
        assertThat(WorkingSpace.display(1)).isCloseTo(0.9082f, within(2e-4f));
        assertThat(WorkingSpace.display(100)).isCloseTo(1, within(1e-6f));
    }

    @Test
    void everyHalfSurvivesTheWayThroughFloat() {
        for (int bits = 0; bits < 0x10000; bits++) {
            float value = Half.toFloat((short) bits);
            if (!Float.isNaN(value)) {
                assertThat(Half.fromFloat(value)).isEqualTo((short) bits);
            }
        }
    }

    @Test
    void halfsRoundToTheNearestEvenOne() {
        assertThat(Half.toFloat(Half.fromFloat(1 + 0x1p-11f))).isEqualTo(1f);
        assertThat(Half.toFloat(Half.fromFloat(1 + 3 * 0x1p-11f))).isEqualTo(1 + 0x1p-9f);
        assertThat(Half.fromFloat(70000)).isEqualTo((short) 0x7c00);
        assertThat(Half.toFloat((short) 1)).isEqualTo(0x1p-24f);
    }
}
