package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.OnnxNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the operations that move values without computing. */
final class ShapeImport {

    private static final int MOST_CHANNELS = 1 << 12;

    private ShapeImport() {}

    static Layer concat(OnnxNode node, NodeImport ports) {
        long axis = node.integer("axis", 1);
        if (axis != 1 && axis != -3) {
            throw ports.refuse("only channels can be put together, not axis " + axis);
        }
        List<Value> inputs = new ArrayList<>();
        int channels = 0;
        for (int i = 0; i < node.inputs().size(); i++) {
            Value in = ports.image(i);
            Shape first = inputs.isEmpty() ? in.shape() : inputs.get(0).shape();
            if (in.shape().height() != first.height() || in.shape().width() != first.width()) {
                throw ports.refuse("images of " + first + " and " + in.shape() + " differ in size");
            }
            inputs.add(in);
            channels += in.shape().channels();
        }
        if (inputs.isEmpty() || channels > MOST_CHANNELS) {
            throw ports.refuse("puts together " + channels + " channels");
        }
        Shape shape = inputs.get(0).shape();
        Value out = ports.output(new Shape(channels, shape.height(), shape.width()));
        return new ConcatLayer(ports.name(), List.copyOf(inputs), out);
    }

    static Layer pad(OnnxNode node, NodeImport ports) {
        Value in = ports.image(0);
        PadMode mode =
                switch (node.text("mode", "constant")) {
                    case "constant" -> PadMode.ZERO;
                    case "reflect" -> PadMode.REFLECT;
                    case "edge" -> PadMode.EDGE;
                    default -> throw ports.refuse("its mode is not supported");
                };
        if (mode == PadMode.ZERO && ports.scalar(2, 0) != 0) {
            throw ports.refuse("padding with anything but zero is not supported");
        }
        long[] pads = ports.longs(1);
        if (ports.has(3) || pads.length != 8 || (pads[0] | pads[1] | pads[4] | pads[5]) != 0) {
            throw ports.refuse("only height and width of an image can be padded");
        }
        Padding padding =
                new Padding(
                        mode,
                        ports.small("a pad", pads[2], 0),
                        ports.small("a pad", pads[3], 0),
                        ports.small("a pad", pads[6], 0),
                        ports.small("a pad", pads[7], 0));
        Shape from = in.shape();
        if (!padding.fits(from)) {
            throw ports.refuse("an image of " + from + " is too small to reflect so far");
        }
        Shape to =
                new Shape(
                        from.channels(),
                        from.height() + padding.top() + padding.bottom(),
                        from.width() + padding.left() + padding.right());
        return new PadLayer(ports.name(), in, ports.output(to), padding);
    }

    static Layer resize(OnnxNode node, NodeImport ports) {
        Value in = ports.image(0);
        if (!node.text("mode", "nearest").equals("nearest")) {
            throw ports.refuse("only nearest is supported");
        }
        int factor = factor(ports, in.shape());
        if (!samplesByRepeating(node)) {
            throw ports.refuse("this coordinate mode and rounding are not supported");
        }
        Shape from = in.shape();
        Shape to = new Shape(from.channels(), from.height() * factor, from.width() * factor);
        return new UpsampleLayer(ports.name(), in, ports.output(to), factor);
    }

    /** Whether the sampling rule comes to floor(x / factor) for a whole factor. */
    private static boolean samplesByRepeating(OnnxNode node) {
        String where = node.text("coordinate_transformation_mode", "half_pixel");
        String rounding = node.text("nearest_mode", "round_prefer_floor");
        return switch (where) {
            case "asymmetric" -> rounding.equals("floor");
            case "half_pixel", "pytorch_half_pixel", "half_pixel_symmetric" ->
                    rounding.startsWith("round_prefer");
            default -> false;
        };
    }

    private static int factor(NodeImport ports, Shape from) {
        double y;
        double x;
        if (ports.has(3)) {
            long[] sizes = ports.longs(3);
            check(ports, sizes.length == 4 && sizes[0] == 1 && sizes[1] == from.channels());
            y = sizes[2] / (double) from.height();
            x = sizes[3] / (double) from.width();
        } else {
            float[] scales = ports.floats(2);
            check(ports, scales.length == 4 && scales[0] == 1 && scales[1] == 1);
            y = scales[2];
            x = scales[3];
        }
        check(ports, y == x && y == Math.rint(y) && y >= 1 && y <= 16);
        return (int) y;
    }

    private static void check(NodeImport ports, boolean supported) {
        if (!supported) {
            throw ports.refuse("only whole factors from 1 to 16, the same each way, are supported");
        }
    }

    static Layer depthToSpace(OnnxNode node, NodeImport ports) {
        Value in = ports.image(0);
        Shape from = in.shape();
        int size = ports.small("blocksize", node.integer("blocksize", 0), 1);
        String mode = node.text("mode", "DCR");
        boolean known = mode.equals("DCR") || mode.equals("CRD");
        if (!known || size > 16 || from.channels() % (size * size) != 0) {
            throw ports.refuse(from + " cannot be laid out in cells of " + size + " as " + mode);
        }
        Shape to =
                new Shape(
                        from.channels() / (size * size), from.height() * size, from.width() * size);
        return new DepthToSpaceLayer(ports.name(), in, ports.output(to), size, mode.equals("CRD"));
    }
}
