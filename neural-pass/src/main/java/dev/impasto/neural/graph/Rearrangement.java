package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import java.util.Arrays;

/** Finds the layer that rearranges an image; those that others can fuse with come first. */
final class Rearrangement {

    private static final int LARGEST_FACTOR = 16;

    private Rearrangement() {}

    /**
     * @param channels offset in the base for each channel of the output
     * @param rows offset for each row, to be added
     * @param columns offset for each column, to be added
     */
    static Layer layer(
            String name, Computed from, int[] channels, int[] rows, int[] columns, Value output) {
        int[] starting = channels.clone();
        for (int i = 0; i < starting.length; i++) {
            starting[i] = Math.min(starting[i] + from.view().start(), View.OUTSIDE);
        }
        GatherLayer gather =
                new GatherLayer(name, from.base(), output, starting, rows, columns, from.fill());
        Layer enlarged = enlarged(gather);
        Layer shuffled = enlarged == null ? shuffled(gather) : enlarged;
        return shuffled == null ? gather : shuffled;
    }

    /** Each pixel repeated, or null. */
    private static Layer enlarged(GatherLayer gather) {
        Shape in = gather.input().shape();
        int factor = factor(in, gather.output().shape());
        if (factor < 2 || in.channels() != gather.channels().length) {
            return null;
        }
        boolean plain =
                Arrays.equals(gather.channels(), steps(in.channels(), 1, in.pixels()))
                        && Arrays.equals(gather.rows(), steps(in.height(), factor, in.width()))
                        && Arrays.equals(gather.columns(), steps(in.width(), factor, 1));
        return plain
                ? new UpsampleLayer(gather.name(), gather.input(), gather.output(), factor)
                : null;
    }

    /** Channels laid out as pixels, or null. */
    private static Layer shuffled(GatherLayer gather) {
        Shape in = gather.input().shape();
        Shape out = gather.output().shape();
        int size = factor(in, out);
        if (size < 2 || in.channels() != out.channels() * size * size) {
            return null;
        }
        for (boolean columnsFirst : new boolean[] {true, false}) {
            View view = shuffle(in, size, columnsFirst);
            if (Arrays.equals(gather.channels(), view.axes().get(1).table())
                    && Arrays.equals(gather.rows(), view.axes().get(2).table())
                    && Arrays.equals(gather.columns(), view.axes().get(3).table())) {
                return new DepthToSpaceLayer(
                        gather.name(), gather.input(), gather.output(), size, columnsFirst);
            }
        }
        return null;
    }

    /** What DepthToSpace makes of an image, as a view of it. */
    static View shuffle(Shape in, int size, boolean columnsFirst) {
        int channels = in.channels() / (size * size);
        View cells =
                columnsFirst
                        ? View.of(channels, size, size, in.height(), in.width())
                        : View.of(size, size, channels, in.height(), in.width())
                                .permuted(2, 0, 1, 3, 4);
        return cells.permuted(0, 3, 1, 4, 2)
                .reshaped(1, channels, in.height() * size, in.width() * size);
    }

    private static int factor(Shape in, Shape out) {
        int factor = out.height() / in.height();
        boolean both = out.height() == factor * in.height() && out.width() == factor * in.width();
        return both && factor <= LARGEST_FACTOR ? factor : 0;
    }

    private static int[] steps(int count, int times, int stride) {
        int[] table = new int[count * times];
        for (int i = 0; i < table.length; i++) {
            table[i] = i / times * stride;
        }
        return table;
    }
}
