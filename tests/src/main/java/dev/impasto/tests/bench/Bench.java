package dev.impasto.tests.bench;

import dev.impasto.demos.game.PlayException;
import dev.impasto.tests.bench.net.NetBench;
import dev.impasto.tests.bench.physics.PhysicsBench;
import dev.impasto.tests.bench.quality.QualityBench;
import dev.impasto.tests.bench.quality.UpscaleBench;
import dev.impasto.tests.bench.start.StartBench;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks of {@code ./bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            FrameBench.class,
            GBufferBench.class,
            NetBench.class,
            OffBench.class,
            PassBench.class,
            PhysicsBench.class,
            QualityBench.class,
            StartBench.class,
            UpscaleBench.class
        },
        description = "Benchmarks; ./bench jmh runs the micro-benchmarks.")
public final class Bench {
    // Loggers are held weakly; without a hold their level would be forgotten.
    private static final List<Logger> QUIET = List.of(Logger.getLogger("com.jme3"));

    private Bench() {}

    /** The program; its exit code is 2 for a bad value, 1 where a run fails. */
    public static void main(String[] args) {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        System.exit(commandLine().execute(args));
    }

    /** The command line; what is wrong with a value is one line on stderr. */
    public static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Bench::refuse)
                .setExecutionExceptionHandler(Bench::fail);
    }

    private static int refuse(CommandLine.ParameterException e, String[] args) {
        e.getCommandLine().getErr().println("bench: " + e.getMessage());
        return CommandLine.ExitCode.USAGE;
    }

    /** What can be mended outside of the program is one line; the rest is a fault of ours. */
    private static int fail(Exception e, CommandLine line, CommandLine.ParseResult result)
            throws Exception {
        if (e instanceof PlayException) {
            line.getErr().println("bench: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
