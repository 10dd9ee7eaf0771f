package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.training.metric.Picture;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Several upscalers that get the same frames. */
final class Field implements AutoCloseable {
    private final Map<Way, Upscaler> upscalers = new EnumMap<>(Way.class);
    private final Map<Way, String> names;

    private Field(Map<Way, String> names) {
        this.names = names;
    }

    /** Opens those of these names. */
    static Field open(Map<Way, String> names, Setup setup, Backend backend, OnnxModel network) {
        Field field = new Field(names);
        for (Way way : names.keySet()) {
            field.upscalers.put(way, way.open(setup, backend, network));
        }
        return field;
    }

    /** Shows a frame to all of them, and gives what their pictures come from, with their names. */
    void show(FrameInputs in, BiConsumer<String, Supplier<Picture>> taker) {
        upscalers.forEach((way, upscaler) -> taker.accept(names.get(way), upscaler.show(in)));
    }

    @Override
    public void close() {
        upscalers.values().forEach(Upscaler::close);
    }
}
