package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An image read where another one says: its first channel is x, its second y, from -1 at one border
 * to 1 at the other (Jaderberg et al. 2015, "Spatial transformer networks").
 *
 * @param aligned whether the borders are the centres of the outermost pixels, else their edges
 */
record GridSampleLayer(
        String name,
        Value input,
        Value grid,
        Value output,
        Mode mode,
        Border border,
        boolean aligned)
        implements Layer {

    /** The parameter of cubic interpolation that ONNX asks for. */
    private static final double CUBIC = -0.75;

    /** In the order of the numbers in {@code grid_sample.cl}. */
    enum Mode {
        NEAREST,
        LINEAR,
        CUBIC
    }

    /** What lies outside; in the order of the numbers in {@code grid_sample.cl}. */
    enum Border {
        ZEROS,
        EDGE,
        REFLECTION
    }

    @Override
    public List<Value> inputs() {
        return List.of(input, grid);
    }

    @Override
    public void emit(Emission emission) {
        Shape from = input.shape();
        Shape to = output.shape();
        Map<String, String> defines = new TreeMap<>();
        defines.put("MODE", Integer.toString(mode.ordinal()));
        defines.put("BORDER", Integer.toString(border.ordinal()));
        defines.put("ALIGNED", aligned ? "1" : "0");
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "grid_sample",
                defines,
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.pixels(),
                to.blocks(),
                emission.offset(input),
                emission.offset(grid),
                emission.offset(output),
                from.height(),
                from.width(),
                to.pixels());
    }

    private void reference(Arguments args, int pixel, int channel) {
        Image places = new Image(args, 3, grid.shape());
        double x = place(places.get(0, pixel), input.shape().width());
        double y = place(places.get(1, pixel), input.shape().height());
        int reach = mode == Mode.CUBIC ? 2 : 1;
        int left = (int) (mode == Mode.NEAREST ? Math.rint(x) : Math.floor(x) - reach + 1);
        int top = (int) (mode == Mode.NEAREST ? Math.rint(y) : Math.floor(y) - reach + 1);
        int count = mode == Mode.NEAREST ? 1 : 2 * reach;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < count; k++) {
                double value = read(new Image(args, 2, input.shape()), channel, top + i, left + k);
                sum += value * weight(top + i - y) * weight(left + k - x);
            }
        }
        new Image(args, 4, output.shape()).put(channel, pixel, (float) sum);
    }

    /** Where a number of the grid lies on an axis, in pixels from the centre of the first. */
    private double place(double number, int size) {
        double at = aligned ? (number + 1) / 2 * (size - 1) : ((number + 1) * size - 1) / 2;
        if (border == Border.EDGE && mode != Mode.CUBIC) {
            return Math.max(0, Math.min(at, size - 1));
        }
        return border == Border.REFLECTION && mode != Mode.CUBIC ? reflected(at, size) : at;
    }

    private double reflected(double at, int size) {
        double low = aligned ? 0 : -0.5;
        double high = aligned ? size - 1 : size - 0.5;
        double span = high - low;
        if (span == 0) {
            return 0;
        }
        double turn = Math.abs(at - low) % (2 * span);
        return low + Math.min(turn, 2 * span - turn);
    }

    private double weight(double distance) {
        double d = Math.abs(distance);
        return switch (mode) {
            case NEAREST -> 1;
            case LINEAR -> 1 - d;
            case CUBIC ->
                    d <= 1
                            ? ((CUBIC + 2) * d - (CUBIC + 3)) * d * d + 1
                            : ((d - 5) * d + 8) * d * CUBIC - 4 * CUBIC;
        };
    }

    private double read(Image image, int channel, int y, int x) {
        int height = input.shape().height();
        int width = input.shape().width();
        boolean inside = y >= 0 && y < height && x >= 0 && x < width;
        if (inside) {
            return image.get(channel, y, x);
        }
        return switch (border) {
            case ZEROS -> 0;
            case EDGE -> image.get(channel, held(y, height), held(x, width));
            case REFLECTION ->
                    image.get(
                            channel,
                            held((int) reflected(y, height), height),
                            held((int) reflected(x, width), width));
        };
    }

    private static int held(int i, int size) {
        return Math.max(0, Math.min(i, size - 1));
    }
}
