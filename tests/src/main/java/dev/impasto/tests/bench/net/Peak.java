package dev.impasto.tests.bench.net;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import java.util.Map;

/** What a device does at most: multiply-adds on registers, and copies from memory to memory. */
final class Peak {

    private static final int ITEMS = 4096;
    private static final int ROUNDS = 1000;
    private static final double GFLOP = 2e-9 * ITEMS * ROUNDS * 12 * 8;
    private static final long BYTES = 128 << 20;
    private static final int ROWS = 1024;
    private static final double GIGABYTES = 2e-9 * BYTES;

    private final Backend backend;
    private final Kernel multiply;
    private final Kernel copy;

    Peak(Backend backend) {
        this.backend = backend;
        DeviceBuffer from = backend.allocate(BYTES);
        multiply = kernel("peak").arg(0, from).arg(1, ROUNDS);
        copy = kernel("copy").arg(0, from).arg(1, backend.allocate(BYTES));
        copy.arg(2, (int) (BYTES / ROWS / 32));
    }

    /** GFLOP/s, a multiply-add counted as two. */
    double multiplyAdds(int runs) {
        return GFLOP / Times.of(runs, () -> run(multiply, ITEMS)).median() * 1e3;
    }

    /** GB/s, bytes read and bytes written counted. */
    double copies(int runs) {
        return GIGABYTES / Times.of(runs, () -> run(copy, ROWS)).median() * 1e3;
    }

    private void run(Kernel kernel, int items) {
        kernel.launch(items, 1);
        backend.finish();
    }

    private Kernel kernel(String function) {
        return backend.kernel(
                new KernelSource(function + ".cl", function, Map.of(), (args, x, y) -> {}));
    }
}
