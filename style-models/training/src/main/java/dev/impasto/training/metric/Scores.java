package dev.impasto.training.metric;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How close a sequence of pictures comes to its truth, as shown (sRGB-coded).
 *
 * @param psnr mean of the frames' {@link Psnr}, decibels
 * @param ssim mean of the frames' {@link Ssim}
 * @param flip mean of the frames' mean {@link Flip}
 * @param tpsnr mean PSNR of what changes from one frame to the next, cuts left out
 * @param recPsnr PSNR of the sequence's last frame, where a recurrent method has seen all
 * @param flicker mean {@link Flicker} from one frame to the next, cuts left out
 */
public record Scores(
        double psnr, double ssim, double flip, double tpsnr, double recPsnr, double flicker) {

    /**
     * Those of a sequence, whose frames are in their order; figures of which there are none are
     * NaN.
     */
    public static Scores of(List<FrameScore> frames) {
        return new Scores(
                of(frames, FrameScore::psnr),
                of(frames, FrameScore::ssim),
                of(frames, FrameScore::flip),
                of(frames, FrameScore::tpsnr),
                frames.isEmpty() ? Double.NaN : frames.get(frames.size() - 1).psnr(),
                of(frames, FrameScore::flicker));
    }

    /** A plain sum in the frames' order, so that it does not hang on how they were scored. */
    private static double of(List<FrameScore> frames, ToDoubleFunction<FrameScore> figure) {
        double sum = 0;
        int count = 0;
        for (FrameScore frame : frames) {
            double value = figure.applyAsDouble(frame);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** The mean of several sequences' scores, each counting alike. */
    public static Scores mean(List<Scores> all) {
        return new Scores(
                mean(all, Scores::psnr),
                mean(all, Scores::ssim),
                mean(all, Scores::flip),
                mean(all, Scores::tpsnr),
                mean(all, Scores::recPsnr),
                mean(all, Scores::flicker));
    }

    private static double mean(List<Scores> all, ToDoubleFunction<Scores> figure) {
        return all.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
