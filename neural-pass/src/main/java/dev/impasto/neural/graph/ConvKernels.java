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

    private ConvKernels() {}

    /**
     * At least one and at most three, what should be fastest first. With fewer than eight channels
     * in, a transform of eight is in part for nothing.
     */
    static List<ConvKernel> of(ConvLayer conv, DeviceProfile device) {
        List<ConvKernel> kernels = new ArrayList<>(winograds(conv, device));
        if (kernels.isEmpty() || conv.sum() == null && conv.input().shape().channels() < 8) {
            kernels.add(ConvTile.choose(conv.output().shape(), conv.geometry()));
        }
        return kernels;
    }

    /** Whether a convolution could read a sum of two values as it goes. */
    static boolean readsSums(ConvLayer conv, DeviceProfile device) {
        return conv.sum() == null
                && conv.geometry().up() == 1
                && !winograds(conv, device).isEmpty();
    }

    /** With the longest strips that fit, and with shorter ones, whose numbers stay in the cache. */
    private static List<Winograd> winograds(ConvLayer conv, DeviceProfile device) {
        if (!device.cpu() || !Winograd.computes(conv.geometry())) {
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
}
