package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.graph.Network;
import dev.impasto.neural.graph.Precision;
import dev.impasto.neural.graph.Shape;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;

/** Steering by a trained network. */
public final class NetworkSteering implements Steering {
    private final Network network;

    /**
     * @throws ModelException if the network is not one that steers an upscaler
     */
    public NetworkSteering(OnnxModel model, Backend backend, Sizes sizes) {
        network =
                Network.plan(
                        model,
                        backend,
                        sizes.networkHeight(),
                        sizes.networkWidth(),
                        Precision.HALF_PRODUCTS);
        Shape in = network.inputShape();
        Shape out = network.outputShape();
        if (in.channels() != TemporalUpscaler.FEATURES
                || out.channels() != TemporalUpscaler.PARAMETERS
                || out.height() != in.height()
                || out.width() != in.width()) {
            network.close();
            throw new ModelException(
                    model.name() + " maps " + in + " to " + out + ": not an upscaling network");
        }
    }

    @Override
    public DeviceBuffer input() {
        return network.input();
    }

    @Override
    public DeviceBuffer output() {
        return network.output();
    }

    @Override
    public void run() {
        network.run();
    }

    @Override
    public void close() {
        network.close();
    }
}
