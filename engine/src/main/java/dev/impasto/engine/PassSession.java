package dev.impasto.engine;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.PassConfig;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An open backend and the pass planned on it, planned anew when sizes, style or networks change.
 */
final class PassSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PassSession.class.getName());

    private final Backend backend;
    private final Models models;
    private Optional<OnnxModel> upscaler;
    private OnnxModel styleModel;
    private String styleName;
    private NeuralPass pass;
    private PassConfig planned;
    private String plannedStyle;
    private List<String> stages = List.of();
    private FrameInputs inputs;

    PassSession(Supplier<Backend> backends, Models models) {
        this.models = models;
        upscaler = models.upscaler();
        backend = backends.get();
    }

    String device() {
        return backend.name();
    }

    /**
     * Paints one frame.
     *
     * @param style network to use, or null
     */
    void paint(GBuffer in, String style, float strength, int width, int height, ByteBuffer out) {
        boolean fresh = prepare(in, style, width, height);
        // The pass knows perspective only: depth of a parallel view is near to that of one from
        // afar.
        float range = in.far() - in.near();
        inputs =
                new FrameInputs(
                        in.color(),
                        in.depth(),
                        in.motion(),
                        in.isReactive() ? in.read(Layer.REACTIVE) : null,
                        in.jitterX(),
                        in.jitterY(),
                        in.isParallel() ? range : in.near(),
                        in.isParallel() ? 2 * range : in.far(),
                        in.exposure(),
                        strength,
                        in.reset() || fresh);
        pass.dispatch(inputs, out);
    }

    /** What the pass got last; its images are those of the G-buffer. */
    FrameInputs inputs() {
        return inputs;
    }

    /** The pass that painted last, or null. */
    NeuralPass pass() {
        return pass;
    }

    /** Adds the times of the last frame's stages. */
    void report(FrameStats stats) {
        for (int i = 0; i < stages.size(); i++) {
            stats.add(stages.get(i), pass.nanos(i));
        }
    }

    /** Whether a network upscales between these sizes. */
    boolean hasNetwork(int renderWidth, int renderHeight, int width, int height) {
        return width == 2 * renderWidth && height == 2 * renderHeight && upscaler.isPresent();
    }

    @Override
    public void close() {
        closePass();
        backend.close();
    }

    /** Makes the pass fit the frame; whether it is new and remembers nothing. */
    private boolean prepare(GBuffer in, String style, int width, int height) {
        boolean renewed = pass != null && models.changed() && renew();
        if (pass != null
                && planned.renderWidth() == in.width()
                && planned.renderHeight() == in.height()
                && planned.displayWidth() == width
                && planned.displayHeight() == height
                && planned.transform() == transformOf(in)
                && Objects.equals(plannedStyle, style)) {
            return renewed;
        }
        closePass();
        if (style != null && !style.equals(styleName)) {
            styleModel = models.style(style);
            styleName = style;
        }
        plannedStyle = style;
        planned = config(in.width(), in.height(), width, height, transformOf(in));
        use(NeuralPass.create(planned, backend));
        return true;
    }

    /** Takes networks that have changed; where they are of no use the old ones go on. */
    private boolean renew() {
        Optional<OnnxModel> oldUpscaler = upscaler;
        OnnxModel oldStyle = styleModel;
        try {
            upscaler = models.upscaler();
            styleModel = styleName == null ? null : models.style(styleName);
            PassConfig config =
                    config(
                            planned.renderWidth(),
                            planned.renderHeight(),
                            planned.displayWidth(),
                            planned.displayHeight(),
                            planned.transform());
            NeuralPass next = NeuralPass.create(config, backend);
            closePass();
            planned = config;
            use(next);
            return true;
        } catch (ModelException | DeviceException e) {
            upscaler = oldUpscaler;
            styleModel = oldStyle;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the changed network is not used: " + e.getMessage());
            return false;
        }
    }

    private void use(NeuralPass next) {
        pass = next;
        stages = pass.stages();
    }

    private PassConfig config(
            int renderWidth, int renderHeight, int width, int height, DisplayTransform transform) {
        boolean network = hasNetwork(renderWidth, renderHeight, width, height);
        return new PassConfig(
                renderWidth,
                renderHeight,
                width,
                height,
                true,
                network ? upscaler.orElseThrow() : null,
                plannedStyle == null ? null : styleModel,
                transform);
    }

    private static DisplayTransform transformOf(GBuffer in) {
        return switch (in.transform()) {
            case FILMIC -> DisplayTransform.FILMIC;
            case SRGB -> DisplayTransform.SRGB;
            case CLIP -> DisplayTransform.CLIP;
        };
    }

    private void closePass() {
        if (pass != null) {
            pass.close();
            pass = null;
            stages = List.of();
        }
    }
}
