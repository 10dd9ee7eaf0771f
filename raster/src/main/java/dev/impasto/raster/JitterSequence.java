package dev.impasto.raster;

/**
 * Where inside its pixel each frame samples the scene: the Halton sequence in bases 2 and 3,
 * repeated after ceil(32·scale²) frames, so that each display pixel is hit about 32 times a round.
 * FSR 2 and DLSS ask for eight; what stands still gathers more frames than that here, and from a
 * short round it would gather the same places over and over, left and right columns of display
 * pixels at different heights. At 1x a round has eight frames: that is 0.1 dB better where things
 * move, whichever places the network was trained on.
 *
 * <p>Offsets are in render pixels from the pixel's centre, +x right and +y down, each in [-0.5,
 * 0.5).
 *
 * @see <a href="https://gpuopen.com/manuals/fidelityfx_sdk/techniques/super-resolution-temporal/">
 *     FSR 2, "Camera jitter"</a>
 */
public final class JitterSequence {
    private static final int HITS_PER_DISPLAY_PIXEL = 32;
    private static final int HITS_AT_ONE = 8;

    private final float[] x;
    private final float[] y;

    private JitterSequence(int phases) {
        x = new float[phases];
        y = new float[phases];
        for (int i = 0; i < phases; i++) {
            x[i] = halton(i + 1, 2) - 0.5f;
            y[i] = halton(i + 1, 3) - 0.5f;
        }
    }

    /** The sequence for a display size over render size of {@code scale}. */
    public static JitterSequence forScale(double scale) {
        return new JitterSequence(phases(scale));
    }

    /** Frames until the sequence repeats: ceil(32·scale²), or 8 at 1x. */
    public static int phases(double scale) {
        int hits = scale > 1 ? HITS_PER_DISPLAY_PIXEL : HITS_AT_ONE;
        return (int) Math.ceil(hits * scale * scale);
    }

    public int phases() {
        return x.length;
    }

    public float x(long frame) {
        return x[(int) (frame % x.length)];
    }

    public float y(long frame) {
        return y[(int) (frame % y.length)];
    }

    /** The radical inverse of the index: its digits in the base, mirrored at the point. */
    private static float halton(int index, int base) {
        double result = 0;
        double digit = 1.0 / base;
        for (int rest = index; rest > 0; rest /= base, digit /= base) {
            result += digit * (rest % base);
        }
        return (float) result;
    }
}
