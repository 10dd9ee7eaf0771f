package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceProfile;

/** How exactly a network is computed. */
public enum Precision {
    /** As 32-bit floats. */
    FLOATS,

    /**
     * On devices with matrix units as products of halfs (11 bits), summed up as floats; elsewhere
     * as floats. For networks whose output may be off by about a thousandth of its largest value.
     */
    HALF_PRODUCTS,

    /**
     * As {@link #HALF_PRODUCTS}, and what lies between the layers is stored as halfs, on any OpenCL
     * device: half the memory and half the traffic. Each value is rounded to 11 bits as it is
     * stored, and what is beyond 65504 becomes that; all arithmetic but those products is of
     * floats, and the network still takes and gives floats. For networks whose output may be off by
     * some thousandths of its largest value; none that sum up whole images or count pixels.
     */
    HALFS;

    /** What a network of this precision may use of a device. */
    DeviceProfile on(DeviceProfile device) {
        return this == FLOATS ? device.withoutMatrixUnits() : device;
    }

    /** How a device stores the images of a network of this precision. */
    Storage storage(DeviceProfile device) {
        return this == HALFS && device.loadsHalfs() ? Storage.HALFS : Storage.FLOATS;
    }
}
