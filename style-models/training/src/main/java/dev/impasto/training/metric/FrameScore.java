package dev.impasto.training.metric;

/**
 * How close one picture comes to its truth, as {@link Scores} has it for a sequence.
 *
 * @param psnr decibels, at most {@link #MOST_DECIBELS}
 * @param tpsnr of what changed since the frame before, as much; NaN after a cut
 * @param flicker since the frame before; NaN after a cut
 */
public record FrameScore(double psnr, double ssim, double flip, double tpsnr, double flicker) {
    /** One frame without error would make a mean infinite; no PSNR counts for more than this. */
    static final double MOST_DECIBELS = 80;

    /** A frame and its truth. */
    public record Judged(TruthFrame truth, Picture picture) {}

    /**
     * Scores a frame. From any thread.
     *
     * @param before the frame before it, or null where it is the first
     */
    public static FrameScore of(Judged before, Judged now) {
        Picture truth = now.truth.picture();
        double psnr = decibels(Psnr.of(truth, now.picture));
        double ssim = Ssim.of(truth, now.picture);
        double flip = mean(now.truth.flip(now.picture));
        if (before == null || now.truth.cut()) {
            return new FrameScore(psnr, ssim, flip, Double.NaN, Double.NaN);
        }
        Picture old = before.truth.picture();
        double change = Psnr.ofChange(old, before.picture, truth, now.picture);
        double flicker =
                Flicker.between(old, before.picture, truth, now.picture, now.truth.motion());
        return new FrameScore(psnr, ssim, flip, decibels(change), flicker);
    }

    private static double decibels(double psnr) {
        return Math.min(psnr, MOST_DECIBELS);
    }

    private static double mean(float[] errors) {
        double sum = 0;
        for (float error : errors) {
            sum += error;
        }
        return sum / errors.length;
    }
}
