package dev.impasto.engine;

import dev.impasto.neural.onnx.OnnxModel;
import java.util.List;
import java.util.Optional;

/** The networks that Impasto ships: none as yet. */
final class Catalogue implements Models {
    @Override
    public Optional<OnnxModel> upscaler() {
        return Optional.empty();
    }

    @Override
    public OnnxModel style(String name) {
        throw new IllegalArgumentException("unknown style '" + name + "'");
    }

    @Override
    public List<String> styles() {
        return List.of();
    }
}
