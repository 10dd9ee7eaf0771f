package dev.impasto.training;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.training.capture.CaptureCommand;
import dev.impasto.training.style.StyleCommand;
import dev.impasto.training.upscale.UpscaleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code ./train}: trains the networks that the engine ships, on the CPU. */
@Command(
        name = "train",
        description = "Trains Impasto's networks and writes them as .onnx files.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CaptureCommand.class,
            MixCommand.class,
            StyleCommand.class,
            UpscaleCommand.class
        })
public final class Train {

    private Train() {}

    /** Exit code 0 when done, 1 when training failed, 2 for a bad value. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with its error messages: one line each, on stderr. */
    public static CommandLine commandLine() {
        return new CommandLine(new Train())
                .setExecutionExceptionHandler(Train::explain)
                .setParameterExceptionHandler(Train::refuse);
    }

    private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof TrainingException || e instanceof ModelException) {
            line.getErr().println("train: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    private static int refuse(CommandLine.ParameterException e, String[] args) {
        e.getCommandLine().getErr().println("train: " + e.getMessage());
        return CommandLine.ExitCode.USAGE;
    }
}
