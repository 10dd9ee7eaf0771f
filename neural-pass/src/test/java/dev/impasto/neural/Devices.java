package dev.impasto.neural;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.OpenClBackend;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the tests of the pass run on. */
final class Devices {
    private Devices() {}

    /** The best OpenCL device; the test is skipped where there is none. */
    static OpenClBackend openCl() {
        try {
            return OpenClBackend.open();
        } catch (DeviceException e) {
            return abort(e.getMessage());
        }
    }

    static ByteBuffer bytes(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
