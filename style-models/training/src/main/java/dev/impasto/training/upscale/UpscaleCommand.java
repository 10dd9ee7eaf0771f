package dev.impasto.training.upscale;

import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.style.StyleModels;
import dev.impasto.training.capture.Sequence;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train upscale}: captured sequences become the network that steers the upscaler. */
@Command(
        name = "upscale",
        description = "Trains the network that steers the temporal upscaler.",
        sortOptions = false)
public final class UpscaleCommand implements Callable<Integer> {
    private static final String HELD = "data/upscale/held-out";
    private static final int QUICK_STEPS = 60;
    private static final int STEPS = 37_000;
    private static final int TUNING_STEPS = 4000;
    private static final float RATE = 0.002f;
    private static final float TUNING_RATE = 0.0005f;

    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = "data/upscale/train",
            paramLabel = "DIR",
            description = "Sequences or dumps to train on (${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--held-out",
            paramLabel = "DIR",
            description =
                    "Sequences to measure on, never trained on ("
                            + HELD
                            + "; with --from every fifth of --data).")
    private Path held;

    @Option(
            names = "--out",
            defaultValue = "out/upscale",
            paramLabel = "DIR",
            description = "Where model, checkpoint, log and pictures go (${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--from",
            paramLabel = "shipped|FILE",
            description =
                    "A network to go on from, to suit it to a game of one's own; shipped is the"
                            + " one for the largest scale of the data.")
    private String from;

    @Option(
            names = "--steps",
            description = "Steps (" + STEPS + "; with --from " + TUNING_STEPS + ").")
    private Integer steps;

    @Option(names = "--batch", defaultValue = "8", description = "Windows (${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--side",
            defaultValue = "48",
            description = "Side of a window in render pixels, a multiple of 8 (${DEFAULT-VALUE}).")
    private int side;

    @Option(
            names = "--window",
            defaultValue = "1",
            description = "Frames a step, through which gradients go back (${DEFAULT-VALUE}).")
    private int window;

    @Option(
            names = "--rate",
            description = "Learning rate (" + RATE + "; with --from " + TUNING_RATE + ").")
    private Float rate;

    @Option(
            names = "--every",
            defaultValue = "1000",
            description = "Steps between checkpoints and measurements (${DEFAULT-VALUE}).")
    private int every;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--resume", description = "Go on from the checkpoint in --out.")
    private boolean resume;

    @Option(
            names = "--quick",
            description = "Capture, train and export in a few minutes, to prove the path.")
    private boolean quick;

    @Override
    public Integer call() {
        require(
                (steps == null || steps > 0) && batch > 0 && window > 0 && every > 0 && threads > 0,
                "counts must be positive");
        require(side >= 16 && side % 8 == 0, "--side: a multiple of 8, from 16");
        if (quick) {
            capture("train", 1, 2);
            capture("held-out", 1001, 1);
        }
        Path model = new UpscaleRun(options(), spec.commandLine().getOut()).run();
        spec.commandLine().getOut().println("wrote " + model);
        return 0;
    }

    private UpscaleOptions options() {
        boolean tuning = from != null;
        Path measured = held == null && !tuning ? Path.of(HELD) : held;
        int most = steps != null ? steps : tuning ? TUNING_STEPS : STEPS;
        Path trained = quick ? out.resolve("train") : data;
        return new UpscaleOptions(
                trained,
                quick ? out.resolve("held-out") : measured,
                out,
                quick ? QUICK_STEPS : most,
                batch,
                side,
                window,
                rate != null ? rate : tuning ? TUNING_RATE : RATE,
                every,
                threads,
                seed,
                tuning ? network(trained) : null,
                resume);
    }

    private OnnxModel network(Path trained) {
        return from.equals("shipped")
                ? StyleModels.upscaler(largestScale(trained)).orElseThrow()
                : OnnxModel.read(Path.of(from));
    }

    private static int largestScale(Path folder) {
        return Sequence.all(folder).stream()
                .mapToInt(sequence -> sequence.header().wholeScale())
                .max()
                .orElse(1);
    }

    private void capture(String folder, long first, int scenes) {
        spec.commandLine()
                .getParent()
                .execute(
                        "capture",
                        "--out=" + out.resolve(folder),
                        "--seed=" + first,
                        "--scenes=" + scenes,
                        "--frames=8",
                        "--samples=8");
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
