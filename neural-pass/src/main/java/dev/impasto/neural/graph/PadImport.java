package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.graph.Tensor.Known;

/** Reads Pad: a layer of its own where a convolution may take it in, else another view. */
final class PadImport {

    private PadImport() {}

    static void pad(NodeImport node) {
        boolean old = node.opset() < 11;
        int[] dims = node.dims(0);
        int[] before = new int[dims.length];
        int[] after = new int[dims.length];
        amounts(node, old ? node.node().integers("pads") : node.longs(1), before, after);
        float value = old ? node.real("value", 0) : node.scalar(2, 0);
        String mode = node.node().text("mode", "constant");
        Padding simple = simple(mode, value, before, after);
        if (simple != null && node.tensor(0) instanceof Computed && dims[0] == 1) {
            border(node, simple);
            return;
        }
        Tensor padded = filled(node, mode, value);
        for (int axis = 0; axis < dims.length; axis++) {
            int[] picked = picked(node, mode, dims[axis], before[axis], after[axis]);
            padded = Moves.picked(node, padded, axis, picked);
        }
        node.result(padded);
    }

    /** Pads in front of and behind each axis; those of axes that are not named are zero. */
    private static void amounts(NodeImport node, long[] pads, int[] before, int[] after) {
        int rank = before.length;
        int[] axes = node.has(3) ? node.axes(node.longs(3), rank) : Layout.range(0, rank);
        node.require(pads.length == 2 * axes.length, "its pads do not match its axes");
        for (int i = 0; i < axes.length; i++) {
            before[axes[i]] = amount(node, pads[i]);
            after[axes[i]] = amount(node, pads[axes.length + i]);
        }
    }

    private static int amount(NodeImport node, long pad) {
        int size = node.small("a pad", Math.abs(pad), 0);
        return pad < 0 ? -size : size;
    }

    /** Padding of height and width as convolutions know it; or null. */
    private static Padding simple(String mode, float value, int[] before, int[] after) {
        PadMode known =
                switch (mode) {
                    case "constant" -> value == 0 ? PadMode.ZERO : null;
                    case "reflect" -> PadMode.REFLECT;
                    case "edge" -> PadMode.EDGE;
                    default -> null;
                };
        boolean plain = known != null && before.length == 4;
        for (int i = 0; plain && i < 4; i++) {
            int least = Math.min(before[i], after[i]);
            plain = i < 2 ? before[i] == 0 && after[i] == 0 : least >= 0;
        }
        return plain ? new Padding(known, before[2], before[3], after[2], after[3]) : null;
    }

    private static void border(NodeImport node, Padding padding) {
        Value in = node.image(0);
        Shape from = in.shape();
        node.require(padding.fits(from), "an image of " + from + " is too small to reflect so far");
        Shape to =
                new Shape(
                        from.channels(),
                        from.height() + padding.top() + padding.bottom(),
                        from.width() + padding.left() + padding.right());
        node.make(new PadLayer(node.name(), in, node.output(to), padding));
    }

    /** The input with {@code value} around it; an image that has another around it is placed. */
    private static Tensor filled(NodeImport node, String mode, float value) {
        if (node.tensor(0) instanceof Known known) {
            node.require(
                    value == 0 || !mode.equals("constant"),
                    "a constant can only be padded with zeros");
            return known;
        }
        Computed image = (Computed) node.tensor(0);
        boolean other = mode.equals("constant") && image.fill() != value;
        return other
                ? new Computed(
                        Elementwise.placed(node, image).base(),
                        Layout.usual(image.dims().length).view(image.dims()),
                        value)
                : image;
    }

    private static int[] picked(NodeImport node, String mode, int size, int before, int after) {
        long length = (long) size + before + after;
        int[] picked = new int[node.bounded(Math.max(0, length))[0]];
        for (int i = 0; i < picked.length; i++) {
            int at = i - before;
            picked[i] = at >= 0 && at < size ? at : outside(node, mode, at, size);
        }
        return picked;
    }

    private static int outside(NodeImport node, String mode, int at, int size) {
        return switch (mode) {
            case "constant" -> -1;
            case "edge" -> Math.max(0, Math.min(at, size - 1));
            case "wrap" -> Math.floorMod(at, Math.max(1, size));
            case "reflect" -> {
                int mirrored = at < 0 ? -at : 2 * (size - 1) - at;
                node.require(
                        mirrored >= 0 && mirrored < size,
                        "a size of " + size + " is too small to reflect so far");
                yield mirrored;
            }
            default -> throw node.refuse("its mode is not supported");
        };
    }
}
