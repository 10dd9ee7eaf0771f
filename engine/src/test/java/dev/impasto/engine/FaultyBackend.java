package dev.impasto.engine;

import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import java.nio.ByteBuffer;

/** The reference backend, until its device is lost. */
final class FaultyBackend extends StandInBackend {
    private int transfersLeft;

    FaultyBackend(int transfersLeft) {
        this.transfersLeft = transfersLeft;
    }

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {
        if (transfersLeft-- <= 0) {
            throw new DeviceException("device lost\nand much more about it");
        }
        super.upload(dst, src);
    }
}
