package dev.impasto.demos.game.pass;

import dev.impasto.engine.ModelFile;
import dev.impasto.engine.Models;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.style.StyleModels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shipped networks, with one or both replaced by files, which are read again when they change.
 *
 * @param upscalerFile in place of the shipped upscaler at every scale, or null
 * @param styleFile a further style called {@link #FILE_STYLE}, or null
 */
record ChosenModels(ModelFile upscalerFile, ModelFile styleFile) implements Models {
    static final String FILE_STYLE = "file";

    @Override
    public Optional<OnnxModel> upscaler(double scale) {
        return upscalerFile == null
                ? StyleModels.upscaler(scale)
                : Optional.of(upscalerFile.model());
    }

    @Override
    public OnnxModel style(String name) {
        return name.equals(FILE_STYLE) && styleFile != null
                ? styleFile.model()
                : StyleModels.style(name);
    }

    @Override
    public List<String> styles() {
        return styleFile == null
                ? StyleModels.names()
                : Stream.concat(Stream.of(FILE_STYLE), StyleModels.names().stream()).toList();
    }

    @Override
    public boolean changed() {
        boolean upscaler = upscalerFile != null && upscalerFile.changed();
        boolean style = styleFile != null && styleFile.changed();
        return upscaler || style;
    }
}
