package dev.impasto.training.capture;

import com.jme3.system.AppSettings;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.training.TrainingException;
import dev.impasto.training.capture.scene.CapturedScene;
import dev.impasto.training.capture.scene.Content;
import dev.impasto.training.capture.scene.GameScene;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train capture}: scenes become sequences of small frames with their truth. */
@Command(
        name = "capture",
        description = "Captures training data: small jittered frames and their supersampled truth.",
        sortOptions = false)
public final class CaptureCommand implements Callable<Integer> {
    private static final String PROCEDURAL = "procedural";
    private static final String GAME = "game";
    private static final Content[] CONTENTS = Content.values();
    private static final float[] FRAME_RATES = {60, 30, 20, 15};
    private static final Logger JME_LOG = Logger.getLogger("com.jme3");
    private static final List<Double> SCALES = List.of(1.0, 1.5, 1.7, 2.0, 3.0);

    /** The generated kinds by name. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Kinds() {
            Stream.of(CONTENTS).map(Content::toString).forEach(this::add);
        }
    }

    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            defaultValue = "data/upscale",
            paramLabel = "DIR",
            description = "Where sequences go; those already there are kept (${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--of",
            defaultValue = PROCEDURAL,
            description =
                    "What to capture: procedural (all generated kinds in turn), game, or one of"
                            + " ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
            completionCandidates = Kinds.class)
    private String kind;

    @Option(names = "--scenes", defaultValue = "24", description = "How many (${DEFAULT-VALUE}).")
    private int scenes;

    @Option(names = "--seed", defaultValue = "1", description = "Of the first (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--paths",
            defaultValue = "1",
            description = "Camera paths through each scene, a file each (${DEFAULT-VALUE}).")
    private int paths;

    @Option(
            names = "--path",
            defaultValue = "0",
            description = "Number of the first; to measure on others (${DEFAULT-VALUE}).")
    private int path;

    @Option(names = "--frames", defaultValue = "24", description = "Of each (${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--samples",
            defaultValue = "16",
            description = "Of each pixel of the truth (${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--scale",
            defaultValue = "2",
            description = "Truth over frame: 1, 1.5, 1.7, 2 or 3 (${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--width", defaultValue = "320", description = "Of the truth.")
    private int width;

    @Option(names = "--height", defaultValue = "180", description = "Of the truth.")
    private int height;

    private long bytes;

    @Override
    public Integer call() {
        require(
                scenes > 0 && paths > 0 && path >= 0 && frames > 0 && samples > 0,
                "counts must be positive");
        require(
                kind.equals(PROCEDURAL) || kind.equals(GAME) || new Kinds().contains(kind),
                "--of: procedural, game, or one of " + new Kinds());
        require(SCALES.contains(scale), "--scale: one of " + SCALES);
        require(width >= scale && height >= scale, "sizes must be positive");
        require(
                scale % 1 != 0 || width % scale == 0 && height % scale == 0,
                "--width and --height must be multiples of --scale");
        JME_LOG.setLevel(Level.SEVERE);
        for (int i = 0; i < scenes * paths; i++) {
            capture(seed + i / paths, path + i % paths, scenes * paths - 1 - i);
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %d sequences, %d frames, %.0f MB%n",
                        out,
                        scenes * paths,
                        scenes * paths * frames,
                        bytes / 1e6);
        return 0;
    }

    private void capture(long scene, int path, int left) {
        String name =
                String.format(
                        Locale.ROOT,
                        "%s-%05d%s-x%s%s",
                        kind.equals(GAME) ? kind : content(scene),
                        scene,
                        path == 0 ? "" : "-path" + path,
                        String.valueOf(scale).replace(".0", ""),
                        Sequence.SUFFIX);
        Path file = out.resolve(name);
        PrintWriter console = spec.commandLine().getOut();
        if (Files.exists(file)) {
            keep(file);
            console.printf("%s is there already%n", file);
        } else {
            long start = System.nanoTime();
            capture(scene, path, file);
            double seconds = (System.nanoTime() - start) / 1e9;
            console.printf(
                    Locale.ROOT,
                    "%s: %d frames in %.0f s; about %.0f s left%n",
                    file,
                    frames,
                    seconds,
                    seconds * left);
        }
        bytes += file.toFile().length();
    }

    private void keep(Path file) {
        SequenceHeader header = Sequence.open(file).header();
        boolean same =
                header.displayWidth() == width
                        && header.displayHeight() == height
                        && header.frames() == frames;
        if (!same) {
            throw new TrainingException(
                    String.format(
                            "%s holds %d frames of %d x %d; remove it, or choose another --out",
                            file, header.frames(), header.displayWidth(), header.displayHeight()));
        }
    }

    /** The kind of scene number {@code scene}. */
    private Content content(long scene) {
        return kind.equals(PROCEDURAL)
                ? CONTENTS[(int) Math.floorMod(scene, (long) CONTENTS.length)]
                : Content.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private void capture(long scene, int path, Path file) {
        CapturedScene app =
                kind.equals(GAME) ? new GameScene(scene, path) : content(scene).scene(scene, path);
        AppSettings settings = HeadlessContext.settings(width, height);
        settings.setGammaCorrection(true);
        app.setSettings(settings);
        app.setShowSettings(false);
        app.start();
        HeadlessContext context = (HeadlessContext) app.getContext();
        context.setFrameTime(
                1
                        / FRAME_RATES[
                                (int)
                                        Math.floorMod(
                                                scene / CONTENTS.length,
                                                (long) FRAME_RATES.length)]);
        try (FrameCapture capture = new FrameCapture(app, scale)) {
            app.drawnBy(capture.raster());
            capture.skip(2);
            capture.capture(file, frames, samples, done -> {});
        } finally {
            app.stop();
            context.destroy(true);
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
