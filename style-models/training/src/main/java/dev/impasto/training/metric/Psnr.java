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

    /**
     * The PSNR of what changes from one frame to the next (tPSNR): of test − testBefore against
     * reference − referenceBefore.
     *
     * @return decibels; infinite where both change alike
     */
    public static double ofChange(
            Picture referenceBefore, Picture testBefore, Picture reference, Picture test) {
        reference.requireSameSize(test);
        reference.requireSameSize(referenceBefore);
        reference.requireSameSize(testBefore);
        double sum = 0;
        for (int i = 0; i < reference.rgb().length; i++) {
            double wanted = reference.rgb()[i] - referenceBefore.rgb()[i];
            double off = test.rgb()[i] - testBefore.rgb()[i] - wanted;
            sum += off * off;
        }
        return 10 * Math.log10(reference.rgb().length / sum);
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
