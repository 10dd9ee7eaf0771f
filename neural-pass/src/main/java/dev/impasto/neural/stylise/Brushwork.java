package dev.impasto.neural.stylise;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceKernel;
import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The picture once more, made of brush strokes along its forms: broad ones everywhere, fine ones
 * where there is much to see (after A. Hertzmann, Painterly Rendering with Curved Brush Strokes of
 * Multiple Sizes, 1998). A style network finds its strokes there, and what they leave out in the
 * picture itself.
 */
public final class Brushwork implements AutoCloseable {
    /** Channels that a style network sees: the picture, then its strokes. */
    public static final int CHANNELS = 6;

    private static final Brush.Size BROAD = new Brush.Size(8, 12.5f, 3.3f, 0.16f, 0, 1);
    private static final Brush.Size FINE = new Brush.Size(4, 4.5f, 1.35f, 0.6f, 45, 2);
    private static final List<Brush.Size> BRUSHES = List.of(BROAD, FINE);
    private static final Map<String, String> CELLS =
            Map.of("BROAD_CELL", "" + BROAD.cell(), "FINE_CELL", "" + FINE.cell());

    private static final float GROUND = 0.02f;
    private static final float NOTHING = 1e-6f;
    private static final float MISSED = 0.14f;
    private static final float MISSED_SLOPE = 5;
    private static final float LINE = 0.85f;

    private final Sizes sizes;
    private final DeviceBuffer cells;
    private final List<DeviceBuffer> drifts = new ArrayList<>();
    private final List<DeviceBuffer> dabs = new ArrayList<>();
    private final Kernel flow;
    private final List<Kernel> plans = new ArrayList<>();
    private final Kernel strokes;

    /**
     * @param planes eight floats a pixel of network size: red, green and blue as shown are read
     *     from the first three, those of the strokes written to the next three
     */
    public Brushwork(Backend backend, Sizes sizes, DeviceBuffer planes) {
        this.sizes = sizes;
        cells = backend.allocate(4L * Flow.FLOATS * count(Flow.CELL));
        flow = kernel(backend, "21_flow.cl", "flow", Map.of(), this::flow);
        flow.arg(0, planes).arg(1, cells);
        for (Brush.Size size : BRUSHES) {
            drifts.add(backend.allocate(4L * 2 * count(size.cell())));
            dabs.add(backend.allocate(4L * Dab.FLOATS * count(size.cell())));
            plans.add(plan(backend, size, planes));
        }
        strokes = kernel(backend, "23_strokes.cl", "strokes", CELLS, this::strokes);
        strokes.arg(0, planes).arg(1, dabs.get(0)).arg(2, dabs.get(1));
        origin(0, 0);
    }

    private Kernel plan(Backend backend, Brush.Size size, DeviceBuffer planes) {
        ReferenceKernel.Item twin = (args, x, y) -> new Brush(size, sizes, args).plan(x, y);
        return kernel(backend, "22_dabs.cl", "dabs", size.defines(), twin)
                .arg(0, planes)
                .arg(1, cells)
                .arg(3, drifts.get(drifts.size() - 1))
                .arg(4, dabs.get(dabs.size() - 1));
    }

    /** At rest, the image's left upper pixel is this one of the canvas: multiples of 8. */
    public void origin(int x, int y) {
        plans.forEach(plan -> plan.arg(5, x).arg(6, y));
    }

    /**
     * Queues the painting of a frame. Strokes move with what they show.
     *
     * @param geometry four floats a pixel of render size, the first two its motion: last position
     *     less this one, in pixels
     * @param jitterX where in its pixels the frame was sampled, from their centres, in pixels
     * @param jitterY likewise
     */
    public void paint(DeviceBuffer geometry, float jitterX, float jitterY) {
        flow.launch(sizes.networkWidth() / Flow.CELL, sizes.networkHeight() / Flow.CELL);
        for (int i = 0; i < plans.size(); i++) {
            int cell = BRUSHES.get(i).cell();
            plans.get(i).arg(2, geometry).arg(7, jitterX).arg(8, jitterY);
            plans.get(i).launch(sizes.networkWidth() / cell, sizes.networkHeight() / cell);
        }
        strokes.arg(3, jitterX).arg(4, jitterY);
        strokes.launch(sizes.networkWidth() / 8, sizes.networkHeight());
    }

    @Override
    public void close() {
        cells.close();
        drifts.forEach(DeviceBuffer::close);
        dabs.forEach(DeviceBuffer::close);
    }

    private int count(int cell) {
        return sizes.networkPixels() / (cell * cell);
    }

    private Kernel kernel(
            Backend backend,
            String file,
            String function,
            Map<String, String> more,
            ReferenceKernel.Item twin) {
        Map<String, String> defines = sizes.defines(false);
        defines.putAll(more);
        return backend.kernel(
                new KernelSource(file, function, defines, ReferenceKernel.each(twin)));
    }

    private void flow(Arguments args, int column, int row) {
        Flow.sum(sizes, args.floats(0), args.floats(1), column, row);
    }

    private void strokes(Arguments args, int item, int y) {
        int pixel = y * sizes.networkWidth() + 8 * item;
        Touch under = touch(args, 0, pixel, GROUND);
        Touch over = touch(args, 1, pixel, NOTHING);
        for (int lane = 0; lane < 8; lane++) {
            draw(args.floats(0), pixel + lane, both(under, over, lane));
        }
    }

    private static float[] both(Touch under, Touch over, int lane) {
        float[] rgb = new float[3];
        for (int c = 0; c < 3; c++) {
            float below = under.colour(c, lane);
            rgb[c] = below + (over.colour(c, lane) - below) * over.opacity(lane);
        }
        return rgb;
    }

    /** What the strokes miss by far is drawn as it is. */
    private static void draw(FloatBuffer planes, int pixel, float[] strokes) {
        float[] picture = new float[3];
        planes.get(8 * pixel, picture);
        float missed = 0;
        for (int c = 0; c < 3; c++) {
            missed = Math.max(missed, Math.abs(picture[c] - strokes[c]));
        }
        float line = LINE * Math.min(Math.max((missed - MISSED) * MISSED_SLOPE, 0), 1);
        for (int c = 0; c < 3; c++) {
            float drawn = strokes[c] + (picture[c] - strokes[c]) * line;
            planes.put(8 * pixel + 3 + c, drawn);
        }
    }

    private Touch touch(Arguments args, int brush, int pixel, float ground) {
        int cell = BRUSHES.get(brush).cell();
        Touch touch = new Touch();
        touch.ground(args.floats(0), pixel, ground);
        touch.add(
                new Touch.Grid(cell, sizes.networkWidth() / cell, sizes.networkHeight() / cell),
                args.floats(1 + brush),
                pixel % sizes.networkWidth(),
                pixel / sizes.networkWidth(),
                args.real(3),
                args.real(4));
        return touch;
    }
}
