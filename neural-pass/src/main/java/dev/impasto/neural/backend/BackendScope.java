package dev.impasto.neural.backend;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a backend's life: what is made through it is freed when it closes, and the backend
 * stays open.
 */
public final class BackendScope implements Backend {
    private final Backend backend;
    private final List<Kernel> kernels = new ArrayList<>();
    private final List<DeviceBuffer> buffers = new ArrayList<>();

    /** Opens a scope on a backend, which must outlive it. */
    public BackendScope(Backend backend) {
        this.backend = backend;
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public DeviceProfile profile() {
        return backend.profile();
    }

    @Override
    public DiskCache cache() {
        return backend.cache();
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        DeviceBuffer buffer = backend.allocate(bytes);
        buffers.add(buffer);
        return buffer;
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {
        backend.upload(dst, src);
    }

    @Override
    public void download(DeviceBuffer src, ByteBuffer dst) {
        backend.download(src, dst);
    }

    @Override
    public void prepare(List<KernelSource> sources) {
        backend.prepare(sources);
    }

    @Override
    public boolean prepareForNextTime(List<KernelSource> sources) {
        return backend.prepareForNextTime(sources);
    }

    @Override
    public Kernel kernel(KernelSource source) {
        Kernel kernel = backend.kernel(source);
        kernels.add(kernel);
        return kernel;
    }

    @Override
    public void finish() {
        backend.finish();
    }

    /** Frees the kernels and buffers made through this scope. */
    @Override
    public void close() {
        kernels.forEach(Kernel::close);
        buffers.forEach(DeviceBuffer::close);
        kernels.clear();
        buffers.clear();
    }
}
