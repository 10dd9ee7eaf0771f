package dev.impasto.neural;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.OpenClBackend;
import java.lang.reflect.Proxy;
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

    /** The same device, which says of itself that it is a GPU without matrix units. */
    static Backend asGpu(Backend device) {
        DeviceProfile real = device.profile();
        DeviceProfile gpu =
                new DeviceProfile(
                        real.identity(),
                        false,
                        real.computeUnits(),
                        real.localBytes(),
                        false,
                        real.loadsHalfs());
        return (Backend)
                Proxy.newProxyInstance(
                        Backend.class.getClassLoader(),
                        new Class<?>[] {Backend.class},
                        (proxy, method, args) ->
                                method.getName().equals("profile")
                                        ? gpu
                                        : method.invoke(device, args));
    }

    static ByteBuffer bytes(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
