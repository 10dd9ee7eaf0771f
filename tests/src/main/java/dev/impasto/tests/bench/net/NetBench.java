package dev.impasto.tests.bench.net;

import dev.impasto.demos.game.cli.Count;
import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.OpenClDevice;
import dev.impasto.neural.graph.Network;
import dev.impasto.neural.graph.Precision;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./bench net}: the time of one network, beside the device's own peak and, on the same file
 * with as many threads and by turns, beside ONNX Runtime.
 */
@Command(
        name = "net",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The time of a network: Impasto, the device's peak, ONNX Runtime.")
public final class NetBench implements Callable<Integer> {

    private static final int TURNS = 5;

    /** The other engine. */
    enum Peer {
        onnxruntime
    }

    /** What is of halfs. */
    enum Half {
        products(Precision.HALF_PRODUCTS),
        storage(Precision.HALFS);

        private final Precision precision;

        Half(Precision precision) {
            this.precision = precision;
        }
    }

    @Spec private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FILE.onnx")
    private Path file;

    @Option(
            names = "--make",
            paramLabel = "conv|chain|unet",
            description = "First write a network with random weights to the file.")
    private RandomNetwork.Kind make;

    @Option(
            names = "--input",
            paramLabel = "NAME=1x3x360x640",
            description = "Size of an input; else its own, 360x640 where that is open.")
    private Map<String, String> inputs = Map.of();

    @Option(
            names = "--in",
            paramLabel = "FILE.npy",
            description = "For the first input; else noise.")
    private Path in;

    @Option(names = "--dump", paramLabel = "FILE.npy", description = "Where its output goes.")
    private Path dump;

    @Option(
            names = "--runs",
            converter = Count.class,
            defaultValue = "50",
            description = "Timed, in five turns.")
    private int runs;

    @Option(names = "--against", paramLabel = "onnxruntime", description = "Runs it by turns, too.")
    private Peer peer;

    @Option(
            names = "--half",
            paramLabel = "products|storage",
            description =
                    "Products of halfs where the device has matrix units, as in the pass; or these, "
                            + "and what lies between layers stored as halfs.")
    private Half half;

    @Option(names = "--profile", description = "Times of each kernel.")
    private boolean profile;

    @Option(
            names = "--device",
            paramLabel = "N",
            description = "Its place in ./play --list-devices.")
    private Integer device;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where compiled kernels and choices are kept; else the user's own.")
    private Path cache;

    @Override
    public Integer call() throws IOException {
        if (make != null) {
            RandomNetwork.of(make).write(file);
        }
        DiskCache kept = cache == null ? DiskCache.user() : new DiskCache(cache);
        try (OpenClBackend backend =
                device == null ? OpenClBackend.open(kept) : OpenClBackend.open(device, kept)) {
            run(backend);
        } catch (ModelException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        return 0;
    }

    private void run(OpenClBackend backend) throws IOException {
        OnnxModel model = OnnxModel.read(file);
        Map<String, Npy> given = Inputs.of(spec, model, inputs, in);
        Precision precision = half == null ? Precision.FLOATS : half.precision;
        try (Planned planned = new Planned(model, backend, given, precision)) {
            Peak peak = new Peak(backend);
            print("%s%n%s, OpenCL %s", model.name(), backend.name(), backend.device().version());
            print("planned and run for the first time in %.0f ms", planned.firstMillis());
            compare(planned, given, backend.device(), peak);
            if (half != null) {
                compareWithFloats(planned, model, backend, given);
            }
            if (profile) {
                planned.profile(runs);
            }
            if (dump != null) {
                planned.result().write(dump);
            }
        }
    }

    private void compare(Planned planned, Map<String, Npy> given, OpenClDevice on, Peak peak) {
        if (peer == null) {
            report(planned.network(), turns(planned, null)[0], peak);
            return;
        }
        Npy result = planned.result();
        String output = planned.network().outputs().get(0).name();
        try (OnnxRuntime other =
                new OnnxRuntime(file, on.computeUnits(), given, output, result.shape())) {
            Times[] times = turns(planned, other::run);
            report(planned.network(), times[0], peak);
            double ratio = times[1].median() / times[0].median();
            print("ONNX Runtime, %d threads: %s; ratio %.2f", on.computeUnits(), times[1], ratio);
            print("largest difference %s", Difference.of(result.values(), other.result()));
        }
    }

    private void compareWithFloats(
            Planned planned, OnnxModel model, OpenClBackend backend, Map<String, Npy> given) {
        Npy result = planned.result();
        try (Planned floats = new Planned(model, backend, given, Precision.FLOATS)) {
            Times[] times = turns(planned, floats::run);
            print("as floats: %s; arena %.1f MB", times[1], megabytes(floats.network()));
            print(
                    "largest difference to floats %s",
                    Difference.of(result.values(), floats.result().values()));
        }
    }

    /** Five turns each, so that what else the machine does falls on both. */
    private Times[] turns(Planned planned, IntFunction<Times> other) {
        Times[] times = {Times.of(new double[0]), Times.of(new double[0])};
        for (int turn = 0; turn < TURNS; turn++) {
            int share = (runs + TURNS - 1) / TURNS;
            times[0] = times[0].and(planned.run(share));
            if (other != null) {
                times[1] = times[1].and(other.apply(share));
            }
        }
        return times;
    }

    private void report(Network network, Times times, Peak peak) {
        double rate = 2e-6 * network.multiplications() / times.median();
        double traffic = 1e-6 * network.traffic() / times.median();
        double most = peak.multiplyAdds(TURNS);
        double copies = peak.copies(TURNS);
        print("%s", times);
        print("%.0f GFLOP/s, %.0f %% of the device's %.0f", rate, 100 * rate / most, most);
        print("%.1f GB/s, %.0f %% of its copies' %.1f", traffic, 100 * traffic / copies, copies);
        print("arena %.1f MB, %d launches", megabytes(network), network.launches());
    }

    private static double megabytes(Network network) {
        return network.arenaBytes() * 1e-6;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
