package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import java.util.Arrays;

/**
 * Which channel of a view each channel of the image under it belongs to, so that what is done to a
 * view's channels can be done to the image: after a transposed convolution several channels of the
 * image are one channel of the view, laid out as pixels.
 */
final class ChannelMap {

    private ChannelMap() {}

    /** For each channel of the base its channel in the view; null if they do not map so. */
    static int[] of(Computed tensor) {
        View view = tensor.view();
        Shape base = tensor.base().shape();
        boolean image = view.axes().size() == 4 && view.axes().get(0).size() == 1;
        if (!image || view.start() != 0 || !tensor.covers()) {
            return null;
        }
        int[] channels = view.axes().get(1).table();
        int[] rowTable = view.axes().get(2).table();
        int[] columnTable = view.axes().get(3).table();
        if (farthest(rowTable, base) + farthest(columnTable, base) >= base.pixels()) {
            return null;
        }
        int[] rows = shifts(rowTable, base.pixels());
        int[] columns = shifts(columnTable, base.pixels());
        int[] map = new int[base.channels()];
        Arrays.fill(map, -1);
        for (int c = 0; c < channels.length; c++) {
            for (int row : rows) {
                for (int column : columns) {
                    int at = channels[c] / base.pixels() + row + column;
                    boolean other = at >= map.length || map[at] >= 0 && map[at] != c;
                    if (other || channels[c] % base.pixels() != 0) {
                        return null;
                    }
                    map[at] = c;
                }
            }
        }
        return Arrays.stream(map).anyMatch(channel -> channel < 0) ? null : map;
    }

    private static int farthest(int[] table, Shape base) {
        return Arrays.stream(table).map(offset -> offset % base.pixels()).max().orElse(0);
    }

    /** By how many channels the offsets of a table move. */
    private static int[] shifts(int[] table, int pixels) {
        return Arrays.stream(table).map(offset -> offset / pixels).distinct().toArray();
    }
}
