package dev.impasto.tests.apps;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import java.nio.ByteBuffer;

/** A device that computes nothing, for what goes by the frames that the pass gets. */
final class IdleBackend implements Backend {
    @Override
    public String name() {
        return "idle";
    }

    @Override
    public DeviceProfile profile() {
        return new DeviceProfile(name(), true, 1, 32 << 10, false, false);
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        return new IdleBuffer(bytes);
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {}

    @Override
    public void download(DeviceBuffer src, ByteBuffer dst) {}

    @Override
    public Kernel kernel(KernelSource source) {
        return new IdleKernel();
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}

    private record IdleBuffer(long bytes) implements DeviceBuffer {
        @Override
        public DeviceBuffer slice(long offset, long length) {
            return new IdleBuffer(length);
        }

        @Override
        public void close() {}
    }

    private static final class IdleKernel implements Kernel {
        @Override
        public Kernel arg(int index, DeviceBuffer buffer) {
            return this;
        }

        @Override
        public Kernel arg(int index, int value) {
            return this;
        }

        @Override
        public Kernel arg(int index, float value) {
            return this;
        }

        @Override
        public void launch(int globalX, int globalY) {}

        @Override
        public void close() {}
    }
}
