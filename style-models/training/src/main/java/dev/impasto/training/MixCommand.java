package dev.impasto.training;

import dev.impasto.neural.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train mix}: networks that were trained on from the same one become their mean. */
@Command(
        name = "mix",
        description =
                "Writes the weighted mean of networks that were trained on from the same one.")
final class MixCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "2..*",
            paramLabel = "FILE=SHARE",
            description = "Networks, and what each has of the mean; shares add up to 1.")
    private Map<Path, Float> shares;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where it goes.")
    private Path out;

    @Override
    public Integer call() {
        Map<OnnxModel, Float> models = new LinkedHashMap<>();
        shares.forEach((file, share) -> models.put(OnnxModel.read(file), share));
        try {
            Mixture.of(models).write(out);
        } catch (IOException e) {
            throw new TrainingException("cannot write " + out, e);
        }
        spec.commandLine().getOut().println("wrote " + out);
        return 0;
    }
}
