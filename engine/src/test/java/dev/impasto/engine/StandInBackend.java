package dev.impasto.engine;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceBackend;
import java.nio.ByteBuffer;

/** The reference backend under another name, for tests that change some of it. */
abstract class StandInBackend implements Backend {
    final Backend works = new ReferenceBackend();
    boolean closed;

    @Override
    public DeviceProfile profile() {
        return works.profile();
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        return works.allocate(bytes);
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {
        works.upload(dst, src);
    }

    @Override
    public void download(DeviceBuffer src, ByteBuffer dst) {
        works.download(src, dst);
    }

    @Override
    public Kernel kernel(KernelSource source) {
        return works.kernel(source);
    }

    @Override
    public void finish() {
        works.finish();
    }

    @Override
    public void close() {
        closed = true;
        works.close();
    }
}
