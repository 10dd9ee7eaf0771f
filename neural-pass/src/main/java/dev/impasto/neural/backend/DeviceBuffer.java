package dev.impasto.neural.backend;

/** Memory on a {@link Backend}'s device. */
public interface DeviceBuffer extends AutoCloseable {

    /**
     * What {@link #slice} offsets must be a multiple of, in bytes: the most that a driver asks for
     * (NVIDIA's {@code CL_DEVICE_MEM_BASE_ADDR_ALIGN} is 4096 bits).
     */
    int ALIGNMENT = 512;

    /** Size in bytes. */
    long bytes();

    /**
     * A view of a part of this buffer, sharing its memory. Closing the buffer ends its views; a
     * view itself need not be closed.
     *
     * @param offset in bytes, a multiple of {@link #ALIGNMENT}
     * @param bytes size of the view, positive
     * @throws IllegalArgumentException if the part does not lie inside or is not aligned
     */
    DeviceBuffer slice(long offset, long bytes);

    /** Frees the memory once queued work is done with it; closing twice does nothing. */
    @Override
    void close();
}
