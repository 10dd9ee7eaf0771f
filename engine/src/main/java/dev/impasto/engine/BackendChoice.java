package dev.impasto.engine;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;

/** Opens the backend that a configuration asks for. */
public final class BackendChoice {
    private static final System.Logger LOG = System.getLogger(BackendChoice.class.getName());

    private BackendChoice() {}

    /**
     * Opens it; the caller closes it.
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
        return config.device() == ImpastoConfig.BEST_DEVICE
                ? OpenClBackend.open()
                : OpenClBackend.open(config.device(), DiskCache.NONE);
    }

    private static Backend any() {
        try {
            return OpenClBackend.open();
        } catch (DeviceException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    e.getMessage() + "; the reference backend runs instead, slowly");
            return new ReferenceBackend();
        }
    }
}
