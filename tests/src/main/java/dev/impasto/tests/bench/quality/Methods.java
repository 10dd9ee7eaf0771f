package dev.impasto.tests.bench.quality;

import java.util.List;
import java.util.Map;

/** What the methods are called in tables and on the page, in their order. */
final class Methods {
    static final String NATIVE = "native";
    static final String TAA = "native TAA";
    static final String FXAA = "native FXAA";
    static final String MSAA = "native 4x MSAA";
    static final String ANALYTIC = "analytic";
    static final String NETWORK = "network";

    /** By scale: what a small frame becomes. */
    static final Map<Way, String> SMALL =
            Map.of(
                    Way.BILINEAR, "bilinear",
                    Way.BICUBIC, "bicubic",
                    Way.LANCZOS, "Lanczos",
                    Way.ANALYTIC, ANALYTIC,
                    Way.NETWORK, NETWORK);

    /** Where the frame is drawn at display size, the plain rules are temporal anti-aliasing. */
    static final Map<Way, String> NATIVE_WAYS = Map.of(Way.ANALYTIC, TAA, Way.NETWORK, NETWORK);

    static final List<String> ORDER =
            List.of("bilinear", "bicubic", "Lanczos", ANALYTIC, NETWORK, NATIVE, FXAA, MSAA, TAA);

    private Methods() {}
}
