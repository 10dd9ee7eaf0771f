package dev.impasto.training.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void psnrOfAConstantOffsetFollowsItsFormula() {
        assertThat(Psnr.of(grey(0.5f), grey(0.6f))).isCloseTo(20, within(1e-4));
    }

    @Test
    void flipOfAPictureWithItselfIsZero() {
        Picture noise = noise(1);
        assertThat(Flip.mean(noise, noise)).isZero();
    }

    @Test
    void flipOfBlackAndWhiteFollowsThePapersFormula() {
        // No features, so only colour: HyAB(black, white) = 100 in CIELAB, above the knee.
        double most = Math.pow(hyabOfGreenAndBlue(), 0.7);
        double d = Math.pow(100, 0.7);
        double expected = 0.95 + (d - 0.4 * most) / (0.6 * most) * 0.05;
        assertThat(Flip.mean(grey(0), grey(1))).isCloseTo(expected, within(1e-3));
    }

    @Test
    void flipOfCloseGreysFollowsThePapersFormulaBelowTheKnee() {
        double most = Math.pow(hyabOfGreenAndBlue(), 0.7);
        double d = Math.pow(lightness(0.6) - lightness(0.5), 0.7);
        assertThat(Flip.mean(grey(0.5f), grey(0.6f)))
                .isCloseTo(0.95 / (0.4 * most) * d, within(1e-3));
    }

    @Test
    void flipSeesAMissingEdgeAsWorseThanItsColourAlone() {
        Picture edge = edge();
        Picture flat = grey(0.5f);
        double mean = 0;
        float[] map = Flip.map(edge, flat);
        for (int y = 20; y < 44; y++) {
            mean += map[y * 64 + 32] / 24;
        }
        assertThat(mean).isGreaterThan(map[32 * 64 + 4]);
    }

    @Test
    void bilinearKeepsALinearRampAwayFromTheBorder() {
        float[] rgb = new float[8 * 8 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (i / 3 % 8 + 0.5f) / 8;
        }
        Picture big = new Picture(8, 8, rgb).bilinear(16, 16);
        for (int x = 1; x < 15; x++) {
            assertThat(big.rgb()[(5 * 16 + x) * 3]).isCloseTo((x + 0.5f) / 16, within(1e-6f));
        }
    }

    @Test
    void picturesOfDifferentSizesAreRefused() {
        assertThatThrownBy(() -> Psnr.of(grey(0), new Picture(1, 1, new float[3])))
                .hasMessageContaining("64 x 64 and 1 x 1");
    }

    /** CIELAB of sRGB's primaries, from their published XYZ coordinates (D65). */
    private static double hyabOfGreenAndBlue() {
        double[] green = hunt(0.3575761, 0.7151522, 0.1191920);
        double[] blue = hunt(0.1804375, 0.0721750, 0.9503041);
        return Math.abs(green[0] - blue[0]) + Math.hypot(green[1] - blue[1], green[2] - blue[2]);
    }

    private static double[] hunt(double x, double y, double z) {
        double l = 116 * f(y) - 16;
        return new double[] {
            l, 0.01 * l * 500 * (f(x / 0.95047) - f(y)), 0.01 * l * 200 * (f(y) - f(z / 1.08883))
        };
    }

    private static double lightness(double coded) {
        return 116 * f(Math.pow((coded + 0.055) / 1.055, 2.4)) - 16;
    }

    private static double f(double t) {
        return t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
    }

    private static Picture grey(float value) {
        float[] rgb = new float[64 * 64 * 3];
        Arrays.fill(rgb, value);
        return new Picture(64, 64, rgb);
    }

    private static Picture edge() {
        float[] rgb = new float[64 * 64 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i / 3 % 64 < 32 ? 0.4f : 0.6f;
        }
        return new Picture(64, 64, rgb);
    }

    private static Picture noise(long seed) {
        Random random = new Random(seed);
        float[] rgb = new float[64 * 64 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextFloat();
        }
        return new Picture(64, 64, rgb);
    }
}
