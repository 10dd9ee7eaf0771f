package dev.impasto.neural.backend;

import static org.jocl.CL.CL_BUFFER_CREATE_TYPE_REGION;
import static org.jocl.CL.CL_MEM_READ_WRITE;
import static org.jocl.CL.clCreateSubBuffer;
import static org.jocl.CL.clReleaseMemObject;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jocl.Pointer;
import org.jocl.cl_buffer_region;
import org.jocl.cl_mem;

/** A memory object, or a part of one, with the pointers that JOCL wants made beforehand. */
final class OpenClBuffer implements DeviceBuffer {

    private final cl_mem memory;
    private final Pointer argument;
    private final long bytes;
    private final Consumer<OpenClBuffer> released;
    private final List<OpenClBuffer> slices = new ArrayList<>();
    private ByteBuffer lastHost;
    private int lastPosition;
    private Pointer lastPointer;
    private boolean closed;

    /**
     * @param released is told when the buffer is
     */
    OpenClBuffer(cl_mem memory, long bytes, Consumer<OpenClBuffer> released) {
        this.memory = memory;
        this.bytes = bytes;
        this.released = released;
        argument = Pointer.to(memory);
    }

    cl_mem memory() {
        if (closed) {
            throw new IllegalStateException("buffer is closed");
        }
        return memory;
    }

    /** What a kernel takes as this buffer. */
    Pointer argument() {
        return argument;
    }

    /** Where {@code host} begins; a frame uses the same host buffers, so the last is kept. */
    Pointer host(ByteBuffer host) {
        if (host != lastHost || host.position() != lastPosition) {
            lastHost = host;
            lastPosition = host.position();
            lastPointer = Pointer.to(host).withByteOffset(lastPosition);
        }
        return lastPointer;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public DeviceBuffer slice(long offset, long size) {
        Transfer.checkSlice(this, offset, size);
        int[] status = new int[1];
        cl_mem part =
                OpenCl.made(
                        clCreateSubBuffer(
                                memory(),
                                CL_MEM_READ_WRITE,
                                CL_BUFFER_CREATE_TYPE_REGION,
                                new cl_buffer_region(offset, size),
                                status),
                        status,
                        "clCreateSubBuffer");
        OpenClBuffer slice = new OpenClBuffer(part, size, s -> {});
        slices.add(slice);
        return slice;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            closeSlices();
            OpenCl.released(clReleaseMemObject(memory));
            released.accept(this);
        }
    }

    /**
     * The last one first: where one lies inside another, NVIDIA's driver (580) crashes if the outer
     * is released before it.
     */
    private void closeSlices() {
        for (int i = slices.size() - 1; i >= 0; i--) {
            slices.get(i).close();
        }
    }
}
