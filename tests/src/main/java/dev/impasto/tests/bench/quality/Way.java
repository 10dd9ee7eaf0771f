package dev.impasto.tests.bench.quality;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.OnnxModel;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** The upscalers by name. */
enum Way {
    BILINEAR,
    BICUBIC,
    LANCZOS,
    /** The pass by plain rules. */
    ANALYTIC,
    /** The pass with a network. */
    NETWORK;

    /**
     * Makes one, which uses the backend and does not own it.
     *
     * @param network for {@link #NETWORK}, by display size over render size
     */
    Upscaler open(Setup setup, Backend backend, DoubleFunction<OnnxModel> network) {
        return switch (this) {
            case BILINEAR -> new Enlargement(Resampling.BILINEAR, setup);
            case BICUBIC -> new Enlargement(Resampling.BICUBIC, setup);
            case LANCZOS -> new Enlargement(Resampling.LANCZOS, setup);
            case ANALYTIC -> new PassUpscaler(null, setup, backend);
            case NETWORK -> new PassUpscaler(network.apply(setup.sizes().scaleX()), setup, backend);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
