package dev.impasto.engine.diagnose;

import java.util.Locale;

/** Whether all that is told is a number in its range. */
final class NumbersCheck implements Check {
    private static final String NAME = "numbers";

    private double colors;
    private double depths;
    private double motions;
    private double pixels;

    @Override
    public void see(Step step, SeenFrame now, SeenFrame before) {
        pixels += now.luma.length;
        colors += now.unusable;
        for (int i = 0; i < now.luma.length; i++) {
            depths += now.window[i] >= 0 && now.window[i] <= 1 ? 0 : 1;
            motions += Float.isFinite(now.motionX[i]) && Float.isFinite(now.motionY[i]) ? 0 : 1;
        }
    }

    @Override
    public Finding finding() {
        String measured =
                String.format(
                        Locale.ROOT,
                        "no number or out of range: %.3f%% of colour, %.3f%% of depth, %.3f%% of"
                                + " motion",
                        100 * colors / pixels,
                        100 * depths / pixels,
                        100 * motions / pixels);
        return colors + depths + motions == 0
                ? Finding.passed(NAME, measured)
                : Finding.failed(
                        NAME,
                        measured,
                        "A shader divides by zero or takes a root of what is negative; the pass"
                                + " leaves such pixels out.");
    }
}
