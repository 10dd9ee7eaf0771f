package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.OnnxModel;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void oneLaunchForEachFusedGroup() {
        try (Backend backend = new ReferenceBackend();
                Network pyramid = Network.plan(OperatorTest.pyramid().build(), backend, 24, 40);
                Network style = Network.plan(OperatorTest.style().build(), backend, 24, 40)) {
            // eight convolutions, the last of which reads a sum; the other sum
            assertThat(pyramid.launches()).isEqualTo(9);
            // eight convolutions; five norms of three kernels; one sum
            assertThat(style.launches()).isEqualTo(8 + 5 * 3 + 1);
        }
    }

    @Test
    void multiplicationsAreCountedByTheBook() {
        OnnxModel model = Models.of(12).conv(8, 3, 1, 1).op("Relu").conv(16, 3, 2, 1).build();
        try (Backend backend = new ReferenceBackend();
                Network network = Network.plan(model, backend, 10, 20)) {
            assertThat(network.multiplications()).isEqualTo(12 * 8 * 9 * 200L + 8 * 16 * 9 * 50L);
        }
    }

    @Test
    void memoryIsSharedByWhatIsNeverNeededAtOnce() {
        Models chain = Models.of(8);
        for (int i = 0; i < 20; i++) {
            chain.conv(8, 3, 1, 1).op("Relu");
        }
        try (Backend backend = new ReferenceBackend();
                Network network = Network.plan(chain.build(), backend, 32, 32)) {
            assertThat(network.arenaBytes()).isEqualTo(2 * 32 * 32 * 8 * 4L);
        }
    }

    @Test
    void aSecondRunGivesTheSameAsTheFirst() {
        OnnxModel model = OperatorTest.style().build();
        Shape shape = new Shape(3, 24, 40);
        try (Backend backend = OpenClBackend.open();
                Network network = Network.plan(model, backend, 24, 40)) {
            float[] first = run(backend, network, shape);
            assertThat(run(backend, network, shape)).isEqualTo(first);
        }
    }

    private static float[] run(Backend backend, Network network, Shape shape) {
        backend.upload(network.input(), Runs.blocked(Runs.input(shape), shape));
        network.run();
        return Runs.download(backend, network);
    }

    @Test
    void aRunAllocatesNothingOnTheHeap() {
        OnnxModel model = OperatorTest.pyramid().build();
        try (Backend backend = OpenClBackend.open();
                Network network = Network.plan(model, backend, 24, 40)) {
            DeviceBuffer input = network.input();
            var host = Runs.blocked(Runs.input(network.inputShape()), network.inputShape());
            assertThat(bytesAllocated(() -> frames(backend, network, input, host, 2000)))
                    .isLessThan(2000);
        }
    }

    private static void frames(
            Backend backend, Network network, DeviceBuffer input, java.nio.ByteBuffer host, int n) {
        for (int i = 0; i < n; i++) {
            backend.upload(input, host);
            network.run();
            backend.finish();
        }
    }

    /** Allocations of the second call: the first may load classes. */
    private static long bytesAllocated(Runnable work) {
        work.run();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
