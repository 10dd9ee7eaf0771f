package dev.impasto.tests.bench.quality;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.OnnxModel;
import java.util.Locale;

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
     * @param network for {@link #NETWORK}
     */
    Upscaler open(Setup setup, Backend backend, OnnxModel network) {
        return switch (this) {
            case BILINEAR -> new Enlargement(Resampling.BILINEAR, setup);
            case BICUBIC -> new Enlargement(Resampling.BICUBIC, setup);
            case LANCZOS -> new Enlargement(Resampling.LANCZOS, setup);
            case ANALYTIC -> new PassUpscaler(null, setup, backend);
            case NETWORK -> new PassUpscaler(network, setup, backend);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
