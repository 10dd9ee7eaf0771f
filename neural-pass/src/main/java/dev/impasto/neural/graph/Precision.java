package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceProfile;

/** How exactly a network's convolutions are computed. */
public enum Precision {
    /** As 32-bit floats. */
    FLOATS,

    /**
     * On devices with matrix units as products of halfs (11 bits), summed up as floats; elsewhere
     * as floats. For networks whose output may be off by about a thousandth of its largest value.
     */
    HALF_PRODUCTS;

    /** What a network of this precision may use of a device. */
    DeviceProfile on(DeviceProfile device) {
        return this == FLOATS ? device.withoutMatrixUnits() : device;
    }
}
