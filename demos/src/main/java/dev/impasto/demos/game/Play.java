package dev.impasto.demos.game;

import dev.impasto.demos.game.cli.PlayOptions;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.cli.ReplaySettings;
import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.Verdict;
import dev.impasto.demos.game.replay.Verification;
import dev.impasto.engine.BackendChoice;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.OpenClDevice;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.raster.HeadlessException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Plays the marble game, in a window or headless. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        version = Replay.GAME,
        sortOptions = false,
        description = "A marble, its towers and the light: physics, raster and neural pass.",
        footerHeading = "%nKeys in the game:%n")
public final class Play implements Callable<Integer> {
    // Loggers are held weakly; without a hold their level would be forgotten.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("com.jme3"), Logger.getLogger("org.lwjgl"));

    private final PrintStream out;

    @Mixin private PlayOptions options;

    private Play(PrintStream out) {
        this.out = out;
    }

    /** The program. */
    public static void main(String[] args) {
        // Only shapes are painted with AWT; on macOS a real AWT would fight GLFW for the main
        // thread.
        System.setProperty("java.awt.headless", "true");
        System.setProperty("java.util.logging.SimpleFormatter.format", "impasto: %5$s%n");
        System.exit(run(System.out, System.err, args));
    }

    /** Runs the program and returns its exit code: 2 for a bad value, 1 where the run fails. */
    static int run(PrintStream out, PrintStream err, String... args) {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        CommandLine commandLine = new CommandLine(new Play(out));
        commandLine.getCommandSpec().usageMessage().footer(keys());
        // A script's own options come last and win.
        commandLine.setOverwrittenOptionsAllowed(true);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setParameterExceptionHandler((e, a) -> badValue(err, e));
        commandLine.setExecutionExceptionHandler((e, c, parsed) -> failure(err, e));
        return commandLine.execute(args);
    }

    private static String[] keys() {
        return Keys.lines().stream()
                .map(line -> String.format("  %-11s %s", line.label(), line.meaning()))
                .toArray(String[]::new);
    }

    private static int badValue(PrintStream err, ParameterException e) {
        err.println("play: " + oneLine(e) + " (--help lists the options)");
        return ExitCode.USAGE;
    }

    private static int failure(PrintStream err, Exception e) throws Exception {
        boolean foreseen =
                e instanceof PlayException
                        || e instanceof ModelException
                        || e instanceof DeviceException
                        || e instanceof HeadlessException;
        if (!foreseen) {
            throw e;
        }
        err.println("play: " + oneLine(e));
        return e instanceof PlayException p && p.isBadValue() ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String oneLine(Exception e) {
        return e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    @Override
    public Integer call() {
        if (options.listDevices) {
            return listDevices();
        }
        if (options.replays.verify) {
            return verify(ReplaySettings.of(options, out::println).replay());
        }
        PlaySettings settings = PlaySettings.of(options, out::println);
        if (settings.headless()) {
            new HeadlessRun(settings, out).run();
        } else {
            new WindowRun(settings, out).run();
        }
        return ExitCode.OK;
    }

    private int verify(Replay replay) {
        long start = System.nanoTime();
        Verdict verdict = Verification.of(replay);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (verdict instanceof Verdict.Differs) {
            throw new PlayException("--replay " + options.replays.replay + ": " + verdict.line());
        }
        out.println(verdict.line());
        out.printf(Locale.ROOT, "%.0f ticks a second%n", replay.ticks() / seconds);
        return ExitCode.OK;
    }

    private int listDevices() {
        List<OpenClDevice> devices = BackendChoice.devices();
        if (devices.isEmpty()) {
            throw new PlayException(PlaySettings.NO_DEVICE);
        }
        devices.forEach(out::println);
        return ExitCode.OK;
    }
}
