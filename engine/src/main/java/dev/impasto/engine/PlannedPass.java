package dev.impasto.engine;

import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.PassConfig;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.raster.GBuffer;
import java.util.Objects;
import java.util.Optional;

/** The pass for what is drawn now, planned anew when sizes, style or networks change. */
final class PlannedPass implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PlannedPass.class.getName());

    private final Models models;
    private Optional<OnnxModel> upscaler = Optional.empty();
    private double scale; // that it is for
    private OnnxModel styleModel;
    private String styleName;
    private NeuralPass pass;
    private PassConfig planned;
    private String plannedStyle;

    PlannedPass(Models models) {
        this.models = models;
    }

    /** The pass, or null where none is planned. */
    NeuralPass pass() {
        return pass;
    }

    /** Whether a network upscales. */
    boolean hasNetwork() {
        return upscaler.isPresent();
    }

    /** Whether its pictures have this size. */
    boolean isFor(int width, int height) {
        return pass != null && planned.displayWidth() == width && planned.displayHeight() == height;
    }

    /** Makes the pass fit the frame; whether it is new and remembers nothing. */
    boolean fit(Backend backend, GBuffer in, String style, int width, int height) {
        boolean renewed = pass != null && models.changed() && renew(backend);
        if (isFor(width, height)
                && planned.renderWidth() == in.width()
                && planned.renderHeight() == in.height()
                && planned.transform() == transformOf(in)
                && Objects.equals(plannedStyle, style)) {
            return renewed;
        }
        close();
        if (style != null && !style.equals(styleName)) {
            styleModel = models.style(style);
            styleName = style;
        }
        plannedStyle = style;
        double wanted = (double) width / in.width();
        if (wanted != scale) {
            upscaler = models.upscaler(wanted);
            scale = wanted;
        }
        planned = config(in.width(), in.height(), width, height, transformOf(in));
        pass = NeuralPass.create(planned, backend);
        return true;
    }

    /** Takes networks that have changed; where they are of no use the old ones go on. */
    private boolean renew(Backend backend) {
        Optional<OnnxModel> oldUpscaler = upscaler;
        OnnxModel oldStyle = styleModel;
        try {
            upscaler = models.upscaler(scale);
            styleModel = styleName == null ? null : models.style(styleName);
            PassConfig config =
                    config(
                            planned.renderWidth(),
                            planned.renderHeight(),
                            planned.displayWidth(),
                            planned.displayHeight(),
                            planned.transform());
            NeuralPass next = NeuralPass.create(config, backend);
            close();
            planned = config;
            pass = next;
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

    private PassConfig config(
            int renderWidth, int renderHeight, int width, int height, DisplayTransform transform) {
        return new PassConfig(
                renderWidth,
                renderHeight,
                width,
                height,
                true,
                upscaler.orElse(null),
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

    /** Frees the pass; the next frame plans another. */
    @Override
    public void close() {
        if (pass != null) {
            pass.close();
            pass = null;
        }
    }
}
