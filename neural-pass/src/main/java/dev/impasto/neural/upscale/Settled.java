package dev.impasto.neural.upscale;

import static dev.impasto.neural.upscale.BlendRules.BEGINS;
import static dev.impasto.neural.upscale.BlendRules.LESS_FREE;
import static dev.impasto.neural.upscale.BlendRules.LESS_SETTLED;
import static dev.impasto.neural.upscale.BlendRules.LESS_TRUST;
import static dev.impasto.neural.upscale.BlendRules.SLIGHT;
import static dev.impasto.neural.upscale.BlendRules.TAKES;
import static dev.impasto.neural.upscale.BlendRules.UPRIGHT;

import dev.impasto.neural.image.Sizes;

/** The twin of {@code settled.cl}: how far a display pixel's surface has settled. */
final class Settled {
    private static final float LONGEST = 64;

    private final float finest;
    private final float perFrame;
    private final boolean still;
    private final float frames;
    private final float leaning;
    private final float share;

    /**
     * @param sizes of the picture
     * @param still whether it stands still now and has history
     * @param frames for which it stood still before
     * @param leaning of the memory about it
     */
    Settled(Sizes sizes, boolean still, float frames, float leaning) {
        finest = BlendRules.finest(sizes.scaleX());
        perFrame = BlendRules.perFrame(sizes.scaleX(), sizes.scaleX() * sizes.scaleY());
        this.still = still;
        this.frames = still ? frames : 0;
        this.leaning = leaning;
        float grown = Math.min(Math.max((this.frames - BEGINS) / TAKES, 0), 1);
        share = grown * Math.max(1 - LESS_SETTLED * leaning, 0);
    }

    /** How far residuals lean to one side, from sums of the memory in 3x3 pixels. */
    static float leaning(float sum, float size) {
        float lean = Math.abs(sum) / (size + 9 * SLIGHT);
        return Math.min(Math.max((lean - UPRIGHT) / (1 - UPRIGHT), 0), 1);
    }

    /** The network's trust, less where residuals lean. */
    float doubted(float trust) {
        return trust * (1 - LESS_TRUST * leaning);
    }

    /** Trust once it is {@link #doubted}. */
    float trust(float doubted) {
        return doubted + share * (1 - doubted);
    }

    float relax(float predicted) {
        float free = predicted * (1 - LESS_FREE * leaning);
        return free + share * (1 - free);
    }

    /** The root of the kernel's sharpness. */
    float root(float predicted) {
        return predicted + share * (finest - predicted);
    }

    /** How far the kernel leans. */
    float lean(float predicted) {
        return predicted * (1 - share);
    }

    /**
     * The most that the history counts for.
     *
     * @param unsettled what it would else
     */
    float most(float unsettled) {
        return unsettled + share * (perFrame * frames - unsettled);
    }

    /**
     * The frames for which it will have stood still after this one.
     *
     * @param usable whether the frame holds colour here
     */
    float after(float doubted, boolean usable) {
        float counted = usable ? Math.min(2 * doubted, 1) : 1;
        return still ? Math.min(frames + 1, LONGEST) * counted : 0;
    }
}
