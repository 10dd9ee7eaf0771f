package dev.impasto.training.metric;

/** Peak signal-to-noise ratio of display-referred pictures, in decibels. */
public final class Psnr {
    private Psnr() {}

    /**
     * 10 log10(1 / MSE) over all pixels and channels of sRGB-coded values.
     *
     * @return decibels; infinite for equal pictures
     */
    public static double of(Picture reference, Picture test) {
        return 10 * Math.log10(1 / meanSquaredError(reference, test));
    }

    /** Mean of squared differences of sRGB-coded values, over all pixels and channels. */
    public static double meanSquaredError(Picture reference, Picture test) {
        reference.requireSameSize(test);
        double sum = 0;
        for (int i = 0; i < reference.rgb().length; i++) {
            double d = reference.rgb()[i] - test.rgb()[i];
            sum += d * d;
        }
        return sum / reference.rgb().length;
    }
}
