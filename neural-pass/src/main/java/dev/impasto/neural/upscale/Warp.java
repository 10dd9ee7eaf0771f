package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceKernel;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.image.Pixels;
import dev.impasto.neural.image.Sizes;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** The plain-Java twin of {@code 30_warp.cl}. */
final class Warp {
    private static final float FORGOTTEN = 0.001f;

    /** Powers of the place beyond the third texel, from the zeroth on; a column a texel. */
    private static final float[][] LANCZOS = {
        {0, 0, 1, 0, 0, 0},
        {0.20787f, -0.82491f, -0.00590f, 0.82861f, -0.20842f, 0.00275f},
        {-0.34241f, 1.12058f, -1.66589f, 1.11633f, -0.30158f, 0.07297f},
        {-0.13607f, 0.45246f, -0.53615f, -0.01015f, -0.02381f, 0.25372f},
        {0.47062f, -1.17544f, 1.92218f, -1.64903f, 0.96112f, -0.52945f},
        {-0.20001f, 0.42731f, -0.71424f, 0.71424f, -0.42731f, 0.20001f}
    };

    private final Sizes sizes;
    private final boolean bottomUp;

    private Warp(Sizes sizes, boolean bottomUp) {
        this.sizes = sizes;
        this.bottomUp = bottomUp;
    }

    static KernelSource source(Sizes sizes, boolean bottomUp) {
        Warp twin = new Warp(sizes, bottomUp);
        ReferenceKernel.Item item = sizes.isDouble() ? twin::block : twin::pixel;
        return new KernelSource(
                "30_warp.cl", "warp", sizes.defines(bottomUp), ReferenceKernel.each(item));
    }

    private void block(Arguments args, int x, int y) {
        for (int i = 0; i < 4; i++) {
            pixel(args, 2 * x + i % 2, 2 * y + i / 2);
        }
    }

    private void pixel(Arguments args, int x, int y) {
        FloatBuffer geometry = args.floats(1);
        int surface = 4 * (sizes.underY(y) * sizes.renderWidth() + sizes.underX(x));
        float atX = x + geometry.get(surface) * sizes.scaleX();
        float atY = y + geometry.get(surface + 1) * sizes.scaleY();
        boolean reset = args.integer(3) != 0;
        FloatBuffer warped = args.floats(2);
        int here = y * sizes.displayWidth() + x;
        if (reset || !onScreen(atX, atY)) {
            Pixels.put(warped, here, 0, 0, 0, 0);
            return;
        }
        float share = shown(geometry, args.floats(6), sizes.underX(x), sizes.underY(y));
        if (args.integer(5) != 0) {
            share *= 1 - reactive(args.bytes(4), sizes.underX(x), sizes.underY(y));
        }
        for (int c = 0; c < 4; c++) {
            float found = sample(args.floats(0), atX, atY, c);
            warped.put(4 * here + c, c == 3 ? found * share : found);
        }
    }

    private float shown(FloatBuffer geometry, FloatBuffer memory, int x, int y) {
        int surface = 4 * (y * sizes.renderWidth() + x);
        double fromX = Math.rint(x + geometry.get(surface));
        double fromY = Math.rint(y + geometry.get(surface + 1));
        int column = (int) Math.min(Math.max(fromX, 0), sizes.renderWidth() - 1);
        int row = (int) Math.min(Math.max(fromY, 0), sizes.renderHeight() - 1);
        int from = 2 * (row * sizes.renderWidth() + column);
        float lock = Memory.lock(memory.get(from), memory.get(from + 1));
        return Math.max(1 - Math.max(geometry.get(surface + 3), 0) * (1 - lock), FORGOTTEN);
    }

    private float reactive(ByteBuffer mask, int x, int y) {
        int row = bottomUp ? sizes.renderHeight() - 1 - y : y;
        float amount = Half.at(mask, row * sizes.renderWidth() + x);
        return amount >= 0 && Float.isFinite(amount) ? Math.min(amount, 1) : 0;
    }

    private boolean onScreen(float x, float y) {
        return x > -0.5f
                && y > -0.5f
                && x < sizes.displayWidth() - 0.5f
                && y < sizes.displayHeight() - 0.5f;
    }

    private float sample(FloatBuffer history, float atX, float atY, int channel) {
        int x = (int) Math.floor(atX);
        int y = (int) Math.floor(atY);
        float sum = 0;
        for (int j = 0; j < 6; j++) {
            for (int i = 0; i < 6; i++) {
                float weight = lanczos(atX - x, i) * lanczos(atY - y, j);
                sum += weight * texel(history, x - 2 + i, y - 2 + j, channel);
            }
        }
        float a = texel(history, x, y, channel);
        float b = texel(history, x + 1, y, channel);
        float c = texel(history, x, y + 1, channel);
        float d = texel(history, x + 1, y + 1, channel);
        float least = Math.min(Math.min(a, b), Math.min(c, d));
        float most = Math.max(Math.max(a, b), Math.max(c, d));
        return Math.min(Math.max(sum, least), most);
    }

    /** The weight of one of the six texels about a place {@code t} beyond the third. */
    static float lanczos(float t, int texel) {
        float weight = 0;
        for (int power = LANCZOS.length - 1; power >= 0; power--) {
            weight = weight * t + LANCZOS[power][texel];
        }
        return weight;
    }

    private float texel(FloatBuffer history, int x, int y, int channel) {
        int column = Math.min(Math.max(x, 0), sizes.displayWidth() - 1);
        int row = Math.min(Math.max(y, 0), sizes.displayHeight() - 1);
        return history.get(4 * (row * sizes.displayWidth() + column) + channel);
    }
}
