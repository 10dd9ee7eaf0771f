package dev.impasto.neural.upscale;

/**
 * The figures by which an upscaling network's words, each in [0,1], steer the blend of samples and
 * history, and by which what stands still settles. Training blends by them too; the kernels'
 * ({@code words.cl}, {@code settled.cl}, {@code 50_compose.cl}) are the same, to which tests hold
 * them. What each is for stands there.
 */
public final class BlendRules {
    /**
     * History says that it holds at most this many samples; what has settled may count for more.
     */
    public static final float MOST_SAMPLES = 16;

    /** Half of the box that holds history, in deviations of the samples. */
    public static final float BOX = 1.25f;

    /** Trust is what is predicted times this, at most 1. */
    public static final float FULL_TRUST = 1.12f;

    /** The share of distrust that goes where samples' differences from history cancel out. */
    public static final float SURE = 0.35f;

    /** This many samples in the history halve how far new ones are placed by it. */
    public static final float FEW = 5;

    /** Root of the least sharpness, for distances in pixels of half a render pixel. */
    public static final float WIDEST = 1.4f;

    /** Root of the greatest sharpness that is predicted. */
    public static final float NARROWEST = 4.4f;

    /** The most that x and y of a kernel may go together. */
    public static final float MOST_LEAN = 0.9f;

    /** The eighth root of what a sample at the kernel's end still counts. */
    public static final float LEAST = 0.25f;

    /** Frames that a surface stands still before it begins to settle. */
    public static final float BEGINS = 4;

    /** Frames that it takes from there. */
    public static final float TAKES = 16;

    /** Residuals that are too small to lean, on average. */
    public static final float SLIGHT = 0.002f;

    /** The lean of residuals, as a share of their size, that is none. */
    public static final float UPRIGHT = 0.3f;

    /** The share of trust that goes where residuals lean. */
    public static final float LESS_TRUST = 0.3f;

    /** The share of freedom from the box that goes there. */
    public static final float LESS_FREE = 0.5f;

    /** How much faster than the lean grows what has settled goes there. */
    public static final float LESS_SETTLED = 6;

    private static final float STILL = 1e-4f;

    private BlendRules() {}

    /** Root of the sharpness of what has settled, at a scale from render to display size. */
    public static float finest(float scale) {
        return scale > 1 ? 5 : 4.4f;
    }

    /**
     * What the samples of one frame then weigh in a display pixel.
     *
     * @param area of a render pixel in display pixels
     */
    public static float perFrame(float scale, float area) {
        return 16.76f / (finest(scale) * finest(scale) * area);
    }

    /**
     * Whether a surface does not move, and nothing that did has just uncovered it.
     *
     * @param motionX in render pixels, likewise {@code motionY}
     * @param hidden above 0 where it was hidden a frame ago
     */
    public static boolean stands(float motionX, float motionY, float hidden) {
        return motionX * motionX + motionY * motionY < STILL && hidden <= 0;
    }
}
