package dev.impasto.demos.game.look.paint;

import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;

/**
 * Mip chains for alpha-tested textures: coverage is scaled so that each level passes the test as
 * often as the first (Castaño 2010), or trees would thin out with distance.
 */
final class CutOut {
    private static final float TEST = 0.5f;
    private static final float LEAST = 1e-4f;

    private CutOut() {}

    /**
     * The chain in RGBA8: square root of linear albedo, and coverage.
     *
     * @param rgba linear albedo times coverage, and coverage, of a square of {@code size}
     */
    static ByteBuffer mips(float[] rgba, int size) {
        float[] level = rgba.clone();
        float share = passing(level, 1);
        ByteBuffer out = BufferUtils.createByteBuffer(Mips.bytes(size));
        for (int side = size; ; side /= 2) {
            write(level, scaleFor(level, share), out);
            if (side == 1) {
                return out.flip();
            }
            level = half(level, side);
        }
    }

    private static float[] half(float[] from, int size) {
        int n = size / 2;
        float[] to = new float[n * n * 4];
        for (int i = 0; i < to.length; i++) {
            int x = i / 4 % n;
            int y = i / 4 / n;
            int o = (2 * y * size + 2 * x) * 4 + i % 4;
            int above = o + size * 4;
            to[i] = 0.25f * (from[o] + from[o + 4] + from[above] + from[above + 4]);
        }
        return to;
    }

    /** The share of texels that pass the test when coverage is scaled. */
    private static float passing(float[] level, float scale) {
        int count = 0;
        for (int o = 3; o < level.length; o += 4) {
            count += level[o] * scale >= TEST ? 1 : 0;
        }
        return count / (level.length / 4f);
    }

    private static float scaleFor(float[] level, float share) {
        float low = 0.5f;
        float high = 4;
        for (int i = 0; i < 12; i++) {
            float middle = 0.5f * (low + high);
            if (passing(level, middle) > share) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5f * (low + high);
    }

    /** Texels without coverage get the mean colour, for filters that reach them. */
    private static void write(float[] level, float scale, ByteBuffer out) {
        float[] sum = new float[4];
        for (int o = 0; o < level.length; o++) {
            sum[o & 3] += level[o];
        }
        for (int o = 0; o < level.length; o += 4) {
            float cover = level[o + 3];
            for (int c = 0; c < 3; c++) {
                boolean bare = cover < LEAST;
                float albedo = bare ? sum[c] / Math.max(sum[3], LEAST) : level[o + c] / cover;
                out.put((byte) (int) (255 * Math.sqrt(Math.min(1, albedo)) + 0.5));
            }
            out.put((byte) (int) (255 * Math.min(1, cover * scale) + 0.5f));
        }
    }
}
