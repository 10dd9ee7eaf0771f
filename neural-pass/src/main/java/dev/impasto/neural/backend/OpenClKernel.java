package dev.impasto.neural.backend;

import static dev.impasto.neural.backend.OpenCl.check;
import static org.jocl.CL.CL_KERNEL_COMPILE_WORK_GROUP_SIZE;
import static org.jocl.CL.clEnqueueNDRangeKernel;
import static org.jocl.CL.clGetKernelWorkGroupInfo;
import static org.jocl.CL.clReleaseKernel;
import static org.jocl.CL.clSetKernelArg;

import java.util.function.Consumer;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_kernel;

/** A kernel object and what its launches need, all made once so that a launch allocates nothing. */
final class OpenClKernel implements Kernel {

    private final cl_kernel kernel;
    private final String function;
    private final cl_command_queue queue;
    private final Consumer<OpenClKernel> released;
    private final long[] global = new long[2];
    private final long[] local;
    private final int[] integer = new int[1];
    private final Pointer integerPointer = Pointer.to(integer);
    private final float[] real = new float[1];
    private final Pointer realPointer = Pointer.to(real);

    private boolean closed;

    /**
     * @param released is told when the kernel is
     */
    OpenClKernel(
            cl_kernel kernel,
            String function,
            cl_command_queue queue,
            Consumer<OpenClKernel> released) {
        this.kernel = kernel;
        this.function = function;
        this.queue = queue;
        this.released = released;
        local = requiredGroup(kernel);
    }

    @Override
    public Kernel arg(int index, DeviceBuffer buffer) {
        OpenClBuffer memory = (OpenClBuffer) buffer;
        set(clSetKernelArg(kernel, index, Sizeof.cl_mem, memory.argument()), index);
        return this;
    }

    @Override
    public Kernel arg(int index, int value) {
        integer[0] = value;
        set(clSetKernelArg(kernel, index, Sizeof.cl_int, integerPointer), index);
        return this;
    }

    @Override
    public Kernel arg(int index, float value) {
        real[0] = value;
        set(clSetKernelArg(kernel, index, Sizeof.cl_float, realPointer), index);
        return this;
    }

    @Override
    public void launch(int globalX, int globalY) {
        global[0] = local == null ? globalX : roundUp(globalX, local[0]);
        global[1] = local == null ? globalY : roundUp(globalY, local[1]);
        int status = clEnqueueNDRangeKernel(queue, kernel, 2, null, global, local, 0, null, null);
        if (status != 0) {
            check(status, "clEnqueueNDRangeKernel of " + function);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            OpenCl.released(clReleaseKernel(kernel));
            released.accept(this);
        }
    }

    // The name is put together only for a failure: a frame sets arguments and must not allocate.
    private void set(int status, int index) {
        if (status != 0) {
            check(status, "clSetKernelArg " + index + " of " + function);
        }
    }

    private static long roundUp(long size, long group) {
        return (size + group - 1) / group * group;
    }

    private static long[] requiredGroup(cl_kernel kernel) {
        long[] group = new long[3];
        int status =
                clGetKernelWorkGroupInfo(
                        kernel,
                        null,
                        CL_KERNEL_COMPILE_WORK_GROUP_SIZE,
                        3L * Sizeof.size_t,
                        Pointer.to(group),
                        null);
        check(status, "clGetKernelWorkGroupInfo");
        return group[0] == 0 ? null : new long[] {group[0], group[1]};
    }
}
