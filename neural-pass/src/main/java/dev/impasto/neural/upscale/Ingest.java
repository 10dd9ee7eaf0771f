package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Pixels;
import dev.impasto.neural.image.Sizes;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** The plain-Java twin of {@code 10_ingest.cl}. */
final class Ingest {
    private static final float SAME_SURFACE = 0.01f;

    private final Sizes sizes;
    private final boolean bottomUp;
    private final Expect expect;

    private Ingest(Sizes sizes, boolean bottomUp) {
        this.sizes = sizes;
        this.bottomUp = bottomUp;
        expect = new Expect(sizes);
    }

    static KernelSource source(Sizes sizes, boolean bottomUp, int lanes) {
        Ingest twin = new Ingest(sizes, bottomUp);
        return new KernelSource(
                "10_ingest.cl",
                "ingest",
                sizes.defines(bottomUp, lanes),
                Groups.each(sizes.renderWidth(), lanes, twin::pixel));
    }

    private void pixel(Arguments args, int x, int y) {
        int pixel = y * sizes.renderWidth() + x;
        scrubbed(args.bytes(0), source(x, y), args.real(8), args.floats(4), pixel);

        FloatBuffer depths = args.floats(1);
        int front = nearest(depths, x, y);
        float closest = linear(within(depths.get(front)), args);
        float own = linear(windowDepth(depths, x, y), args);
        if (!(own - closest > Expect.EDGE * own)) {
            front = source(x, y);
        }
        float mx = Half.at(args.bytes(2), 2 * front);
        float my = Half.at(args.bytes(2), 2 * front + 1);
        if (!Float.isFinite(mx) || !Float.isFinite(my)) {
            mx = my = 0;
        }
        FloatBuffer geometry = args.floats(5);
        geometry.put(4 * pixel, mx);
        geometry.put(4 * pixel + 1, my);
        geometry.put(4 * pixel + 2, closest);
        float tolerance = SAME_SURFACE * closest + slope(depths, own, x, y, args);
        Surface surface = new Surface(mx, my, closest, tolerance);
        geometry.put(4 * pixel + 3, hiddenBefore(args.floats(3), x, y, surface));
        int word = args.bytes(9).getInt(4 * pixel);
        if (word != 0) {
            args.bytes(9).putInt(4 * pixel, 0);
            expect.replace(geometry, args.floats(3), word, x, y);
        }
    }

    private float slope(FloatBuffer depths, float own, int x, int y, Arguments args) {
        float left = Math.abs(linear(windowDepth(depths, x - 1, y), args) - own);
        float right = Math.abs(linear(windowDepth(depths, x + 1, y), args) - own);
        int above = y > 0 ? y - 1 : 1;
        int below = y + 1 < sizes.renderHeight() ? y + 1 : y - 1;
        float up = Math.abs(linear(windowDepth(depths, x, above), args) - own);
        float down = Math.abs(linear(windowDepth(depths, x, below), args) - own);
        return Math.min(left, right) + Math.min(up, down);
    }

    private static float linear(float window, Arguments args) {
        float near = args.real(6);
        float far = args.real(7);
        return near * far / Math.fma(-window, far - near, far);
    }

    private int source(int x, int y) {
        int row = bottomUp ? sizes.renderHeight() - 1 - y : y;
        return row * sizes.renderWidth() + x;
    }

    private static void scrubbed(
            ByteBuffer color, int from, float exposure, FloatBuffer out, int to) {
        float r = Half.at(color, 4 * from);
        float g = Half.at(color, 4 * from + 1);
        float b = Half.at(color, 4 * from + 2);
        if (!Float.isFinite(r) || !Float.isFinite(g) || !Float.isFinite(b)) {
            Pixels.put(out, to, 0, 0, 0, 0);
            return;
        }
        r = Math.max(r * exposure, 0);
        g = Math.max(g * exposure, 0);
        b = Math.max(b * exposure, 0);
        float scale = WorkingSpace.toneScale(Math.max(r, Math.max(g, b)));
        Pixels.putRgb(out, to, r * scale, g * scale, b * scale, 1);
    }

    /** Where, in the source, the nearest of the 3x3 surfaces lies. */
    private int nearest(FloatBuffer depths, int x, int y) {
        float nearest = windowDepth(depths, x, y);
        int front = source(x, y);
        for (int j = y - 1; j <= y + 1; j++) {
            for (int i = x - 1; i <= x + 1; i++) {
                if (windowDepth(depths, i, j) < nearest) {
                    nearest = windowDepth(depths, i, j);
                    front = source(clampX(i), clampY(j));
                }
            }
        }
        return front;
    }

    private float windowDepth(FloatBuffer depths, int x, int y) {
        return within(depths.get(source(clampX(x), clampY(y))));
    }

    private static float within(float z) {
        return z >= 0 && z <= 1 ? z : 1;
    }

    private float hiddenBefore(FloatBuffer before, int x, int y, Surface surface) {
        float atX = x + 0.5f + surface.motionX;
        float atY = y + 0.5f + surface.motionY;
        float cornerX = (float) Math.floor(atX - 0.5f);
        float cornerY = (float) Math.floor(atY - 0.5f);
        float tx = atX - 0.5f - cornerX;
        float ty = atY - 0.5f - cornerY;
        int x0 = clampX((int) cornerX);
        int x1 = clampX(x0 + 1);
        int upper = clampY((int) cornerY) * sizes.renderWidth();
        int lower = clampY(clampY((int) cornerY) + 1) * sizes.renderWidth();
        float top =
                (1 - tx) * surface.coveredBy(before, upper + x0)
                        + tx * surface.coveredBy(before, upper + x1);
        float bottom =
                (1 - tx) * surface.coveredBy(before, lower + x0)
                        + tx * surface.coveredBy(before, lower + x1);
        return (1 - ty) * top + ty * bottom;
    }

    /** What a pixel shows; depths that differ by less than the tolerance are one surface's. */
    private record Surface(float motionX, float motionY, float depth, float tolerance) {
        /** Whether what stood in a pixel before was nearer and moves otherwise: 0 to 1. */
        float coveredBy(FloatBuffer before, int pixel) {
            float asideX = motionX - before.get(4 * pixel);
            float asideY = motionY - before.get(4 * pixel + 1);
            float moving = Math.min(4 * (asideX * asideX + asideY * asideY), 1);
            float step = depth - before.get(4 * pixel + 2);
            return Math.min(Math.max(step / tolerance - 1, 0), 1) * moving;
        }
    }

    private int clampX(int x) {
        return Math.min(Math.max(x, 0), sizes.renderWidth() - 1);
    }

    private int clampY(int y) {
        return Math.min(Math.max(y, 0), sizes.renderHeight() - 1);
    }
}
