package dev.impasto.neural.stylise;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.graph.Network;
import dev.impasto.neural.graph.Shape;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;

/**
 * Repaints a frame at render size, before it is upscaled, so that the upscaler gathers painted
 * samples and steadies them over time.
 */
public final class Stylist implements AutoCloseable {
    private final Sizes sizes;
    private final Network network;
    private final Kernel in;
    private final Kernel out;

    /**
     * @param color the frame: Y, Co, Cg in working space and a weight, four floats a pixel; it is
     *     repainted in place
     * @throws ModelException if the network does not map three channels to three of the same size
     */
    public Stylist(OnnxModel model, Backend backend, Sizes sizes, DeviceBuffer color) {
        this.sizes = sizes;
        network = Network.plan(model, backend, sizes.networkHeight(), sizes.networkWidth());
        Shape shape = network.inputShape();
        if (shape.channels() != 3 || !shape.equals(network.outputShape())) {
            String maps = shape + " to " + network.outputShape();
            network.close();
            throw new ModelException(model.name() + " maps " + maps + ": not a style network");
        }
        in = backend.kernel(StyleColor.in(sizes)).arg(0, color).arg(1, network.input());
        out = backend.kernel(StyleColor.out(sizes)).arg(0, network.output()).arg(1, color);
    }

    /**
     * Queues the repainting.
     *
     * @param strength share of the painting in the result, in [0,1]; nothing is done for 0
     */
    public void paint(float strength) {
        if (strength > 0) {
            in.launch(Groups.items(sizes.networkWidth(), 8), sizes.networkHeight());
            network.run();
            out.arg(2, strength).launch(Groups.items(sizes.renderWidth(), 8), sizes.renderHeight());
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
