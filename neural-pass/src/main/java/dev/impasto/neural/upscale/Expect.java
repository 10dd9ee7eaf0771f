package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceKernel;
import dev.impasto.neural.image.Sizes;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** The plain-Java twin of {@code 05_expect.cl} and {@code expected.cl}. */
final class Expect {
    private static final float PATIENCE = 6;
    private static final int FURTHEST = 15;
    private static final int THIN = 2;
    static final float EDGE = 0.06f;

    private final Sizes sizes;

    Expect(Sizes sizes) {
        this.sizes = sizes;
    }

    static KernelSource source(Sizes sizes, boolean bottomUp) {
        Expect twin = new Expect(sizes);
        return new KernelSource(
                "05_expect.cl",
                "expect",
                sizes.defines(bottomUp),
                ReferenceKernel.each(twin::pixel));
    }

    private void pixel(Arguments args, int x, int y) {
        FloatBuffer geometry = args.floats(0);
        float[] surface = new float[4];
        geometry.get(4 * (y * sizes.renderWidth() + x), surface);
        float limit = surface[2] * (1 + EDGE);
        boolean seen = surface[3] >= 0;
        boolean across =
                behind(geometry, x - THIN, y, limit, seen)
                        && behind(geometry, x + THIN, y, limit, seen);
        boolean down =
                behind(geometry, x, y - THIN, limit, seen)
                        && behind(geometry, x, y + THIN, limit, seen);
        if (surface[3] <= -PATIENCE || !(across || down)) {
            return;
        }
        int toX = (int) Math.rint(x - surface[0] + args.real(2));
        int toY = (int) Math.rint(y - surface[1] + args.real(3));
        for (int i = -1; i <= 1; i++) {
            int atX = toX + (across ? i : 0);
            int atY = toY + (across ? 0 : i);
            expectAt(args.bytes(1), surface[2], x, y, atX, atY);
        }
    }

    private void expectAt(ByteBuffer expected, float depth, int x, int y, int toX, int toY) {
        boolean inside =
                toX >= 0 && toY >= 0 && toX < sizes.renderWidth() && toY < sizes.renderHeight();
        if (inside && Math.abs(x - toX) <= FURTHEST && Math.abs(y - toY) <= FURTHEST) {
            int at = 4 * (toY * sizes.renderWidth() + toX);
            int word = word(depth, x - toX, y - toY);
            if (Integer.compareUnsigned(word, expected.getInt(at)) > 0) {
                expected.putInt(at, word);
            }
        }
    }

    private boolean behind(FloatBuffer geometry, int x, int y, float limit, boolean seen) {
        int other = 4 * sizes.nearest(x, y);
        return geometry.get(other + 2) > limit || seen && geometry.get(other + 3) < 0;
    }

    private static int word(float depth, int fromX, int fromY) {
        int nearness = 0x3fffff - (Float.floatToIntBits(depth) >>> 9);
        return nearness << 10 | fromX + 16 << 5 | fromY + 16;
    }

    /** Puts what a word expects in the place of what is seen at a pixel, where that is nearer. */
    void replace(FloatBuffer seen, FloatBuffer before, int word, int x, int y) {
        int from = (y + (word & 31) - 16) * sizes.renderWidth() + x + (word >>> 5 & 31) - 16;
        int at = 4 * (y * sizes.renderWidth() + x);
        float depth = before.get(4 * from + 2);
        if (depth < seen.get(at + 2) * (1 - EDGE)) {
            for (int i = 0; i < 3; i++) {
                seen.put(at + i, before.get(4 * from + i));
            }
            seen.put(at + 3, Math.min(before.get(4 * from + 3), 0) - 1);
        }
    }
}
