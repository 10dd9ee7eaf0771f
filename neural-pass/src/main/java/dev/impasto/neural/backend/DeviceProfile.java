package dev.impasto.neural.backend;

/**
 * What decides which kernels suit a device.
 *
 * @param identity device and driver with their versions: where it is the same, so are the binaries
 *     and the times of kernels
 * @param cpu whether work items run on a CPU's cores, where one wants much memory of its own and
 *     wide vectors, and many in a group bring nothing
 * @param computeUnits cores of a CPU, multiprocessors of a GPU
 * @param localBytes largest local memory of a work group
 * @param matrixUnits whether the OpenCL compiler takes NVIDIA's {@code mma} instructions on halfs
 *     (compute capability 8 on)
 * @param loadsHalfs whether kernels can read and write halfs as floats, as OpenCL C always can
 */
public record DeviceProfile(
        String identity,
        boolean cpu,
        int computeUnits,
        long localBytes,
        boolean matrixUnits,
        boolean loadsHalfs) {

    /** The same device, its matrix units left alone. */
    public DeviceProfile withoutMatrixUnits() {
        return new DeviceProfile(identity, cpu, computeUnits, localBytes, false, loadsHalfs);
    }
}
