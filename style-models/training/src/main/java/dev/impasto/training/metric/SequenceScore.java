package dev.impasto.training.metric;

/** Scores one method's pictures of a sequence, frame by frame from the first. */
public final class SequenceScore {
    /** One frame without error would make a mean infinite; no PSNR counts for more than this. */
    static final double MOST_DECIBELS = 80;

    private final Mean psnr = new Mean();
    private final Mean ssim = new Mean();
    private final Mean flip = new Mean();
    private final Mean tpsnr = new Mean();
    private final Mean flicker = new Mean();
    private double last = Double.NaN;
    private TruthFrame truthBefore;
    private Picture before;

    /** Adds the next frame's picture. */
    public void add(TruthFrame truth, Picture picture) {
        last = decibels(Psnr.of(truth.picture(), picture));
        psnr.add(last);
        ssim.add(Ssim.of(truth.picture(), picture));
        Mean error = new Mean();
        for (float e : truth.flip(picture)) {
            error.add(e);
        }
        flip.add(error.value());
        if (before != null && !truth.cut()) {
            change(truth, picture);
        }
        truthBefore = truth;
        before = picture;
    }

    private void change(TruthFrame truth, Picture picture) {
        Picture old = truthBefore.picture();
        tpsnr.add(decibels(Psnr.ofChange(old, before, truth.picture(), picture)));
        flicker.add(Flicker.between(old, before, truth.picture(), picture, truth.motion()));
    }

    /** The scores so far; figures of which there is nothing yet are NaN. */
    public Scores scores() {
        return new Scores(
                psnr.value(), ssim.value(), flip.value(), tpsnr.value(), last, flicker.value());
    }

    private static double decibels(double psnr) {
        return Math.min(psnr, MOST_DECIBELS);
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }
}
