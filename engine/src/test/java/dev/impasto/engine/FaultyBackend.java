package dev.impasto.engine;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceBackend;
import java.nio.ByteBuffer;

/** The reference backend, until its device is lost. */
final class FaultyBackend implements Backend {
    private final Backend works = new ReferenceBackend();
    private int transfersLeft;
    boolean closed;

    FaultyBackend(int transfersLeft) {
        this.transfersLeft = transfersLeft;
    }

    @Override
    public String name() {
        return "faulty";
    }

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
        if (transfersLeft-- <= 0) {
            throw new DeviceException("device lost\nand much more about it");
        }
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
