package dev.impasto.neural.upscale;

import static dev.impasto.neural.upscale.BlendRules.BOX;
import static dev.impasto.neural.upscale.BlendRules.FEW;
import static dev.impasto.neural.upscale.BlendRules.FULL_TRUST;
import static dev.impasto.neural.upscale.BlendRules.MOST_SAMPLES;
import static dev.impasto.neural.upscale.BlendRules.SURE;

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

    private static final float MOST_SAMPLES_MOVING = 0.7f;

    private final Sizes sizes;
    private final boolean bottomUp;
    private final DisplayTransform transform;

    private Compose(Sizes sizes, boolean bottomUp, DisplayTransform transform) {
        this.sizes = sizes;
        this.bottomUp = bottomUp;
        this.transform = transform;
    }

    static KernelSource source(
            Sizes sizes, boolean bottomUp, DisplayTransform transform, boolean network, int lanes) {
        Compose twin = new Compose(sizes, bottomUp, transform);
        Map<String, String> defines = sizes.defines(bottomUp, lanes);
        defines.put("NETWORK", network ? "1" : "0");
        defines.put(transform.name(), "1");
        ReferenceKernel.Item pixel = network ? twin::one : twin::ruled;
        ReferenceKernel items =
                network && sizes.isDouble()
                        ? Groups.each(sizes.renderWidth(), lanes, twin::four)
                        : Groups.each(sizes.displayWidth(), lanes, pixel);
        return new KernelSource("50_compose.cl", "compose", defines, items);
    }

    /**
     * How a display pixel blends.
     *
     * @param placed the share of the history under them that was taken from the samples
     * @param most that the history counts for
     */
    private record Blend(float trust, float relax, Falloff kernel, float placed, float most) {}

    private void four(Arguments args, int x, int y) {
        Settled settled = settled(args, 2 * x, 2 * y);
        for (int i = 0; i < 4; i++) {
            predicted(args, 2 * x + i % 2, 2 * y + i / 2, settled);
        }
        float least = 1;
        for (float trust : trusts(args, x, y)) {
            least = Math.min(least, settled.doubted(trust));
        }
        args.floats(10).put(y * sizes.renderWidth() + x, settled.after(least, usable(args, x, y)));
    }

    private void one(Arguments args, int x, int y) {
        Settled settled = settled(args, x, y);
        predicted(args, x, y, settled);
        float trust = within(trusts(args, sizes.underX(x), sizes.underY(y)), x, y);
        float after =
                settled.after(
                        settled.doubted(trust), usable(args, sizes.underX(x), sizes.underY(y)));
        args.floats(10).put(y * sizes.displayWidth() + x, after);
    }

    private void predicted(Arguments args, int x, int y, Settled settled) {
        int rx = sizes.underX(x);
        int ry = sizes.underY(y);
        float[] p = new float[PARAMETERS];
        args.floats(1).get(PARAMETERS * (ry * sizes.networkWidth() + rx), p);
        float[] trusts = trusts(args, rx, ry);
        for (int i = 0; i < 4; i++) {
            trusts[i] = settled.trust(settled.doubted(trusts[i]));
        }
        float trust = within(trusts, x, y);
        Falloff kernel =
                Falloff.predicted(
                        settled.root(Falloff.root(p[6])) * 0.5f * sizes.scaleX(),
                        settled.root(Falloff.root(p[7])) * 0.5f * sizes.scaleY(),
                        settled.lean(Falloff.lean(p[5])));
        float placed = placed(trust, history(args, x, y, 3));
        float unknown = history(args, x, y, 0);
        if (sizes.isDouble()) { // the four in a render pixel alike
            placed = together(args, (trusts[0] + trusts[1] + trusts[2] + trusts[3]) / 4, rx, ry);
            unknown = mean(args, rx, ry, 0);
        }
        Neighbourhood n = new Neighbourhood(sizes, args.floats(0), rx, ry);
        lessHistory(n, around(args.floats(8), rx, ry), placed, unknown);
        float most = settled.most(MOST_SAMPLES);
        finish(args, x, y, n, new Blend(trust, settled.relax(p[4]), kernel, placed, most));
    }

    private Settled settled(Arguments args, int x, int y) {
        int rx = sizes.underX(x);
        int ry = sizes.underY(y);
        int render = ry * sizes.renderWidth() + rx;
        boolean known = sizes.isDouble() ? known(args, rx, ry) : history(args, x, y, 3) > 0;
        boolean still = known && stands(args.floats(9), render);
        int at = sizes.isDouble() ? render : y * sizes.displayWidth() + x;
        return new Settled(
                sizes, still, still ? args.floats(10).get(at) : 0, leaning(args, rx, ry));
    }

    private static boolean stands(FloatBuffer geometry, int render) {
        return BlendRules.stands(
                geometry.get(4 * render),
                geometry.get(4 * render + 1),
                geometry.get(4 * render + 3));
    }

    private boolean usable(Arguments args, int rx, int ry) {
        return args.floats(0).get(4 * (ry * sizes.renderWidth() + rx) + 3) > 0;
    }

    private float leaning(Arguments args, int rx, int ry) {
        float sum = 0;
        float size = 0;
        for (int i = 0; i < 9; i++) {
            int at = 2 * sizes.nearest(rx + i % 3 - 1, ry + i / 3 - 1);
            sum += args.floats(7).get(at);
            size += args.floats(7).get(at + 1);
        }
        return Settled.leaning(sum, size);
    }

    /** The network's trust in the quarters of a render pixel, more where samples do not agree. */
    private float[] trusts(Arguments args, int rx, int ry) {
        float[] trusts = new float[4];
        args.floats(1).get(PARAMETERS * (ry * sizes.networkWidth() + rx), trusts);
        Neighbourhood n = new Neighbourhood(sizes, args.floats(0), rx, ry);
        float even = even(n, around(args.floats(8), rx, ry));
        for (int i = 0; i < 4; i++) {
            float said = Math.min(FULL_TRUST * trusts[i], 1);
            trusts[i] = said + SURE * even * (1 - said);
        }
        return trusts;
    }

    /** Interpolated to a display pixel. */
    private float within(float[] trusts, int x, int y) {
        float shareX = share((x + 0.5f) / sizes.scaleX() - sizes.underX(x));
        float shareY = share((y + 0.5f) / sizes.scaleY() - sizes.underY(y));
        float upper = trusts[0] + (trusts[1] - trusts[0]) * shareX;
        float lower = trusts[2] + (trusts[3] - trusts[2]) * shareX;
        return upper + (lower - upper) * shareY;
    }

    /** The history under 3x3 samples. */
    private float[] around(FloatBuffer under, int rx, int ry) {
        float[] nine = new float[9];
        for (int i = 0; i < 9; i++) {
            nine[i] = under.get(sizes.nearest(rx + i % 3 - 1, ry + i / 3 - 1));
        }
        return nine;
    }

    /**
     * 1 where samples' differences from the history under them cancel out, 0 where all are alike.
     */
    private static float even(Neighbourhood n, float[] under) {
        float sum = 0;
        float size = 0;
        for (int i = 0; i < 9; i++) {
            float off = n.weight(i) * Memory.residual(under[i], n.sample(i, 0));
            sum += off;
            size += Math.abs(off);
        }
        return 1 - Math.abs(sum) / Math.max(size, 1e-4f);
    }

    /** Takes from the samples this share of the history under them. */
    private static void lessHistory(Neighbourhood n, float[] under, float share, float unknown) {
        for (int i = 0; i < 9; i++) {
            n.samples[4 * i] -= n.weight(i) * share * (under[i] >= 0 ? under[i] : unknown);
        }
    }

    private static float placed(float trust, float samples) {
        return samples > 0 ? trust * (FEW / (FEW + samples)) : 0;
    }

    /** How far samples are placed at 2x, where all four display pixels have history. */
    private float together(Arguments args, float trust, int rx, int ry) {
        return known(args, rx, ry) ? placed(trust, mean(args, rx, ry, 3)) : 0;
    }

    /** Whether all four display pixels have history. */
    private boolean known(Arguments args, int rx, int ry) {
        boolean all = true;
        for (int i = 0; i < 4; i++) {
            all &= history(args, 2 * rx + i % 2, 2 * ry + i / 2, 3) > 0;
        }
        return all;
    }

    /** Over the four display pixels of a render pixel. */
    private float mean(Arguments args, int rx, int ry, int channel) {
        float sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += history(args, 2 * rx + i % 2, 2 * ry + i / 2, channel);
        }
        return sum / 4;
    }

    private float history(Arguments args, int x, int y, int channel) {
        return args.floats(2).get(4 * (y * sizes.displayWidth() + x) + channel);
    }

    private static float share(float within) {
        return Math.min(Math.max(2 * within - 0.5f, 0), 1);
    }

    private void ruled(Arguments args, int x, int y) {
        int render = sizes.underY(y) * sizes.renderWidth() + sizes.underX(x);
        FloatBuffer geometry = args.floats(9);
        float locked =
                Memory.lock(args.floats(7).get(2 * render), args.floats(7).get(2 * render + 1));
        float weight = history(args, x, y, 3);
        float speed = Math.abs(geometry.get(4 * render)) + Math.abs(geometry.get(4 * render + 1));
        float still = Math.max(1 - 4 * speed, 0);
        Falloff kernel = Falloff.round(2.2f + 2.2f * Math.min(weight * 0.5f, 1));
        float most = MOST_SAMPLES_MOVING + (MOST_SAMPLES - MOST_SAMPLES_MOVING) * still;
        float trust = most / Math.max(weight, most);
        Neighbourhood n =
                new Neighbourhood(sizes, args.floats(0), sizes.underX(x), sizes.underY(y));
        finish(
                args,
                x,
                y,
                n,
                new Blend(trust, 0.95f * Math.max(still, locked), kernel, 0, MOST_SAMPLES));
    }

    private void finish(Arguments args, int x, int y, Neighbourhood n, Blend s) {
        int rx = sizes.underX(x);
        int ry = sizes.underY(y);
        float nearX = rx + 0.5f + args.real(5) - (x + 0.5f) / sizes.scaleX();
        float nearY = ry + 0.5f + args.real(6) - (y + 0.5f) / sizes.scaleY();
        int pixel = y * sizes.displayWidth() + x;
        float[] before = new float[4];
        args.floats(2).get(4 * pixel, before);
        float[] sum = gathered(n, weights(n, s.kernel, nearX, nearY));
        float luma = sum[0] + s.placed * sum[3] * before[0];
        sum[0] = Math.min(Math.max(luma, n.least * sum[3]), n.most * sum[3]);
        float[] result = blend(n, sum, before, s);
        args.floats(3).put(4 * pixel, result);
        int row = bottomUp ? sizes.displayHeight() - 1 - y : y;
        display(result, args.bytes(4), 4 * (row * sizes.displayWidth() + x));
    }

    private static float[] weights(Neighbourhood n, Falloff kernel, float nearX, float nearY) {
        float[] weights = new float[9];
        for (int i = 0; i < 9; i++) {
            weights[i] = n.weight(i) * kernel.weight(nearX + i % 3 - 1, nearY + i / 3 - 1);
        }
        return weights;
    }

    /** Sums of the 3x3 samples by weight, and of the weights. */
    private static float[] gathered(Neighbourhood n, float[] weights) {
        float[] sum = new float[4];
        for (int i = 0; i < 9; i++) {
            for (int c = 0; c < 3; c++) {
                sum[c] += weights[i] * n.sample(i, c);
            }
            sum[3] += weights[i];
        }
        return sum;
    }

    private static float[] blend(Neighbourhood n, float[] sum, float[] history, Blend s) {
        boolean full = history[3] >= MOST_SAMPLES; // and may hold more
        float trusted = s.trust * (full ? s.most : Math.min(history[3], s.most));
        float total = sum[3] + trusted;
        for (int c = 0; c < 3; c++) {
            float reach = BOX * n.deviation[c];
            float held = Math.min(Math.max(history[c], n.mean[c] - reach), n.mean[c] + reach);
            float kept = held + (history[c] - held) * s.relax;
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
}
