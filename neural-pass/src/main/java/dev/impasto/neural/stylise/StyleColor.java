package dev.impasto.neural.stylise;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;
import java.util.Map;

/** The plain-Java twins of {@code 20_style_in.cl} and {@code 24_style_out.cl}. */
final class StyleColor {
    private static final int BLOCK = 8;
    private static final int RIM = 2;

    private final Sizes sizes;
    private final DisplayTransform transform;

    private StyleColor(Sizes sizes, DisplayTransform transform) {
        this.sizes = sizes;
        this.transform = transform;
    }

    static KernelSource in(Sizes sizes, DisplayTransform transform) {
        StyleColor twin = new StyleColor(sizes, transform);
        return new KernelSource(
                "20_style_in.cl",
                "style_in",
                twin.defines(),
                Groups.each(sizes.networkWidth(), Groups.VECTOR, twin::show));
    }

    static KernelSource out(Sizes sizes, DisplayTransform transform) {
        StyleColor twin = new StyleColor(sizes, transform);
        return new KernelSource(
                "24_style_out.cl",
                "style_out",
                twin.defines(),
                Groups.each(sizes.renderWidth(), Groups.VECTOR, twin::mix));
    }

    private Map<String, String> defines() {
        Map<String, String> defines = sizes.defines(false);
        defines.put(transform.name(), "1");
        return defines;
    }

    private void show(Arguments args, int px, int py) {
        int x = Math.min(px, sizes.renderWidth() - 1);
        int y = Math.min(py, sizes.renderHeight() - 1);
        int from = 4 * (y * sizes.renderWidth() + x);
        FloatBuffer color = args.floats(0);
        float[] rgb = WorkingSpace.rgb(color.get(from), color.get(from + 1), color.get(from + 2));
        float scale = WorkingSpace.inverseToneScale(WorkingSpace.brightest(rgb));
        FloatBuffer planes = args.floats(1);
        int to = BLOCK * (py * sizes.networkWidth() + px);
        for (int c = 0; c < BLOCK; c++) {
            planes.put(to + c, c < 3 ? transform.code(rgb[c] * scale) : 0);
        }
    }

    private void mix(Arguments args, int x, int y) {
        int row = inside(y, sizes.renderHeight());
        int from = BLOCK * (row * sizes.networkWidth() + inside(x, sizes.renderWidth()));
        float[] light = new float[3];
        for (int c = 0; c < 3; c++) {
            float seen = args.floats(0).get(from + c);
            light[c] = transform.light(Math.min(Math.max(seen, 0), 1));
        }
        float scale = WorkingSpace.toneScale(WorkingSpace.brightest(light));
        float r = light[0] * scale;
        float g = light[1] * scale;
        float b = light[2] * scale;
        int to = 4 * (y * sizes.renderWidth() + x);
        FloatBuffer color = args.floats(1);
        float share = color.get(to + 3) > 0 ? args.real(2) : 0;
        mix(color, to, WorkingSpace.luma(r, g, b), share);
        mix(color, to + 1, WorkingSpace.orange(r, b), share);
        mix(color, to + 2, WorkingSpace.green(r, g, b), share);
    }

    private static int inside(int at, int size) {
        int low = Math.min(RIM, size / 2);
        return Math.min(Math.max(at, low), Math.max(size - 1 - RIM, size / 2));
    }

    private static void mix(FloatBuffer image, int at, float painted, float share) {
        image.put(at, image.get(at) + (painted - image.get(at)) * share);
    }
}
