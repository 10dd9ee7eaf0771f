package dev.impasto.neural.backend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Runs each kernel's Java twin on the host, at once and in order: the oracle of the kernel tests,
 * and what is left where no OpenCL device answers. Correct, not fast.
 */
public final class ReferenceBackend implements Backend {

    @Override
    public String name() {
        return "plain Java (reference)";
    }

    /** As a CPU's, so that the twins of a CPU's kernels run. */
    @Override
    public DeviceProfile profile() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new DeviceProfile(name(), true, cores, 1 << 20, false, false);
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        if (bytes <= 0 || bytes > Integer.MAX_VALUE - 8) {
            throw new DeviceException("the reference backend cannot hold " + bytes + " bytes");
        }
        try {
            return new HostBuffer(ByteBuffer.allocateDirect((int) bytes));
        } catch (OutOfMemoryError e) {
            throw new DeviceException("no memory for a buffer of " + bytes + " bytes");
        }
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {
        Transfer.check(dst, src);
        ((HostBuffer) dst).bytes.put(0, src, src.position(), src.remaining());
    }

    @Override
    public void download(DeviceBuffer src, ByteBuffer dst) {
        Transfer.check(src, dst);
        dst.put(dst.position(), ((HostBuffer) src).bytes, 0, dst.remaining());
    }

    @Override
    public Kernel kernel(KernelSource source) {
        return new HostKernel(source);
    }

    @Override
    public void finish() {
        // every launch is done when it returns
    }

    @Override
    public void close() {
        // the garbage collector frees host memory
    }

    private static final class HostBuffer implements DeviceBuffer {
        final ByteBuffer bytes;
        final FloatBuffer floats;

        HostBuffer(ByteBuffer memory) {
            bytes = memory.order(ByteOrder.nativeOrder());
            floats = bytes.asFloatBuffer();
        }

        @Override
        public long bytes() {
            return bytes.capacity();
        }

        @Override
        public DeviceBuffer slice(long offset, long size) {
            Transfer.checkSlice(this, offset, size);
            return new HostBuffer(bytes.slice((int) offset, (int) size));
        }

        @Override
        public void close() {
            // the garbage collector frees host memory
        }
    }

    private static final class HostKernel implements Kernel, Arguments {
        private static final int MOST_ARGUMENTS = 32;
        private final KernelSource source;
        private final Object[] args = new Object[MOST_ARGUMENTS];

        HostKernel(KernelSource source) {
            this.source = source;
        }

        @Override
        public Kernel arg(int index, DeviceBuffer buffer) {
            args[index] = buffer;
            return this;
        }

        @Override
        public Kernel arg(int index, int value) {
            args[index] = value;
            return this;
        }

        @Override
        public Kernel arg(int index, float value) {
            args[index] = value;
            return this;
        }

        @Override
        public void launch(int globalX, int globalY) {
            source.twin().launch(this, globalX, globalY);
        }

        @Override
        public void close() {
            // nothing of it lies outside the Java heap
        }

        @Override
        public ByteBuffer bytes(int index) {
            return get(index, HostBuffer.class).bytes;
        }

        @Override
        public FloatBuffer floats(int index) {
            return get(index, HostBuffer.class).floats;
        }

        @Override
        public int integer(int index) {
            return get(index, Integer.class);
        }

        @Override
        public float real(int index) {
            return get(index, Float.class);
        }

        private <T> T get(int index, Class<T> type) {
            if (!type.isInstance(args[index])) {
                throw new DeviceException(
                        source.function()
                                + ": argument "
                                + index
                                + " is missing or of another kind");
            }
            return type.cast(args[index]);
        }
    }
}
