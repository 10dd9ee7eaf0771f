package dev.impasto.tests.bench;

import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.graph.Network;
import dev.impasto.neural.onnx.OnnxAttribute.Ints;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One 3×3 convolution with as many channels out as in at 640×360 on the best OpenCL device, and
 * beside it the device's peak. The column {@code gflop} is GFLOP/s, a multiply-add counted as two;
 * the share of the peak is the quotient of the two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConvolutionBenchmark {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int PEAK_ITEMS = 4096;
    private static final int PEAK_ROUNDS = 1000;
    private static final double PEAK_GFLOP = 2e-9 * PEAK_ITEMS * PEAK_ROUNDS * 12 * 8;

    /** Channels in and out. */
    @Param({"8", "16", "32"})
    public int channels;

    private OpenClBackend backend;
    private Network network;
    private Kernel peak;

    /** Counts work, so that JMH prints its rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        public double gflop;
    }

    @Setup
    public void open() {
        backend = OpenClBackend.open();
        network = Network.plan(model(channels), backend, HEIGHT, WIDTH);
        peak =
                backend.kernel(new KernelSource("peak.cl", "peak", Map.of(), (args, x, y) -> {}))
                        .arg(0, backend.allocate(PEAK_ITEMS * 32L))
                        .arg(1, PEAK_ROUNDS);
    }

    @TearDown
    public void close() {
        network.close();
        backend.close();
    }

    @Benchmark
    public void convolution(Work work) {
        network.run();
        backend.finish();
        work.gflop += 2e-9 * network.multiplications();
    }

    @Benchmark
    public void peak(Work work) {
        peak.launch(PEAK_ITEMS, 1);
        backend.finish();
        work.gflop += PEAK_GFLOP;
    }

    private static OnnxModel model(int channels) {
        float[] weights = new float[channels * channels * 9];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (i % 17 - 8) / 100f;
        }
        return OnnxModel.builder("convolution")
                .input("x", 1, channels, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .tensor("w", OnnxTensor.of(weights, channels, channels, 3, 3))
                .node("Conv", "y", List.of("x", "w"), Map.of("pads", new Ints(1, 1, 1, 1)))
                .output("y", 1, channels, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .build();
    }
}
