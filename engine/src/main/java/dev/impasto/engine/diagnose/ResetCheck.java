package dev.impasto.engine.diagnose;

import java.util.Locale;

/**
 * Whether the pass is told when a frame has nothing to do with the one before, and only then. It is
 * a cut where surfaces lie at other depths than those that were there before, all over the picture.
 */
final class ResetCheck implements Check {
    private static final String NAME = "reset";
    private static final double CUT = 0.4; // share of the pixels
    private static final double OTHER_DEPTH = 1.25; // ratio
    private static final int STRIDE = 5;

    private int cuts;
    private int missed;
    private int steady;
    private int needless;

    @Override
    public void see(Step step, SeenFrame now, SeenFrame before) {
        boolean told = step == Step.CUT || step == Step.BACK;
        boolean cut = told || (before != null && changed(now, before) > CUT);
        if (cut) {
            cuts++;
            missed += now.reset ? 0 : 1;
        } else if (before != null) {
            steady++;
            needless += now.reset ? 1 : 0;
        }
    }

    /** The share of pixels that stay in the picture and show another depth than what was there. */
    private static double changed(SeenFrame now, SeenFrame before) {
        int seen = 0;
        int other = 0;
        for (int i = 0; i < now.luma.length; i += STRIDE) {
            long x = i % now.width + Math.round((double) now.motionX[i]);
            long y = i / now.width + Math.round((double) now.motionY[i]);
            if (x >= 0 && y >= 0 && x < now.width && y < now.height) {
                float ratio = now.distance[i] / before.distance[(int) (y * now.width + x)];
                seen++;
                other += ratio > OTHER_DEPTH || ratio < 1 / OTHER_DEPTH ? 1 : 0;
            }
        }
        return (double) other / Math.max(1, seen);
    }

    @Override
    public Finding finding() {
        String measured =
                String.format(
                        Locale.ROOT,
                        "%d of %d cuts told; %d of %d other frames told as cuts",
                        cuts - missed,
                        cuts,
                        needless,
                        steady);
        if (missed > 0) {
            return Finding.failed(
                    NAME,
                    measured,
                    "The picture was cut and reset was not set: call Impasto.reset() in the frame"
                            + " in which camera or scene jump.");
        }
        if (needless > steady / 4) {
            return Finding.failed(
                    NAME,
                    measured,
                    "Reset is set though the picture goes on: call Impasto.reset() at cuts only,"
                            + " since each forgets what was gathered.");
        }
        return Finding.passed(NAME, measured);
    }
}
