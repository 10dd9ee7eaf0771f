package dev.impasto.training.capture;

import com.jme3.app.SimpleApplication;
import com.jme3.system.AppSettings;
import dev.impasto.raster.HeadlessContext;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    private static final float[] FRAME_RATES = {60, 30, 20, 15};

    /** What there is to capture. */
    enum Kind {
        procedural,
        game;

        SimpleApplication scene(long seed) {
            return this == game ? new GameScene(seed) : new ProceduralScene(seed);
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
            defaultValue = "procedural",
            description = "What to capture: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Kind kind;

    @Option(names = "--scenes", defaultValue = "24", description = "How many (${DEFAULT-VALUE}).")
    private int scenes;

    @Option(names = "--seed", defaultValue = "1", description = "Of the first (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--frames", defaultValue = "24", description = "Of each (${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--samples",
            defaultValue = "16",
            description = "Of each pixel of the truth (${DEFAULT-VALUE}).")
    private int samples;

    @Option(names = "--width", defaultValue = "320", description = "Of the truth.")
    private int width;

    @Option(names = "--height", defaultValue = "180", description = "Of the truth.")
    private int height;

    @Override
    public Integer call() {
        require(scenes > 0 && frames > 0 && samples > 0, "counts must be positive");
        require(width > 1 && height > 1 && (width | height) % 2 == 0, "sizes must be even");
        Logger.getLogger("com.jme3").setLevel(Level.WARNING);
        for (int i = 0; i < scenes; i++) {
            capture(seed + i, i);
        }
        return 0;
    }

    private void capture(long scene, int index) {
        String name = String.format(Locale.ROOT, "%s-%05d%s", kind, scene, Sequence.SUFFIX);
        Path file = out.resolve(name);
        PrintWriter console = spec.commandLine().getOut();
        if (Files.exists(file)) {
            console.printf("%s is there already%n", file);
            return;
        }
        long start = System.nanoTime();
        SimpleApplication app = kind.scene(scene);
        AppSettings settings = HeadlessContext.settings(width, height);
        settings.setGammaCorrection(true);
        app.setSettings(settings);
        app.setShowSettings(false);
        app.start();
        HeadlessContext context = (HeadlessContext) app.getContext();
        context.setFrameTime(1 / FRAME_RATES[(int) (scene % FRAME_RATES.length)]);
        try (FrameCapture capture = new FrameCapture(app)) {
            capture.skip(2);
            capture.capture(file, frames, samples, done -> {});
        } finally {
            app.stop();
            context.destroy(true);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        console.printf(
                Locale.ROOT,
                "%s: %d frames in %.0f s; about %.0f s left%n",
                file,
                frames,
                seconds,
                seconds * (scenes - index - 1));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
