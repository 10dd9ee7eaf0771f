package dev.impasto.training.upscale;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.upscale.Steering;
import dev.impasto.neural.upscale.TemporalUpscaler;

/** Steering that is computed elsewhere: features are fetched and parameters put in between. */
final class Given implements Steering {
    private final DeviceBuffer input;
    private final DeviceBuffer output;

    Given(Sizes sizes, Backend backend) {
        long pixels = (long) sizes.networkWidth() * sizes.networkHeight() * Float.BYTES;
        input = backend.allocate(TemporalUpscaler.FEATURES * pixels);
        output = backend.allocate(TemporalUpscaler.PARAMETERS * pixels);
    }

    @Override
    public DeviceBuffer input() {
        return input;
    }

    @Override
    public DeviceBuffer output() {
        return output;
    }

    @Override
    public void run() {
        // the trainer predicts
    }

    @Override
    public void close() {
        input.close();
        output.close();
    }
}
