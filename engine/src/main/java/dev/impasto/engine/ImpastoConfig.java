package dev.impasto.engine;

import java.util.Objects;

/**
 * What {@link Impasto#attach} starts with. All but the backend and the device can be changed while
 * the game runs.
 *
 * @param pass whether the neural pass runs; off, the application draws by itself
 * @param filmic whether exposure and a filmic curve stand between light and screen, with the pass
 *     and without; else the picture keeps the application's look: clipped at white, as jME shows it
 * @param quality display size over render size
 * @param style name of a style in the catalogue, or null for none
 * @param strength of the style, 0 (none) to 1 (all of it)
 * @param backend what runs the pass
 * @param device index of the OpenCL device in {@code --list-devices} order, or -1 for the best one
 * @param pipelined whether the pass works on a frame while the application prepares the next: more
 *     frames a second where one processor does both, but each picture is shown a frame later, below
 *     the next frame's GUI. Where post filters, the split or the debug view need the present
 *     picture, or the frame is shared with OpenGL, it is not done
 */
public record ImpastoConfig(
        boolean pass,
        boolean filmic,
        Quality quality,
        String style,
        float strength,
        BackendKind backend,
        int device,
        boolean pipelined) {

    /** Device that stands for "the best one". */
    public static final int BEST_DEVICE = -1;

    public ImpastoConfig {
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(backend, "backend");
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength " + strength + " is not in 0..1");
        }
        if (device < BEST_DEVICE) {
            throw new IllegalArgumentException("device " + device + " is below -1");
        }
    }

    /**
     * The pass on at performance quality (2x), with the application's own look, no style, on the
     * best device there is.
     */
    public static ImpastoConfig defaults() {
        return new ImpastoConfig(
                true, false, Quality.PERFORMANCE, null, 1f, BackendKind.AUTO, BEST_DEVICE, false);
    }

    public ImpastoConfig withPass(boolean on) {
        return new ImpastoConfig(on, filmic, quality, style, strength, backend, device, pipelined);
    }

    public ImpastoConfig withFilmic(boolean on) {
        return new ImpastoConfig(pass, on, quality, style, strength, backend, device, pipelined);
    }

    public ImpastoConfig withQuality(Quality value) {
        return new ImpastoConfig(pass, filmic, value, style, strength, backend, device, pipelined);
    }

    /** This with another style, or with none for null. */
    public ImpastoConfig withStyle(String name) {
        return new ImpastoConfig(pass, filmic, quality, name, strength, backend, device, pipelined);
    }

    public ImpastoConfig withStrength(float value) {
        return new ImpastoConfig(pass, filmic, quality, style, value, backend, device, pipelined);
    }

    public ImpastoConfig withBackend(BackendKind kind) {
        return new ImpastoConfig(pass, filmic, quality, style, strength, kind, device, pipelined);
    }

    public ImpastoConfig withDevice(int index) {
        return new ImpastoConfig(pass, filmic, quality, style, strength, backend, index, pipelined);
    }

    public ImpastoConfig withPipelined(boolean on) {
        return new ImpastoConfig(pass, filmic, quality, style, strength, backend, device, on);
    }
}
