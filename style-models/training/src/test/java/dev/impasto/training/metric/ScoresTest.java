package dev.impasto.training.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.training.metric.FrameScore.Judged;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final int SIZE = 32;
    private static final float[] STILL = new float[2 * SIZE * SIZE];

    @Test
    void ssimOfAPictureWithItselfIsOne() {
        Picture stripes = picture((x, y) -> x % 3 == 0 ? 200 : 40);
        assertThat(Ssim.of(stripes, stripes)).isCloseTo(1, within(1e-6));
    }

    @Test
    void ssimOfTwoGreysIsTheLuminanceTermOfThePaper() {
        // No variance: contrast and structure are 1, and l = (2ab + C1) / (a² + b² + C1).
        double a = 102 / 255.0;
        double b = 153 / 255.0;
        double expected = (2 * a * b + 1e-4) / (a * a + b * b + 1e-4);
        assertThat(Ssim.of(grey(102), grey(153))).isCloseTo(expected, within(1e-5));
    }

    @Test
    void ssimOfAChequerAndItsInverseFollowsThePapersFormula() {
        // Means are equal (the window sees both colours alike, but for C), covariance is −variance:
        // SSIM = (2m² + C1)(−2v + C2) / ((2m² + C1)(2v + C2)).
        Picture chequer = picture((x, y) -> (x + y) % 2 == 0 ? 178 : 77);
        Picture inverse = picture((x, y) -> (x + y) % 2 == 0 ? 77 : 178);
        double v = Math.pow((178 - 77) / 2.0 / 255, 2);
        double c2 = 9e-4;
        assertThat(Ssim.of(chequer, inverse)).isCloseTo((c2 - 2 * v) / (c2 + 2 * v), within(1e-3));
    }

    @Test
    void ssimNeedsRoomForItsWindow() {
        Picture small = new Picture(10, 20, new float[600]);
        assertThatThrownBy(() -> Ssim.of(small, small)).hasMessageContaining("11 x 11");
    }

    @Test
    void psnrOfChangeForgivesAnErrorThatStays() {
        assertThat(Psnr.ofChange(grey(50), grey(60), grey(80), grey(90))).isGreaterThan(100);
        // What changes is off by 51 codes: a fifth, so 10 log10(25).
        assertThat(Psnr.ofChange(grey(50), grey(60), grey(80), grey(141)))
                .isCloseTo(10 * Math.log10(25), within(1e-4));
    }

    @Test
    void anErrorThatAlternatesFlickersByTwiceItsSize() {
        assertThat(Flicker.between(grey(100), grey(93), grey(100), grey(107), STILL))
                .isCloseTo(14, within(1e-3));
        assertThat(Flicker.between(grey(100), grey(107), grey(120), grey(127), STILL))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void anErrorThatMovesWithItsSurfaceDoesNotFlicker() {
        // The picture slides right by 3: what is at x was at x − 3.
        Picture before = picture((x, y) -> 100 + x * x % 17);
        Picture now = picture((x, y) -> 100 + (x - 3) * (x - 3) % 17);
        Picture flat = grey(100);
        float[] motion = new float[2 * SIZE * SIZE];
        for (int i = 0; i < motion.length; i += 2) {
            motion[i] = -3;
        }
        assertThat(Flicker.between(flat, before, flat, now, motion)).isCloseTo(0, within(1e-3));
        assertThat(Flicker.between(flat, before, flat, now, STILL)).isGreaterThan(3);
    }

    @Test
    void whatCameIntoThePictureDoesNotFlicker() {
        float[] motion = new float[2 * SIZE * SIZE];
        Arrays.fill(motion, -2f * SIZE);
        assertThat(Flicker.between(grey(0), grey(0), grey(0), grey(90), motion)).isZero();
        Arrays.fill(motion, Float.NaN);
        assertThat(Flicker.between(grey(0), grey(0), grey(0), grey(90), motion)).isZero();
    }

    @Test
    void aSequencesFiguresAreThoseOfItsFramesAndChanges() {
        Judged first = judged(100, 151, false); // a fifth off: 20 log10(5) dB
        Judged second = judged(100, 100, false); // equal: counts as the most
        Scores scores =
                Scores.of(List.of(FrameScore.of(null, first), FrameScore.of(first, second)));
        double fifth = 20 * Math.log10(5);
        assertThat(scores.psnr()).isCloseTo((fifth + FrameScore.MOST_DECIBELS) / 2, within(1e-4));
        assertThat(scores.recPsnr()).isEqualTo(FrameScore.MOST_DECIBELS);
        assertThat(scores.tpsnr()).isCloseTo(fifth, within(1e-4));
        assertThat(scores.flicker()).isCloseTo(51, within(1e-3));
        assertThat(scores.flip()).isCloseTo(Flip.mean(grey(100), grey(151)) / 2, within(1e-9));
    }

    @Test
    void aCutIsNoChange() {
        Judged before = judged(10, 80, true);
        FrameScore cut = FrameScore.of(judged(100, 100, true), before);
        FrameScore after = FrameScore.of(before, judged(10, 80, false));
        Scores scores = Scores.of(List.of(cut, after));
        assertThat(scores.flicker()).isCloseTo(0, within(1e-6));
        assertThat(scores.tpsnr()).isEqualTo(FrameScore.MOST_DECIBELS);
    }

    private static Judged judged(int truth, int shown, boolean cut) {
        return new Judged(new TruthFrame(grey(truth), STILL, cut), grey(shown));
    }

    @Test
    void sequencesCountAlikeInTheMean() {
        Scores a = new Scores(30, 0.8, 0.1, 20, 31, 2);
        Scores b = new Scores(40, 0.9, 0.2, 30, 41, 4);
        Scores mean = Scores.mean(List.of(a, b));
        assertThat(mean.psnr()).isEqualTo(35);
        assertThat(mean.flicker()).isEqualTo(3);
    }

    private static Picture grey(int code) {
        return picture((x, y) -> code);
    }

    private static Picture picture(IntBinaryOperator codes) {
        float[] rgb = new float[3 * SIZE * SIZE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = codes.applyAsInt(i / 3 % SIZE, i / 3 / SIZE) / 255f;
        }
        return new Picture(SIZE, SIZE, rgb);
    }
}
