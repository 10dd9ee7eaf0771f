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

    private final Sizes sizes;

    private Features(Sizes sizes) {
        this.sizes = sizes;
    }

    static KernelSource source(Sizes sizes, boolean bottomUp, int lanes) {
        Features twin = new Features(sizes);
        return new KernelSource(
                "40_features.cl",
                "features",
                sizes.defines(bottomUp, lanes),
                Groups.each(sizes.networkWidth(), lanes, twin::pixel));
    }

    private void pixel(Arguments args, int px, int py) {
        int x = Math.min(px, sizes.renderWidth() - 1);
        int y = Math.min(py, sizes.renderHeight() - 1);
        Neighbourhood n = new Neighbourhood(sizes, args.floats(0), x, y);
        float[] planes = new float[PLANES];
        planes[0] = n.sample(4, 0);
        Memory memory = new Memory(sizes, args.floats(2), x, y);
        memory.recall(args.floats(6), args.floats(1));
        float under = new Under(sizes).at(args.floats(2), x, y, args.real(4), args.real(5));
        planes[1] = GAIN * memory.mean;
        planes[2] = GAIN * memory.size;
        history(planes, n, memory);
        surface(planes, args.floats(1), x, y);
        planes[12] = GAIN * Math.min(n.deviation[0], 1);
        planes[14] = GAIN * Memory.residual(under, planes[0]);
        if (px == x && py == y) {
            memory.keep(args.floats(7), under, planes[0], n.weight(4));
            args.floats(8).put(y * sizes.renderWidth() + x, under);
        }
        int at = py * sizes.networkWidth() + px;
        args.floats(3).put(8 * at, planes, 0, 8);
        args.floats(3).put(8 * (sizes.networkPixels() + at), planes, 8, 8);
    }

    private static void history(float[] planes, Neighbourhood n, Memory memory) {
        float known = memory.known ? GAIN : 0;
        float[] mean = new float[4];
        for (int i = 0; i < 4; i++) {
            for (int c = 0; c < 4; c++) {
                mean[c] += 0.25f * memory.quarters[4 * i + c];
            }
            planes[3 + i] = known * (memory.quarters[4 * i] - n.sample(4, 0));
        }
        float chroma = Math.abs(mean[1] - n.sample(4, 1)) + Math.abs(mean[2] - n.sample(4, 2));
        planes[7] = known * chroma;
        planes[8] = mean[3] / (mean[3] + 2);
        planes[13] = known * Math.max(Math.abs(mean[0] - n.mean[0]) - n.deviation[0], 0);
    }

    private void surface(float[] planes, FloatBuffer geometry, int x, int y) {
        int at = 4 * (y * sizes.renderWidth() + x);
        float mx = geometry.get(at);
        float my = geometry.get(at + 1);
        float speed = 2 * (float) Math.sqrt(mx * mx + my * my);
        planes[9] = Math.max(geometry.get(at + 3), -1);
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
        return geometry.get(4 * sizes.nearest(x, y) + 2);
    }

    private static float between(float at) {
        float t = at - (float) Math.floor(at);
        return 4 * t * (1 - t);
    }
}
