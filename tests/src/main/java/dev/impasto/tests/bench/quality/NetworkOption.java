package dev.impasto.tests.bench.quality;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.style.StyleModels;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which network steers the upscaler. */
final class NetworkOption {
    @Option(
            names = "--model",
            paramLabel = "FILE.onnx",
            description = "The upscaling network; the one shipped for the scale by default.")
    private Path file;

    /**
     * Reads it.
     *
     * @param scale display size over render size
     * @throws ModelException where it cannot be read, or this build ships none
     */
    OnnxModel model(double scale) {
        return file != null
                ? OnnxModel.read(file)
                : StyleModels.upscaler(scale)
                        .orElseThrow(() -> new ModelException("this build ships no upscaler"));
    }

    @Override
    public String toString() {
        return file == null ? "shipped" : file.toString();
    }
}
