package dev.impasto.engine;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.PassConfig;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** An open backend and the pass planned on it, planned anew when sizes or style change. */
final class PassSession implements AutoCloseable {
    private final Backend backend;
    private final Models models;
    private final Optional<OnnxModel> upscaler;
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
        boolean parallel = in.projection().m33 == 1;
        float range = in.far() - in.near();
        inputs =
                new FrameInputs(
                        in.color(),
                        in.depth(),
                        in.motion(),
                        in.isReactive() ? in.read(Layer.REACTIVE) : null,
                        in.jitterX(),
                        in.jitterY(),
                        parallel ? range : in.near(),
                        parallel ? 2 * range : in.far(),
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

    private boolean prepare(GBuffer in, String style, int width, int height) {
        if (pass != null
                && planned.renderWidth() == in.width()
                && planned.renderHeight() == in.height()
                && planned.displayWidth() == width
                && planned.displayHeight() == height
                && planned.transform() == transformOf(in)
                && Objects.equals(plannedStyle, style)) {
            return false;
        }
        closePass();
        planned = plan(in, style, width, height);
        plannedStyle = style;
        pass = NeuralPass.create(planned, backend);
        stages = pass.stages();
        return true;
    }

    private PassConfig plan(GBuffer in, String style, int width, int height) {
        boolean network = hasNetwork(in.width(), in.height(), width, height);
        return new PassConfig(
                in.width(),
                in.height(),
                width,
                height,
                true,
                network ? upscaler.orElseThrow() : null,
                style == null ? null : models.style(style),
                transformOf(in));
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
