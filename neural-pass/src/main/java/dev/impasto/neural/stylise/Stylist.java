package dev.impasto.neural.stylise;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.graph.Network;
import dev.impasto.neural.graph.Precision;
import dev.impasto.neural.graph.Shape;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;

/**
 * Repaints a frame at render size, before it is upscaled, so that the upscaler gathers painted
 * samples and steadies them over time. Brush strokes are laid along its forms; the network sees the
 * frame and the strokes, and gives both one painting's hand and palette.
 */
public final class Stylist implements AutoCloseable {
    private final Sizes sizes;
    private final Network network;
    private final Brushwork brushwork;
    private final Kernel show;
    private final Kernel mix;

    /**
     * @param transform how the network sees light
     * @param color the frame: Y, Co, Cg in working space and a weight, four floats a pixel; it is
     *     repainted in place
     * @throws ModelException if the network does not map {@link Brushwork#CHANNELS} channels to
     *     three of the same size
     */
    public Stylist(
            OnnxModel model,
            Backend backend,
            Sizes sizes,
            DisplayTransform transform,
            DeviceBuffer color) {
        this.sizes = sizes;
        network =
                Network.plan(
                        model,
                        backend,
                        sizes.networkHeight(),
                        sizes.networkWidth(),
                        Precision.HALF_PRODUCTS);
        Shape seen = network.inputShape();
        Shape wanted = new Shape(3, seen.height(), seen.width());
        if (seen.channels() != Brushwork.CHANNELS || !wanted.equals(network.outputShape())) {
            String maps = seen + " to " + network.outputShape();
            network.close();
            throw new ModelException(model.name() + " maps " + maps + ": not a style network");
        }
        brushwork = new Brushwork(backend, sizes, network.input());
        show =
                backend.kernel(StyleColor.in(sizes, transform))
                        .arg(0, color)
                        .arg(1, network.input());
        mix =
                backend.kernel(StyleColor.out(sizes, transform))
                        .arg(0, network.output())
                        .arg(1, color);
    }

    /**
     * Queues the repainting.
     *
     * @param in the frame; nothing is done where its style strength is 0
     * @param geometry four floats a pixel, the first two its motion as the frame has it
     */
    public void paint(FrameInputs in, DeviceBuffer geometry) {
        float strength = in.styleStrength();
        if (strength > 0) {
            show.launch(Groups.items(sizes.networkWidth(), Groups.VECTOR), sizes.networkHeight());
            brushwork.paint(geometry, in.jitterX(), in.jitterY());
            network.run();
            mix.arg(2, strength)
                    .launch(Groups.items(sizes.renderWidth(), Groups.VECTOR), sizes.renderHeight());
        }
    }

    @Override
    public void close() {
        brushwork.close();
        network.close();
    }
}
