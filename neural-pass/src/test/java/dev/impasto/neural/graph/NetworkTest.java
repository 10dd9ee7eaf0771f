package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.OnnxModel;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 8x9x11 | Conv(x, w16x8x3x3) | BatchNormalization($, p16, w16, w16, p16) | Relu($)",
                "1; 8x9x11 | Conv(x, w8x1x3x3) group=8 | BatchNormalization($, p8, w8, w8, p8) | Clip($, 0f, 6f)",
                "2; 8x9x11 | ConvTranspose(x, w8x16x2x2) strides=2,2 | BatchNormalization($, p16, w16, w16, p16) | Relu($)",
                "1; 8x9x11 | Conv(x, w8x8x1x1) | Sigmoid($) | Mul($0, $)",
                "3; 8x9x11 | Reshape(x, {0,2,-1}) | InstanceNormalization($, {1f,1f}, {0f,0f}) | Reshape($, {1,8,9,11}) | Mul($, w8x1x1) | Add($, w8x1x1) | Sigmoid($) | Mul($4, $)",
                "1; 9x5x7 | Reshape(x, {1,1,3,3,5,7}) | Transpose($) perm=0,1,4,2,5,3 | Reshape($, {1,1,15,21})",
            })
    void constantsActivationsAndReshapesCostNoLaunch(int launches, String line) {
        OpCase it = OpCase.parse(line);
        try (Backend backend = new ReferenceBackend();
                Network network =
                        Network.plan(
                                it.model(),
                                backend,
                                it.inputs().get(0).height(),
                                it.inputs().get(0).width())) {
            assertThat(network.launches()).isEqualTo(launches);
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
