package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceProfile;
import java.util.ArrayList;
import java.util.List;

/** The ways to compute a convolution on a device. */
final class ConvKernels {

    /** Sums in registers: of sixteen, six hold weights and inputs. */
    private static final int SUMS = 10;

    /** Tiles in a row; the longest first. */
    private static final int[] STRIPS = {10, 5, 2, 1};

    /** Rows of a GPU's work items; the most first. */
    private static final List<Integer> ROWS = List.of(4, 2, 1);

    /**
     * Groups that a GPU's multiprocessor wants to have, so that one computes while another reads.
     */
    private static final int BUSY = 2;

    private ConvKernels() {}

    /** At least one and at most three, what should be fastest first. */
    static List<ConvKernel> of(ConvLayer conv, DeviceProfile device) {
        List<ConvKernel> kernels = new ArrayList<>(cooperating(conv, device));
        if (kernels.isEmpty() || conv.sum() == null && mayBeSimple(conv, device)) {
            kernels.add(ConvTile.choose(conv.output().shape(), conv.geometry()));
        }
        return kernels;
    }

    /** With fewer than eight channels in, a transform of eight is in part for nothing. */
    private static boolean mayBeSimple(ConvLayer conv, DeviceProfile device) {
        return device.cpu() && conv.input().shape().channels() < 8;
    }

    /** Whether a convolution could read a sum of two values as it goes. */
    static boolean readsSums(ConvLayer conv, DeviceProfile device) {
        return conv.sum() == null
                && conv.geometry().up() == 1
                && !cooperating(conv, device).isEmpty();
    }

    /** Those that first bring a window of the input to where many pixels are made of it. */
    private static List<? extends ConvKernel> cooperating(ConvLayer conv, DeviceProfile device) {
        return device.cpu() ? winograds(conv, device) : tiles(conv, device);
    }

    /** With the longest strips that fit, and with shorter ones, whose numbers stay in the cache. */
    private static List<Winograd> winograds(ConvLayer conv, DeviceProfile device) {
        if (!Winograd.computes(conv.geometry())) {
            return List.of();
        }
        int blocks = conv.output().shape().blocks() % 2 == 0 ? 2 : 1;
        List<Winograd> found = new ArrayList<>();
        for (int tiles : STRIPS) {
            Winograd kernel = new Winograd(tiles, Math.min(tiles, SUMS / blocks), blocks);
            boolean fits =
                    kernel.fits(conv.geometry(), conv.output().shape())
                            && kernel.localBytes(conv.input().shape()) <= device.localBytes();
            if (fits && found.size() < 2) {
                found.add(kernel);
            }
        }
        return found;
    }

    /**
     * With the most rows that fit and still give every multiprocessor work, and with fewer; where
     * halfs will do, by matrix units.
     */
    private static List<GroupTile> tiles(ConvLayer conv, DeviceProfile device) {
        List<GroupTile> fitting =
                ROWS.stream()
                        .map(rows -> tile(conv, device, rows))
                        .filter(tile -> tile.localBytes(conv.geometry()) <= device.localBytes())
                        .toList();
        List<GroupTile> busy =
                fitting.stream()
                        .filter(tile -> tile.groups(conv) >= BUSY * device.computeUnits())
                        .toList();
        return busy.isEmpty()
                ? fitting.subList(Math.max(0, fitting.size() - 1), fitting.size())
                : busy;
    }

    private static GroupTile tile(ConvLayer conv, DeviceProfile device, int rows) {
        int outputs = conv.output().shape().blocks();
        int even = outputs % 2 == 0 ? 2 : 1;
        return device.matrixUnits()
                ? new MatrixTile(rows, outputs % 4 == 0 ? 4 : even)
                : new SharedTile(rows, even);
    }
}
