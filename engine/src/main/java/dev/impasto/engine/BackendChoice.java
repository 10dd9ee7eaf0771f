package dev.impasto.engine;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.GlContext;
import dev.impasto.neural.backend.GlContext.WindowSystem;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.OpenClDevice;
import dev.impasto.neural.backend.OpenClDevices;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.raster.ContextHandles;
import dev.impasto.raster.LinuxThreads;
import java.util.ArrayList;
import java.util.List;

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
            case AUTO ->
                    config.device() == ImpastoConfig.BEST_DEVICE ? any(config) : openCl(config);
        };
    }

    /**
     * Every OpenCL device of this machine. A processor's has threads of its own from the first call
     * on, and they have the priority of the thread that made it: one that gives way, so that the
     * application is not held up by a pass that works beside it.
     *
     * @throws DeviceException if the OpenCL loader library cannot be loaded
     */
    public static List<OpenClDevice> devices() {
        List<OpenClDevice> found = new ArrayList<>();
        try (Aside first = new Aside()) {
            first.start(
                    () -> {
                        LinuxThreads.giveWay();
                        found.addAll(OpenClDevices.list());
                    });
            first.await();
        }
        return found;
    }

    private static Backend openCl(ImpastoConfig config) {
        devices();
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

    private static Backend any(ImpastoConfig config) {
        try {
            return openCl(config);
        } catch (DeviceException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    e.getMessage() + "; the reference backend runs instead, slowly");
            return new ReferenceBackend();
        }
    }
}
