package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.onnx.OnnxAttribute;
import java.util.Arrays;

/** Reads Resize and its forerunner Upsample. */
final class ResizeImport {

    /** What is asked of each axis. */
    private record Target(int[] sizes, float[] scales) {}

    private ResizeImport() {}

    static void resize(NodeImport node) {
        int[] dims = node.dims(0);
        Target target = target(node, dims);
        node.bounded(Bounds.longs(target.sizes()));
        String mode = node.node().text("mode", "nearest");
        Sampling[] axes = new Sampling[dims.length];
        float[] region = region(node, dims.length);
        for (int i = 0; i < axes.length; i++) {
            axes[i] =
                    new Sampling(
                            where(node),
                            dims[i],
                            target.sizes()[i],
                            target.scales()[i],
                            region[i],
                            region[dims.length + i]);
            node.require(axes[i].known(), "this coordinate mode is not supported");
        }
        switch (mode) {
            case "nearest" -> nearest(node, axes);
            case "linear", "bilinear", "cubic" -> interpolated(node, axes, mode.equals("cubic"));
            default -> throw node.refuse("its mode is not supported");
        }
    }

    /** Before opset 11 coordinates were those of "asymmetric", without a choice. */
    private static String where(NodeImport node) {
        return node.opset() < 11
                ? "asymmetric"
                : node.node().text("coordinate_transformation_mode", "half_pixel");
    }

    private static Target target(NodeImport node, int[] dims) {
        boolean first = node.opset() < 11;
        if (!first && node.has(3) && node.constant(3).size() > 0) {
            return sized(node, dims, named(node, dims, node.longs(3)));
        }
        float[] given = first && !node.has(1) ? attribute(node) : node.floats(first ? 1 : 2);
        float[] scales = new float[dims.length];
        int[] sizes = new int[dims.length];
        int[] axes = axes(node, dims.length);
        node.require(given.length == axes.length, "its scales do not match its axes");
        Arrays.fill(scales, 1);
        for (int i = 0; i < axes.length; i++) {
            scales[axes[i]] = given[i];
        }
        for (int i = 0; i < sizes.length; i++) {
            float size = dims[i] * scales[i];
            node.require(
                    scales[i] > 0 && size >= 1 && size <= Bounds.LARGEST_SIDE,
                    "a scale of " + scales[i] + " is not supported");
            sizes[i] = (int) size;
        }
        return new Target(sizes, scales);
    }

    private static float[] attribute(NodeImport node) {
        return node.node().attributes().get("scales") instanceof OnnxAttribute.Reals reals
                ? reals.values()
                : new float[0];
    }

    private static int[] axes(NodeImport node, int rank) {
        long[] given = node.node().integers("axes");
        return given.length == 0 ? Layout.range(0, rank) : node.axes(given, rank);
    }

    private static long[] named(NodeImport node, int[] dims, long[] given) {
        int[] axes = axes(node, dims.length);
        node.require(given.length == axes.length, "its sizes do not match its axes");
        long[] sizes = Bounds.longs(dims);
        for (int i = 0; i < axes.length; i++) {
            sizes[axes[i]] = given[i];
        }
        return sizes;
    }

    private static Target sized(NodeImport node, int[] dims, long[] wanted) {
        int[] sizes = node.bounded(wanted);
        float[] scales = new float[dims.length];
        for (int i = 0; i < dims.length; i++) {
            node.require(sizes[i] >= 1, "a size of 0 is not supported");
            scales[i] = sizes[i] / (float) dims[i];
        }
        String policy = node.node().text("keep_aspect_ratio_policy", "stretch");
        if (policy.equals("stretch")) {
            return new Target(sizes, scales);
        }
        node.require(
                policy.equals("not_larger") || policy.equals("not_smaller"),
                "this policy is not supported");
        int[] axes = axes(node, dims.length);
        float kept = scales[axes[0]];
        for (int axis : axes) {
            boolean larger = policy.equals("not_smaller");
            kept = larger ? Math.max(kept, scales[axis]) : Math.min(kept, scales[axis]);
        }
        for (int axis : axes) {
            scales[axis] = kept;
            sizes[axis] = node.small("a size", Math.round(dims[axis] * kept), 1);
        }
        return new Target(sizes, scales);
    }

    /** Starts of all axes, then ends. */
    private static float[] region(NodeImport node, int rank) {
        float[] region = new float[2 * rank];
        Arrays.fill(region, rank, 2 * rank, 1);
        boolean cropped = where(node).equals("tf_crop_and_resize");
        if (cropped && node.has(1)) {
            float[] given = node.floats(1);
            int[] axes = axes(node, rank);
            node.require(given.length == 2 * axes.length, "its region does not match its axes");
            for (int i = 0; i < axes.length; i++) {
                region[axes[i]] = node.finite("its region", given[i]);
                region[rank + axes[i]] = node.finite("its region", given[axes.length + i]);
            }
        }
        return region;
    }

    private static void nearest(NodeImport node, Sampling[] axes) {
        Tensor sampled = outlined(node);
        for (int axis = 0; axis < axes.length; axis++) {
            int[] picked = new int[axes[axis].output()];
            for (int i = 0; i < picked.length; i++) {
                picked[i] = axes[axis].outside(i) ? -1 : nearest(node, axes[axis], i);
            }
            sampled = Moves.picked(node, sampled, axis, picked);
        }
        node.result(sampled);
    }

    /** The input, read as the extrapolation value outside. */
    private static Tensor outlined(NodeImport node) {
        float value = node.real("extrapolation_value", 0);
        boolean cropped = where(node).equals("tf_crop_and_resize");
        if (!cropped || !(node.tensor(0) instanceof Computed image) || image.fill() == value) {
            return node.tensor(0);
        }
        return new Computed(
                Elementwise.placed(node, image).base(),
                Layout.usual(image.dims().length).view(image.dims()),
                value);
    }

    private static int nearest(NodeImport node, Sampling axis, int i) {
        float source = axis.source(i);
        boolean simple = node.opset() < 11;
        String rounding =
                simple
                        ? axis.scale() < 1 ? "ceil" : "floor"
                        : node.node().text("nearest_mode", "round_prefer_floor");
        double rounded =
                switch (rounding) {
                    case "round_prefer_floor" -> Math.ceil(source - 0.5f);
                    case "round_prefer_ceil" -> Math.floor(source + 0.5f);
                    case "floor" -> Math.floor(source);
                    case "ceil" -> Math.ceil(source);
                    default -> throw node.refuse("its nearest_mode is not supported");
                };
        return (int) Math.max(0, Math.min(rounded, axis.size() - 1));
    }

    private static void interpolated(NodeImport node, Sampling[] axes, boolean cubic) {
        Value in = node.image(0);
        for (int i = 0; i < 2; i++) {
            node.require(axes[i].size() == axes[i].output(), "only images can be interpolated");
        }
        Interpolation interpolation =
                new Interpolation(
                        cubic,
                        node.real("cubic_coeff_a", -0.75f),
                        node.node().integer("antialias", 0) != 0,
                        node.node().integer("exclude_outside", 0) != 0);
        long most = 4L * (axes[2].size() + axes[2].output() + axes[3].size() + axes[3].output());
        node.scope().spend(4 * most, node.name());
        Value out =
                node.output(new Shape(in.shape().channels(), axes[2].output(), axes[3].output()));
        node.make(
                new ResampleLayer(
                        node.name(),
                        in,
                        out,
                        interpolation.taps(axes[2]),
                        interpolation.taps(axes[3]),
                        node.real("extrapolation_value", 0)));
    }
}
