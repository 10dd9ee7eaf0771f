package dev.impasto.neural.graph;

import dev.impasto.neural.graph.GridSampleLayer.Border;
import dev.impasto.neural.graph.GridSampleLayer.Mode;

/** Reads GridSample; its modes have other names since opset 20. */
final class GridSampleImport {

    private GridSampleImport() {}

    static void read(NodeImport node) {
        Value in = node.image(0);
        int[] dims = node.dims(1);
        node.require(dims.length == 4 && dims[0] == 1 && dims[3] == 2, "its grid must be 1xHxWx2");
        Value grid = node.image(1, new Layout(new int[] {0, 3}, new int[] {1}, new int[] {2}));
        Mode mode =
                switch (node.node().text("mode", "linear")) {
                    case "linear", "bilinear" -> Mode.LINEAR;
                    case "cubic", "bicubic" -> Mode.CUBIC;
                    case "nearest" -> Mode.NEAREST;
                    default -> throw node.refuse("its mode is not supported");
                };
        Border border =
                switch (node.node().text("padding_mode", "zeros")) {
                    case "zeros" -> Border.ZEROS;
                    case "border" -> Border.EDGE;
                    case "reflection" -> Border.REFLECTION;
                    default -> throw node.refuse("its padding_mode is not supported");
                };
        boolean aligned = node.node().integer("align_corners", 0) != 0;
        Value out = node.output(new Shape(in.shape().channels(), dims[1], dims[2]));
        node.make(new GridSampleLayer(node.name(), in, grid, out, mode, border, aligned));
    }
}
