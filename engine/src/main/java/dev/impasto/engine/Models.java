package dev.impasto.engine;

import dev.impasto.neural.onnx.OnnxModel;
import java.util.List;
import java.util.Optional;

/**
 * Where the networks of a pass come from; {@link Impasto#attach(com.jme3.app.Application,
 * ImpastoConfig)} takes those that Impasto ships.
 */
public interface Models {
    /**
     * The network that steers the upscaler at a display size over render size of {@code scale},
     * from 1 to 3, where there is one.
     */
    Optional<OnnxModel> upscaler(double scale);

    /** The style of that name, which is one of {@link #styles}. */
    OnnxModel style(String name);

    /** The styles that can be chosen. */
    List<String> styles();

    /**
     * Whether any network may be another than when this was last asked; asked before each frame.
     * The pass is then planned anew, and if that fails goes on with the networks that it has.
     */
    default boolean changed() {
        return false;
    }
}
