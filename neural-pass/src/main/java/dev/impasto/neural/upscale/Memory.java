package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;

/** The plain-Java twin of {@code memory.cl} and {@code 35_memory.cl}: one render pixel's memory. */
final class Memory {
    private static final float RENEWED = 0.15f;
    private static final float SIZES = 4;
    private static final float SURPRISE = 0.8f;
    private static final float LEANING = 2;
    private static final float FLICKER = 0.02f;

    private final Sizes sizes;
    private final int x;
    private final int y;

    /** The history in the middle of the four quarters, four floats each. */
    final float[] quarters = new float[16];

    /** Whether there is history in all four. */
    final boolean known;

    /** Of residuals, before this frame's. */
    float mean;

    /** Of the sizes of residuals, before this frame's. */
    float size;

    Memory(Sizes sizes, FloatBuffer warped, int x, int y) {
        this.sizes = sizes;
        this.x = x;
        this.y = y;
        boolean all = true;
        for (int i = 0; i < 4; i++) {
            int column = quarter(x, i % 2, sizes.scaleX(), sizes.displayWidth());
            int row = quarter(y, i / 2, sizes.scaleY(), sizes.displayHeight());
            warped.get(4 * (row * sizes.displayWidth() + column), quarters, 4 * i, 4);
            all &= quarters[4 * i + 3] > 0;
        }
        known = all;
    }

    private static int quarter(int render, int half, float scale, int size) {
        return Math.min((int) ((render + 0.25f + 0.5f * half) * scale), size - 1);
    }

    static KernelSource source(Sizes sizes, boolean bottomUp, int lanes) {
        return new KernelSource(
                "35_memory.cl",
                "memory",
                sizes.defines(bottomUp, lanes),
                Groups.each(sizes.renderWidth(), lanes, (args, x, y) -> pixel(sizes, args, x, y)));
    }

    private static void pixel(Sizes sizes, Arguments args, int x, int y) {
        Memory memory = new Memory(sizes, args.floats(2), x, y);
        memory.recall(args.floats(3), args.floats(1));
        int at = 4 * (y * sizes.renderWidth() + x);
        float under = new Under(sizes).at(args.floats(2), x, y, args.real(5), args.real(6));
        memory.keep(args.floats(4), under, args.floats(0).get(at), args.floats(0).get(at + 3));
    }

    /** Fetches what was remembered from where the surface was. */
    void recall(FloatBuffer before, FloatBuffer geometry) {
        if (known) {
            int surface = 4 * (y * sizes.renderWidth() + x);
            float atX = held(x + geometry.get(surface), sizes.renderWidth() - 1);
            float atY = held(y + geometry.get(surface + 1), sizes.renderHeight() - 1);
            mean = sample(before, atX, atY, 0);
            size = sample(before, atX, atY, 1);
        }
    }

    private static float held(float at, int last) {
        return Math.min(Math.max(at, 0), last);
    }

    private float sample(FloatBuffer before, float atX, float atY, int channel) {
        int x0 = (int) atX;
        int y0 = (int) atY;
        int x1 = Math.min(x0 + 1, sizes.renderWidth() - 1);
        int upper = y0 * sizes.renderWidth();
        int lower = Math.min(y0 + 1, sizes.renderHeight() - 1) * sizes.renderWidth();
        float top = mix(before, upper + x0, upper + x1, channel, atX - x0);
        float bottom = mix(before, lower + x0, lower + x1, channel, atX - x0);
        return top + (bottom - top) * (atY - y0);
    }

    private static float mix(FloatBuffer memory, int a, int b, int channel, float share) {
        float first = memory.get(2 * a + channel);
        return first + (memory.get(2 * b + channel) - first) * share;
    }

    /** How far the history under a sample lies above it; 0 without history. */
    static float residual(float under, float luma) {
        return under >= 0 ? under - luma : 0;
    }

    /** The twin of {@code lock.cl}. */
    static float lock(float mean, float size) {
        float alternating = 1 - LEANING * Math.abs(mean) / Math.max(size, 1e-4f);
        return held(alternating, 1) * Math.min(size / FLICKER, 1);
    }

    /**
     * @param under luma of the history under the sample, below 0 without history
     * @param luma of the sample
     * @param usable 1, or 0 where the frame holds no colour
     */
    void keep(FloatBuffer to, float under, float luma, float usable) {
        float most = SIZES * size + SURPRISE / (sizes.scaleX() * sizes.scaleY());
        float counted = Math.max(-most, Math.min(residual(under, luma), most));
        float share = under >= 0 ? RENEWED * usable : 0;
        int at = 2 * (y * sizes.renderWidth() + x);
        to.put(at, mean + share * (counted - mean));
        to.put(at + 1, size + share * (Math.abs(counted) - size));
    }
}
