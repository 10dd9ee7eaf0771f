package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.KernelSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator in the forms that exporters write: OpenCL, plain Java and ONNX Runtime agree. */
class OpCaseTest extends BothBackends {

    private static final float TO_ONNX_RUNTIME = 1e-4f;

    /**
     * Networks of other people's making, in their exporters' words, small and with random weights.
     */
    private static final List<String> NETWORKS =
            List.of(
                    "attention",
                    "channels-last",
                    "espcn-dynamic",
                    "espcn-opset10",
                    "fast-neural-style-opset11",
                    "fast-neural-style-opset9",
                    "fsrcnn",
                    "mobile",
                    "nafnet",
                    "rrdb",
                    "unet-bilinear",
                    "unet-transposed",
                    "warp");

    static Stream<OpCase> cases() throws IOException {
        Stream<OpCase> lines =
                text("op-cases.txt")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(OpCase::parse);
        List<OpCase> networks = new ArrayList<>();
        for (String name : NETWORKS) {
            networks.add(OpCase.parse(name, text("networks/" + name + ".txt")));
        }
        return Stream.concat(lines, networks.stream());
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = OpCaseTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceAndOnnxRuntime(OpCase it) throws Exception {
        List<float[]> in = it.inputs().stream().map(Runs::input).toList();
        float[] plain = GuardedRun.of(it, reference, in);
        float[] fast = GuardedRun.of(it, opencl, in);
        float[] other = Runs.onnxRuntime(it.model(), in, it.inputs());
        assertClose(plain, other, TO_ONNX_RUNTIME);
        assertClose(fast, plain, it.tolerance());
    }

    /** So many of each kernel are tried with halfs, too, which tells whether it can. */
    private static final int OF_EACH_KERNEL = 3;

    static Stream<OpCase> casesOfEachKernel() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        return cases().filter(it -> addsTo(seen, it)).toList().stream();
    }

    private static boolean addsTo(Map<String, Integer> seen, OpCase it) {
        DeviceProfile device = reference.profile();
        Graph graph = Storage.HALFS.withPorts(Fusion.fuse(it.graph(), device));
        Emission emission = new Emission(new Arena(graph, Storage.HALFS, 0), device, Choice.FIRST);
        boolean adds = false;
        for (Layer layer : graph.layers()) {
            for (KernelSource kernel : emission.add(layer)) {
                adds |= seen.merge(kernel.function(), 1, Integer::sum) <= OF_EACH_KERNEL;
            }
        }
        return adds;
    }

    /** Four roundings to 11 bits in a row, or what a line says. */
    @ParameterizedTest
    @MethodSource("casesOfEachKernel")
    void withImagesStoredAsHalfsAgreesToThousandths(OpCase it) {
        List<float[]> in = it.inputs().stream().map(Runs::input).toList();
        float[] plain = GuardedRun.of(it, reference, in);
        float[] halfs = GuardedRun.of(it, opencl, Precision.HALFS, in);
        assertClose(halfs, plain, it.toleranceOfHalfs());
    }
}
