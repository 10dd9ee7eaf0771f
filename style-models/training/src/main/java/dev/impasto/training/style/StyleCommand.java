package dev.impasto.training.style;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train style}: one painting becomes one style network. */
@Command(
        name = "style",
        description = "Trains a network that paints game frames as one painting is painted.",
        sortOptions = false)
public final class StyleCommand implements Callable<Integer> {

    private static final int QUICK_STEPS = 40;
    private static final int QUICK_CROP = 128;

    @Spec private CommandSpec spec;

    @Option(
            names = "--painting",
            required = true,
            paramLabel = "FILE",
            description = "The painting to take after (PNG or JPEG).")
    private Path painting;

    @Option(
            names = "--features",
            required = true,
            paramLabel = "FILE",
            description = "A trained SqueezeNet 1.1 as ONNX, its fire modules as outputs.")
    private Path features;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "Folders of game frames (PNG); without any, drawn scenes are used.")
    private List<Path> content = new ArrayList<>();

    @Option(names = "--name", defaultValue = "style", description = "Name of the style.")
    private String name;

    @Option(
            names = "--out",
            defaultValue = "out/style",
            paramLabel = "DIR",
            description = "Where model, checkpoint, log and contact sheet go (${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--iterations",
            defaultValue = "2400",
            description = "Steps (${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--crop",
            defaultValue = "256",
            description = "Side of the trained parts, a multiple of 8 (${DEFAULT-VALUE}).")
    private int crop;

    @Option(names = "--batch", defaultValue = "1", description = "Parts a step (${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--stroke",
            defaultValue = "640",
            description = "Height the painting is scaled to: less is finer (${DEFAULT-VALUE}).")
    private int stroke;

    @Option(
            names = "--rate",
            defaultValue = "0.004",
            description = "Adam's learning rate (${DEFAULT-VALUE}).")
    private float rate;

    @Option(
            names = "--content-weight",
            defaultValue = "2",
            description = "Keep the strokes (${DEFAULT-VALUE}).")
    private float contentWeight;

    @Option(
            names = "--style-weight",
            defaultValue = "10",
            description = "Paint like the painting (${DEFAULT-VALUE}).")
    private float styleWeight;

    @Option(
            names = "--light-weight",
            defaultValue = "3",
            description = "Keep light and dark (${DEFAULT-VALUE}).")
    private float lightWeight;

    @Option(
            names = "--warm-weight",
            defaultValue = "10",
            description = "Keep warm and cool (${DEFAULT-VALUE}).")
    private float warmWeight;

    @Option(
            names = "--smooth-weight",
            defaultValue = "0.5",
            description = "Total variation (${DEFAULT-VALUE}).")
    private float smoothWeight;

    @Option(
            names = "--steady-weight",
            defaultValue = "15",
            description = "Steady in motion (${DEFAULT-VALUE}).")
    private float steadyWeight;

    @Option(
            names = "--every",
            defaultValue = "150",
            description = "Steps between checkpoints and contact sheets (${DEFAULT-VALUE}).")
    private int every;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--resume", description = "Go on from the checkpoint in --out.")
    private boolean resume;

    @Option(names = "--quick", description = "A minute's run that proves the path.")
    private boolean quick;

    @Override
    public Integer call() {
        check();
        PrintWriter console = spec.commandLine().getOut();
        Path model = new StyleRun(options(), console).run();
        console.println("wrote " + model);
        return 0;
    }

    private StyleOptions options() {
        return new StyleOptions(
                name,
                painting,
                stroke,
                features,
                content,
                out,
                new StyleWeights(
                        contentWeight,
                        styleWeight,
                        lightWeight,
                        warmWeight,
                        smoothWeight,
                        steadyWeight),
                quick ? QUICK_STEPS : iterations,
                quick ? QUICK_CROP : crop,
                quick ? 1 : batch,
                rate,
                every,
                threads,
                seed,
                resume);
    }

    private void check() {
        require(Files.isRegularFile(painting), "no such painting: " + painting);
        require(Files.isRegularFile(features), "no such feature network: " + features);
        content.forEach(dir -> require(Files.isDirectory(dir), "no such folder: " + dir));
        require(
                crop >= 96 && crop % PainterNetwork.STRIDE == 0,
                "--crop: a multiple of 8, from 96");
        require(iterations > 0, "--iterations must be positive");
        require(batch > 0, "--batch must be positive");
        require(stroke >= 64, "--stroke must be at least 64");
        require(every > 0, "--every must be positive");
        require(threads > 0, "--threads must be positive");
        require(name.matches("[a-z0-9-]+"), "--name: lower-case letters, digits and dashes");
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
