package dev.impasto.tests.bench.net;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import java.util.Map;

/**
 * What a device does at most: multiply-adds on registers, and copies from memory to memory. A
 * processor's work items each have a row of memory; a GPU's, of which it wants very many, take
 * neighbouring pixels at once.
 */
final class Peak {

    private static final int ROUNDS = 1000;
    private static final double GFLOP = 2e-9 * ROUNDS * 12 * 8;
    private static final int PIXELS = 1 << 22;
    private static final long BYTES = 32L * PIXELS;
    private static final double GIGABYTES = 2e-9 * BYTES;
    private static final int CPU_ITEMS = 4096;
    private static final int GPU_ITEMS = 1 << 18;

    private final Backend backend;
    private final int items;
    private final Kernel multiply;
    private final Kernel copy;

    Peak(Backend backend) {
        this.backend = backend;
        boolean cpu = backend.profile().cpu();
        items = cpu ? CPU_ITEMS : GPU_ITEMS;
        DeviceBuffer from = backend.allocate(BYTES);
        int pixels = PIXELS / items;
        multiply = kernel("peak", Map.of("GROUP", cpu ? "1" : "128")).arg(0, from).arg(1, ROUNDS);
        copy = kernel("copy", Map.of()).arg(0, from).arg(1, backend.allocate(BYTES));
        copy.arg(2, pixels).arg(3, cpu ? pixels : 1).arg(4, cpu ? 1 : items);
    }

    /** GFLOP/s, a multiply-add counted as two. */
    double multiplyAdds(int runs) {
        return GFLOP * items / Times.of(runs, () -> run(multiply)).median() * 1e3;
    }

    /** GB/s, bytes read and bytes written counted. */
    double copies(int runs) {
        return GIGABYTES / Times.of(runs, () -> run(copy)).median() * 1e3;
    }

    private void run(Kernel kernel) {
        kernel.launch(items, 1);
        backend.finish();
    }

    private Kernel kernel(String function, Map<String, String> defines) {
        return backend.kernel(
                new KernelSource(function + ".cl", function, defines, (args, x, y) -> {}));
    }
}
