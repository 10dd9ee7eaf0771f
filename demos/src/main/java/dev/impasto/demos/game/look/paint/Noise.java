package dev.impasto.demos.game.look.paint;

/**
 * Periodic noise on the unit square, the same on every machine: lattice hashes, no random state.
 * Gradient noise after Perlin (2002), cells after Worley (1996).
 */
public final class Noise {
    private Noise() {}

    /** A well-mixed 32-bit hash of a lattice point (Wang-style finaliser). */
    public static int hash(int x, int y, int seed) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b1;
        h = (h ^ h >>> 15) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /** A hash as a number in [0, 1). */
    public static float unit(int x, int y, int seed) {
        return (hash(x, y, seed) >>> 8) * 0x1p-24f;
    }

    /**
     * Gradient noise in about [-1, 1] at (u, v), repeating every 1 in both; {@code period} lattice
     * cells fill the square.
     */
    public static float gradient(float u, float v, int period, int seed) {
        float x = u * period;
        float y = v * period;
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        float fx = x - ix;
        float fy = y - iy;
        int x0 = Math.floorMod(ix, period);
        int y0 = Math.floorMod(iy, period);
        int x1 = x0 + 1 == period ? 0 : x0 + 1;
        int y1 = y0 + 1 == period ? 0 : y0 + 1;
        float sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
        float sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
        float top = mix(slope(x0, y0, seed, fx, fy), slope(x1, y0, seed, fx - 1, fy), sx);
        float low = mix(slope(x0, y1, seed, fx, fy - 1), slope(x1, y1, seed, fx - 1, fy - 1), sx);
        return 1.5f * mix(top, low, sy);
    }

    private static float slope(int x, int y, int seed, float dx, float dy) {
        return switch (hash(x, y, seed) & 7) {
            case 0 -> dx + 0.4f * dy;
            case 1 -> dx - 0.4f * dy;
            case 2 -> -dx + 0.4f * dy;
            case 3 -> -dx - 0.4f * dy;
            case 4 -> dy + 0.4f * dx;
            case 5 -> dy - 0.4f * dx;
            case 6 -> -dy + 0.4f * dx;
            default -> -dy - 0.4f * dx;
        };
    }

    /** Octaves of {@link #gradient}, each of twice the frequency and half the height. */
    public static float fractal(float u, float v, int period, int octaves, int seed) {
        float sum = 0;
        float height = 0.5f;
        for (int o = 0; o < octaves; o++) {
            sum += height * gradient(u, v, period << o, seed + o);
            height *= 0.5f;
        }
        return sum;
    }

    /** The nearest two of one jittered point per lattice cell; distances in cells. */
    public static final class Cells {
        /** Distance to the nearest point. */
        public float first;

        /** Distance to the second nearest point. */
        public float second;

        /** Hash of the nearest point. */
        public int id;

        /** Looks up (u, v) on a lattice of {@code period} cells that repeats every 1. */
        public Cells at(float u, float v, int period, float jitter, int seed) {
            float x = u * period;
            float y = v * period;
            int ix = (int) Math.floor(x);
            int iy = (int) Math.floor(y);
            first = 9;
            second = 9;
            for (int cy = iy - 1; cy <= iy + 1; cy++) {
                for (int cx = ix - 1; cx <= ix + 1; cx++) {
                    visit(x, y, cx, cy, period, jitter, seed);
                }
            }
            first = (float) Math.sqrt(first);
            second = (float) Math.sqrt(second);
            return this;
        }

        private void visit(float x, float y, int cx, int cy, int period, float jitter, int seed) {
            int h = hash(Math.floorMod(cx, period), Math.floorMod(cy, period), seed);
            float px = cx + 0.5f + jitter * ((h & 0xffff) * 0x1p-16f - 0.5f);
            float py = cy + 0.5f + jitter * ((h >>> 16) * 0x1p-16f - 0.5f);
            float d = (px - x) * (px - x) + (py - y) * (py - y);
            if (d < first) {
                second = first;
                first = d;
                id = h;
            } else if (d < second) {
                second = d;
            }
        }
    }

    /** {@code a} at 0, {@code b} at 1. */
    public static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    /** 0 below {@code low}, 1 above {@code high}, smooth between. */
    public static float step(float low, float high, float x) {
        float t = Math.max(0, Math.min(1, (x - low) / (high - low)));
        return t * t * (3 - 2 * t);
    }
}
