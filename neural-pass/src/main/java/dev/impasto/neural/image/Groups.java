package dev.impasto.neural.image;

import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.ReferenceKernel;

/** Kernels whose work item is several pixels of a row, where that fills the device's vectors. */
public final class Groups {
    /** Pixels that fill a CPU's vectors. */
    public static final int VECTOR = 8;

    private Groups() {}

    /**
     * Pixels that a work item makes on a device: a vector's on a CPU; a GPU's are lanes themselves.
     */
    public static int lanes(DeviceProfile device) {
        return device.cpu() ? VECTOR : 1;
    }

    /** Work items for a row of this many pixels. */
    public static int items(int width, int pixelsEach) {
        return (width + pixelsEach - 1) / pixelsEach;
    }

    /** A twin that runs {@code pixel} for each pixel of rows of this width. */
    public static ReferenceKernel each(int width, int pixelsEach, ReferenceKernel.Item pixel) {
        return ReferenceKernel.each(
                (args, item, y) -> {
                    int end = Math.min(pixelsEach * (item + 1), width);
                    for (int x = pixelsEach * item; x < end; x++) {
                        pixel.run(args, x, y);
                    }
                });
    }
}
