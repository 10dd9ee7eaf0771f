package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.ReferenceKernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An image whose elements are elements of another one: transposed, sliced, repeated, reshaped,
 * padded. The element at (c, y, x) is element {@code channels[c] + rows[y] + columns[x]} of the
 * input, counted by channel, row, column, or {@code fill} from {@link View#OUTSIDE} on.
 */
record GatherLayer(
        String name,
        Value input,
        Value output,
        int[] channels,
        int[] rows,
        int[] columns,
        float fill)
        implements Layer {

    @Override
    public List<Value> inputs() {
        return List.of(input);
    }

    @Override
    public void emit(Emission emission) {
        Shape to = output.shape();
        ReferenceKernel each = ReferenceKernel.each(this::reference);
        emission.launch(
                "gather",
                defines(),
                (args, x, y) -> each.launch(args, to.pixels(), to.channels()),
                to.width(),
                to.height() * to.blocks(),
                emission.offset(input),
                emission.offset(output),
                emission.constant(tables()),
                to.height(),
                to.width());
    }

    private Map<String, String> defines() {
        Map<String, String> defines = new TreeMap<>();
        defines.put("IN_PIXELS", Integer.toString(input.shape().pixels()));
        defines.put("CHANNELS", Integer.toString(channels.length));
        defines.put("WHOLE_BLOCKS", wholeBlocks() ? "1" : "0");
        defines.put("FILL", fill + "f");
        return defines;
    }

    /** Whether every eight channels of the output are eight of the input in the same order. */
    private boolean wholeBlocks() {
        int pixels = input.shape().pixels();
        for (int c = 0; c < channels.length; c++) {
            int first = channels[c - c % Shape.BLOCK];
            boolean aligned = first < View.OUTSIDE && first % (pixels * Shape.BLOCK) == 0;
            if (!aligned || channels[c] != first + c % Shape.BLOCK * pixels) {
                return false;
            }
        }
        return largest(rows) + largest(columns) < pixels;
    }

    private static int largest(int[] table) {
        int largest = 0;
        for (int offset : table) {
            largest = Math.max(largest, offset < View.OUTSIDE ? offset : 0);
        }
        return largest;
    }

    /** The three tables as the bits of floats; an offset below 2^30 is never a NaN. */
    private float[] tables() {
        int padded = output.shape().blocks() * Shape.BLOCK;
        float[] all = new float[padded + rows.length + columns.length];
        for (int i = 0; i < all.length; i++) {
            int offset =
                    i < padded
                            ? channels[Math.min(i, channels.length - 1)]
                            : i < padded + rows.length
                                    ? rows[i - padded]
                                    : columns[i - padded - rows.length];
            all[i] = Float.intBitsToFloat(offset);
        }
        return all;
    }

    private void reference(Arguments args, int pixel, int channel) {
        int width = output.shape().width();
        int at = channels[channel] + rows[pixel / width] + columns[pixel % width];
        int pixels = input.shape().pixels();
        float value =
                at >= View.OUTSIDE
                        ? fill
                        : new Image(args, 2, input.shape()).get(at / pixels, at % pixels);
        new Image(args, 3, output.shape()).put(channel, pixel, value);
    }
}
