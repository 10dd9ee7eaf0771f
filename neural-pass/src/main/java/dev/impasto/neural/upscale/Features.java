package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;

/** The plain-Java twin of {@code 40_features.cl}. */
final class Features {
    /** Planes that the network takes, of which 8 lie together for each pixel. */
    static final int PLANES = 16;

    private static final float GAIN = 4;
    private static final float RENEWED = 0.15f;

    private final Sizes sizes;

    private Features(Sizes sizes) {
        this.sizes = sizes;
    }

    static KernelSource source(Sizes sizes, boolean bottomUp) {
        Features twin = new Features(sizes);
        return new KernelSource(
                "40_features.cl",
                "features",
                sizes.defines(bottomUp),
                Groups.each(sizes.networkWidth(), 8, twin::pixel));
    }

    private void pixel(Arguments args, int px, int py) {
        int x = Math.min(px, sizes.renderWidth() - 1);
        int y = Math.min(py, sizes.renderHeight() - 1);
        Neighbourhood n = new Neighbourhood(sizes, args.floats(0), x, y);
        float[] planes = new float[PLANES];
        planes[0] = n.sample(4, 0);
        boolean known = history(planes, n, args.floats(2), x, y);
        surface(planes, args.floats(1), x, y);
        planes[12] = GAIN * Math.min(n.deviation[0], 1);
        planes[14] = there(planes, args.real(4), args.real(5));
        float[] memory = new float[2];
        if (known) {
            remember(memory, args.floats(6), args.floats(1), x, y);
        }
        planes[1] = GAIN * memory[0];
        planes[2] = GAIN * memory[1];
        if (px == x && py == y) {
            keep(args.floats(7), 2 * (y * sizes.renderWidth() + x), memory, planes[14], known);
        }
        int at = py * sizes.networkWidth() + px;
        args.floats(3).put(8 * at, planes, 0, 8);
        args.floats(3).put(8 * (sizes.networkPixels() + at), planes, 8, 8);
    }

    private void remember(float[] to, FloatBuffer before, FloatBuffer geometry, int x, int y) {
        int surface = 4 * (y * sizes.renderWidth() + x);
        float atX = held(x + geometry.get(surface), sizes.renderWidth() - 1);
        float atY = held(y + geometry.get(surface + 1), sizes.renderHeight() - 1);
        int x0 = (int) atX;
        int y0 = (int) atY;
        int x1 = Math.min(x0 + 1, sizes.renderWidth() - 1);
        int upper = y0 * sizes.renderWidth();
        int lower = Math.min(y0 + 1, sizes.renderHeight() - 1) * sizes.renderWidth();
        for (int c = 0; c < 2; c++) {
            float top = mix(before, upper + x0, upper + x1, c, atX - x0);
            float bottom = mix(before, lower + x0, lower + x1, c, atX - x0);
            float shown = 1 - geometry.get(surface + 3);
            to[c] = shown * (top + (bottom - top) * (atY - y0));
        }
    }

    private static float held(float at, int last) {
        return Math.min(Math.max(at, 0), last);
    }

    private static float mix(FloatBuffer memory, int a, int b, int channel, float share) {
        float first = memory.get(2 * a + channel);
        return first + (memory.get(2 * b + channel) - first) * share;
    }

    private static void keep(FloatBuffer to, int at, float[] memory, float there, boolean known) {
        float off = there / GAIN;
        float share = known ? RENEWED : 0;
        to.put(at, memory[0] + share * (off - memory[0]));
        to.put(at + 1, memory[1] + share * (Math.abs(off) - memory[1]));
    }

    /** Whether there is history under all of the pixel. */
    private boolean history(float[] planes, Neighbourhood n, FloatBuffer warped, int x, int y) {
        float known = GAIN;
        float[] mean = new float[4];
        for (int i = 0; i < 4; i++) {
            int column = quarter(x, i % 2, sizes.scaleX(), sizes.displayWidth());
            int row = quarter(y, i / 2, sizes.scaleY(), sizes.displayHeight());
            int at = 4 * (row * sizes.displayWidth() + column);
            for (int c = 0; c < 4; c++) {
                mean[c] += 0.25f * warped.get(at + c);
            }
            known = warped.get(at + 3) > 0 ? known : 0;
            planes[3 + i] = warped.get(at) - n.sample(4, 0);
        }
        for (int i = 0; i < 4; i++) {
            planes[3 + i] *= known;
        }
        float chroma = Math.abs(mean[1] - n.sample(4, 1)) + Math.abs(mean[2] - n.sample(4, 2));
        planes[7] = known * chroma;
        planes[8] = mean[3] / (mean[3] + 2);
        planes[13] = known * Math.max(Math.abs(mean[0] - n.mean[0]) - n.deviation[0], 0);
        return known > 0;
    }

    private static int quarter(int render, int half, float scale, int size) {
        return Math.min((int) ((render + 0.25f + 0.5f * half) * scale), size - 1);
    }

    private void surface(float[] planes, FloatBuffer geometry, int x, int y) {
        int at = 4 * (y * sizes.renderWidth() + x);
        float mx = geometry.get(at);
        float my = geometry.get(at + 1);
        float speed = 2 * (float) Math.sqrt(mx * mx + my * my);
        planes[9] = geometry.get(at + 3);
        planes[10] = speed / (speed + 1);
        planes[11] = depthStep(geometry, x, y);
        planes[15] = between(sizes.scaleX() * mx) + between(sizes.scaleY() * my);
    }

    private float depthStep(FloatBuffer geometry, int x, int y) {
        float own = depth(geometry, x, y);
        float step = 0;
        for (int side = -1; side <= 1; side += 2) {
            step = Math.max(step, Math.abs(depth(geometry, x + side, y) - own));
            step = Math.max(step, Math.abs(depth(geometry, x, y + side) - own));
        }
        return Math.min(step / own, 1);
    }

    private float depth(FloatBuffer geometry, int x, int y) {
        int column = Math.min(Math.max(x, 0), sizes.renderWidth() - 1);
        int row = Math.min(Math.max(y, 0), sizes.renderHeight() - 1);
        return geometry.get(4 * (row * sizes.renderWidth() + column) + 2);
    }

    private static float between(float at) {
        float t = at - (float) Math.floor(at);
        return 4 * t * (1 - t);
    }

    private static float there(float[] planes, float jitterX, float jitterY) {
        float sx = Math.min(Math.max(2 * jitterX + 0.5f, 0), 1);
        float sy = Math.min(Math.max(2 * jitterY + 0.5f, 0), 1);
        float upper = planes[3] + (planes[4] - planes[3]) * sx;
        float lower = planes[5] + (planes[6] - planes[5]) * sx;
        return upper + (lower - upper) * sy;
    }
}
