package dev.impasto.engine;

import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.style.StyleModels;
import java.util.List;
import java.util.Optional;

/** The networks that Impasto ships. */
final class Catalogue implements Models {
    @Override
    public Optional<OnnxModel> upscaler(double scale) {
        return StyleModels.upscaler(scale);
    }

    @Override
    public OnnxModel style(String name) {
        return StyleModels.style(name);
    }

    @Override
    public List<String> styles() {
        return StyleModels.names();
    }
}
