package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.Kernel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The two buffers that the kernels of a network share. */
final class Workspace implements AutoCloseable {

    private final Backend backend;
    private final DeviceBuffer arena;
    private final DeviceBuffer constants;

    /** The constants first: their copy would else wait until all of the arena is zero. */
    Workspace(Backend backend, long arenaBytes, float[] values) {
        this.backend = backend;
        ByteBuffer host =
                ByteBuffer.allocateDirect(values.length * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        host.asFloatBuffer().put(values);
        constants = backend.allocate(host.capacity());
        backend.upload(constants, host);
        arena = backend.allocate(arenaBytes);
    }

    DeviceBuffer arena() {
        return arena;
    }

    /** A kernel with all its arguments set. */
    Kernel bind(Launch launch) {
        Kernel kernel = backend.kernel(launch.source()).arg(0, arena).arg(1, constants);
        for (int i = 0; i < launch.numbers().length; i++) {
            kernel.arg(2 + i, launch.numbers()[i]);
        }
        return kernel;
    }

    /**
     * The same, and where things are remembered from run to run launched over one group, since some
     * drivers finish compiling only then.
     */
    Kernel ready(Launch launch) {
        Kernel kernel = bind(launch);
        if (backend.cache().remembers()) {
            kernel.launch(1, 1);
            backend.finish();
        }
        return kernel;
    }

    @Override
    public void close() {
        arena.close();
        constants.close();
    }
}
