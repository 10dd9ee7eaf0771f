package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceKernel;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Sizes;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Map;

/** The plain-Java twin of {@code 50_compose.cl}. */
final class Compose {
    /** Parameters that the network predicts for each render pixel. */
    static final int PARAMETERS = 8;

    private static final float MOST_SAMPLES = 16;
    private static final float MOST_SAMPLES_MOVING = 3;
    private static final float BOX = 1.25f;
    private static final float WIDEST = 1;
    private static final float NARROWEST = 5.5f;

    private final Sizes sizes;
    private final boolean bottomUp;
    private final DisplayTransform transform;

    private Compose(Sizes sizes, boolean bottomUp, DisplayTransform transform) {
        this.sizes = sizes;
        this.bottomUp = bottomUp;
        this.transform = transform;
    }

    static KernelSource source(
            Sizes sizes, boolean bottomUp, DisplayTransform transform, boolean network) {
        Compose twin = new Compose(sizes, bottomUp, transform);
        Map<String, String> defines = sizes.defines(bottomUp);
        defines.put("NETWORK", network ? "1" : "0");
        defines.put(transform.name(), "1");
        ReferenceKernel items =
                network
                        ? Groups.each(sizes.renderWidth(), 8, twin::predicted)
                        : Groups.each(sizes.displayWidth(), 8, twin::ruled);
        return new KernelSource("50_compose.cl", "compose", defines, items);
    }

    private record Blend(
            float trust, float relaxLuma, float relaxChroma, float rootX, float rootY) {}

    private void predicted(Arguments args, int x, int y) {
        Neighbourhood n = new Neighbourhood(sizes, args.floats(0), x, y);
        float[] p = new float[PARAMETERS];
        args.floats(1).get(PARAMETERS * (y * sizes.networkWidth() + x), p);
        for (int i = 0; i < 4; i++) {
            int sx = i % 2;
            int sy = i / 2;
            Blend s = new Blend(p[i], p[4], p[5], root(p[6]), root(p[7]));
            float nearestX = args.real(5) + 0.25f - 0.5f * sx;
            float nearestY = args.real(6) + 0.25f - 0.5f * sy;
            finish(args, n, 2 * x + sx, 2 * y + sy, s, nearestX, nearestY);
        }
    }

    private static float root(float predicted) {
        return WIDEST + (NARROWEST - WIDEST) * predicted;
    }

    private void ruled(Arguments args, int x, int y) {
        int rx = sizes.underX(x);
        int ry = sizes.underY(y);
        int render = ry * sizes.renderWidth() + rx;
        float weight = args.floats(2).get(4 * (y * sizes.displayWidth() + x) + 3);
        FloatBuffer geometry = args.floats(1);
        Blend s = rules(weight, geometry.get(4 * render), geometry.get(4 * render + 1));
        float nearestX = rx + 0.5f + args.real(5) - (x + 0.5f) / sizes.scaleX();
        float nearestY = ry + 0.5f + args.real(6) - (y + 0.5f) / sizes.scaleY();
        Neighbourhood n = new Neighbourhood(sizes, args.floats(0), rx, ry);
        finish(args, n, x, y, s, nearestX, nearestY);
    }

    private static Blend rules(float weight, float motionX, float motionY) {
        float gathered = Math.min(weight * 0.5f, 1);
        float still = Math.max(1 - 4 * (Math.abs(motionX) + Math.abs(motionY)), 0);
        float root = 1.4f + 3 * gathered;
        float most = MOST_SAMPLES_MOVING + (MOST_SAMPLES - MOST_SAMPLES_MOVING) * still;
        float trust = most / Math.max(weight, most);
        return new Blend(trust, 0.95f * still, 0.95f * still, root, root);
    }

    private void finish(
            Arguments args, Neighbourhood n, int x, int y, Blend s, float nearX, float nearY) {
        int pixel = y * sizes.displayWidth() + x;
        float[] before = new float[4];
        args.floats(2).get(4 * pixel, before);
        float[] result = blend(n, before, s, nearX, nearY);
        args.floats(3).put(4 * pixel, result);
        int row = bottomUp ? sizes.displayHeight() - 1 - y : y;
        display(result, args.bytes(4), 4 * (row * sizes.displayWidth() + x));
    }

    private static float[] blend(
            Neighbourhood n, float[] history, Blend s, float nearX, float nearY) {
        float[] sum = new float[4];
        for (int i = 0; i < 9; i++) {
            float dx = s.rootX * (nearX + i % 3 - 1);
            float dy = s.rootY * (nearY + i / 3 - 1);
            float w = n.weight(i) * exp2(-dx * dx - dy * dy);
            for (int c = 0; c < 3; c++) {
                sum[c] += w * n.sample(i, c);
            }
            sum[3] += w;
        }
        float trusted = s.trust * Math.min(history[3], MOST_SAMPLES);
        float total = sum[3] + trusted;
        for (int c = 0; c < 3; c++) {
            float relax = c == 0 ? s.relaxLuma : s.relaxChroma;
            float reach = BOX * n.deviation[c];
            float held = Math.min(Math.max(history[c], n.mean[c] - reach), n.mean[c] + reach);
            float kept = held + (history[c] - held) * relax;
            sum[c] = (sum[c] + trusted * kept) / Math.max(total, 1e-6f);
        }
        sum[3] = Math.min(total, MOST_SAMPLES);
        return sum;
    }

    private void display(float[] ycocg, ByteBuffer shown, int at) {
        float[] rgb = WorkingSpace.rgb(ycocg[0], ycocg[1], ycocg[2]);
        float scale = WorkingSpace.inverseToneScale(WorkingSpace.brightest(rgb));
        for (int c = 0; c < 3; c++) {
            shown.put(at + c, quantised(rgb[c] * scale));
        }
        shown.put(at + 3, (byte) 255);
    }

    private byte quantised(float light) {
        return (byte) (transform.code(light) * 255 + 0.5f);
    }

    private static float exp2(float x) {
        return (float) Math.pow(2, x);
    }
}
