package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceProfile;
import java.util.ArrayList;
import java.util.List;

/** The ways to compute a convolution on a device. */
final class ConvKernels {

    /** Sums in registers: of sixteen, some must hold weights and inputs. */
    private static final int SUMS = 12;

    private ConvKernels() {}

    /** At least one, what should be fastest first. */
    static List<ConvKernel> of(ConvLayer conv, DeviceProfile device) {
        List<ConvKernel> kernels = new ArrayList<>(winograds(conv, device));
        if (conv.sum() == null) {
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

    private static List<Winograd> winograds(ConvLayer conv, DeviceProfile device) {
        List<Winograd> kernels = new ArrayList<>();
        if (!device.cpu() || !Winograd.computes(conv.geometry())) {
            return kernels;
        }
        int blocks = conv.output().shape().blocks() % 2 == 0 ? 2 : 1;
        for (int tiles : new int[] {10, 5, 2, 1}) {
            int registers = Math.min(tiles, SUMS / blocks == 6 ? 5 : 10);
            Winograd kernel = new Winograd(tiles, registers, blocks);
            if (kernel.fits(conv.geometry(), conv.output().shape())
                    && kernel.localBytes(conv.input().shape()) <= device.localBytes()) {
                kernels.add(kernel);
            }
        }
        return kernels;
    }
}
