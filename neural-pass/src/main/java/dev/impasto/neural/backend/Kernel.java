package dev.impasto.neural.backend;

/**
 * A compiled kernel and its arguments. Arguments stay set from launch to launch, so that a frame
 * only sets what changed.
 */
public interface Kernel extends AutoCloseable {

    /** Sets argument {@code index} (from 0, in the order of the kernel's parameters). */
    Kernel arg(int index, DeviceBuffer buffer);

    /** Sets an {@code int} argument. */
    Kernel arg(int index, int value);

    /** Sets a {@code float} argument. */
    Kernel arg(int index, float value);

    /**
     * Queues the kernel over {@code globalX} × {@code globalY} work items. A kernel that declares
     * {@code reqd_work_group_size} may see more (each size is rounded up to a multiple of the
     * group's) and must check its bounds itself; any other kernel sees exactly these.
     *
     * @throws DeviceException if an argument is missing or the device refuses
     */
    void launch(int globalX, int globalY);

    /** Frees the kernel once its launches are done; closing twice does nothing. */
    @Override
    void close();
}
