package dev.impasto.neural.backend;

/**
 * A device that the OpenCL loader found.
 *
 * @param index what {@link OpenClBackend#open(int, DiskCache)} takes; counts over all platforms
 *     from 0
 * @param name the device's own name
 * @param platform the driver's name
 * @param version the OpenCL version string of the device
 * @param type what it is
 * @param computeUnits cores of a CPU, multiprocessors of a GPU
 */
public record OpenClDevice(
        int index, String name, String platform, String version, Type type, int computeUnits) {

    /** Kinds of device, best first. */
    public enum Type {
        GPU,
        ACCELERATOR,
        CPU
    }

    /** One line for a list: {@code [0] name (CPU, 2 units), platform, version}. */
    @Override
    public String toString() {
        return "[%d] %s (%s, %d units), %s, %s"
                .formatted(index, name, type, computeUnits, platform, version);
    }
}
