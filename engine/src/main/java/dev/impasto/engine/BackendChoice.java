package dev.impasto.engine;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.GlContext;
import dev.impasto.neural.backend.GlContext.WindowSystem;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.raster.ContextHandles;

/** Opens the backend that a configuration asks for. */
public final class BackendChoice {
    private static final System.Logger LOG = System.getLogger(BackendChoice.class.getName());

    private BackendChoice() {}

    /**
     * Opens it; the caller closes it. Where an OpenGL context is current on the calling thread, the
     * backend shares buffers with it if its device can; then it is to be closed before the context.
     * Compiled kernels, and which are fastest, are kept in {@link DiskCache#user}.
     *
     * @throws DeviceException where OpenCL was asked for, or a device by its index, and it does not
     *     answer
     */
    public static Backend open(ImpastoConfig config) {
        return switch (config.backend()) {
            case REFERENCE -> new ReferenceBackend();
            case OPENCL -> openCl(config);
            case AUTO -> config.device() == ImpastoConfig.BEST_DEVICE ? any() : openCl(config);
        };
    }

    private static Backend openCl(ImpastoConfig config) {
        GlContext gl = currentGl();
        return config.device() == ImpastoConfig.BEST_DEVICE
                ? OpenClBackend.open(DiskCache.user(), gl)
                : OpenClBackend.open(config.device(), DiskCache.user(), gl);
    }

    /** The OpenGL context to share with, or null. */
    private static GlContext currentGl() {
        return ContextHandles.current()
                .map(
                        gl ->
                                new GlContext(
                                        WindowSystem.valueOf(gl.system().name()),
                                        gl.context(),
                                        gl.display()))
                .orElse(null);
    }

    private static Backend any() {
        try {
            return OpenClBackend.open(DiskCache.user(), currentGl());
        } catch (DeviceException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    e.getMessage() + "; the reference backend runs instead, slowly");
            return new ReferenceBackend();
        }
    }
}
