package dev.impasto.neural.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Reads the operators that only rearrange elements or rename axes. */
final class MoveImport {

    private MoveImport() {}

    static void transpose(NodeImport node) {
        int rank = node.dims(0).length;
        long[] backwards = IntStream.range(0, rank).mapToLong(i -> rank - 1 - i).toArray();
        int[] order = node.axes(node.node().integers("perm", backwards), rank);
        node.require(order.length == rank, "perm does not name every axis");
        node.result(Moves.permuted(node, node.tensor(0), order));
    }

    static void reshape(NodeImport node) {
        int[] from = node.dims(0);
        long[] wanted = node.longs(1).clone();
        boolean keepZeros = node.node().integer("allowzero", 0) != 0;
        int open = -1;
        double given = 1;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] == 0 && !keepZeros) {
                node.require(i < from.length, "axis " + i + " has no size to keep");
                wanted[i] = from[i];
            }
            node.require(wanted[i] != -1 || open < 0, "two sizes are left open");
            open = wanted[i] == -1 ? i : open;
            given *= wanted[i] == -1 ? 1 : wanted[i];
        }
        if (open >= 0) {
            wanted[open] = given > 0 ? (long) (node.tensor(0).size() / given) : -1;
        }
        node.result(Moves.reshaped(node, node.tensor(0), node.bounded(wanted)));
    }

    static void flatten(NodeImport node) {
        int[] dims = node.dims(0);
        long given = node.node().integer("axis", 1);
        int axis = given == dims.length ? dims.length : node.axis(given, dims.length);
        long outer = Moves.product(Arrays.copyOf(dims, axis));
        long inner = Moves.product(Arrays.copyOfRange(dims, axis, dims.length));
        node.result(Moves.reshaped(node, node.tensor(0), node.bounded(outer, inner)));
    }

    static void squeeze(NodeImport node) {
        int[] dims = node.dims(0);
        long[] given = node.longs("axes", 1);
        int[] axes =
                given != null
                        ? node.axes(given, dims.length)
                        : IntStream.range(0, dims.length).filter(i -> dims[i] == 1).toArray();
        List<Long> left = new ArrayList<>();
        for (int i = 0; i < dims.length; i++) {
            int axis = i;
            boolean dropped = Arrays.stream(axes).anyMatch(other -> other == axis);
            node.require(!dropped || dims[i] == 1, "axis " + i + " has a size of " + dims[i]);
            if (!dropped) {
                left.add((long) dims[i]);
            }
        }
        node.result(Moves.reshaped(node, node.tensor(0), node.bounded(longs(left))));
    }

    static void unsqueeze(NodeImport node) {
        int[] dims = node.dims(0);
        long[] given = node.longs("axes", 1);
        node.require(given != null && given.length <= 8, "it names no axes, or too many");
        int[] axes = node.axes(given, dims.length + given.length);
        List<Long> left = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < dims.length + axes.length; i++) {
            int axis = i;
            boolean added = Arrays.stream(axes).anyMatch(other -> other == axis);
            left.add(added ? 1L : dims[next++]);
        }
        node.result(Moves.reshaped(node, node.tensor(0), node.bounded(longs(left))));
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    static void expand(NodeImport node) {
        int[] wanted = node.bounded(node.longs(1));
        int[] dims = Arithmetic.broadcast(node, node.dims(0), wanted);
        node.result(Moves.expanded(node, node.tensor(0), dims));
    }

    static void tile(NodeImport node) {
        int[] dims = node.dims(0);
        long[] repeats = node.longs(1);
        node.require(repeats.length == dims.length, "its repeats do not name every axis");
        long[] grown =
                LongStream.range(0, dims.length)
                        .map(i -> dims[(int) i] * repeats[(int) i])
                        .toArray();
        node.bounded(repeats);
        node.bounded(grown);
        Tensor tiled = node.tensor(0);
        for (int axis = 0; axis < dims.length; axis++) {
            int size = dims[axis];
            int[] picked = IntStream.range(0, (int) grown[axis]).map(i -> i % size).toArray();
            tiled = Moves.picked(node, tiled, axis, picked);
        }
        node.result(tiled);
    }

    static void depthToSpace(NodeImport node) {
        int[] d = node.dims(0);
        int size = cell(node, d, true);
        String mode = node.node().text("mode", "DCR");
        node.require(mode.equals("DCR") || mode.equals("CRD"), "this mode is not supported");
        int channels = d[1] / (size * size);
        boolean columnsFirst = mode.equals("CRD");
        Tensor cells =
                columnsFirst
                        ? Moves.reshaped(
                                node, node.tensor(0), d[0], channels, size, size, d[2], d[3])
                        : Moves.permuted(
                                node,
                                Moves.reshaped(
                                        node,
                                        node.tensor(0),
                                        d[0],
                                        size,
                                        size,
                                        channels,
                                        d[2],
                                        d[3]),
                                0,
                                3,
                                1,
                                2,
                                4,
                                5);
        Tensor spread = Moves.permuted(node, cells, 0, 1, 4, 2, 5, 3);
        int[] dims = node.bounded(d[0], channels, (long) d[2] * size, (long) d[3] * size);
        node.result(Moves.reshaped(node, spread, dims));
    }

    static void spaceToDepth(NodeImport node) {
        int[] d = node.dims(0);
        int size = cell(node, d, false);
        int height = d[2] / size;
        int width = d[3] / size;
        Tensor cells = Moves.reshaped(node, node.tensor(0), d[0], d[1], height, size, width, size);
        Tensor stacked = Moves.permuted(node, cells, 0, 3, 5, 1, 2, 4);
        int[] dims = node.bounded(d[0], (long) d[1] * size * size, height, width);
        node.result(Moves.reshaped(node, stacked, dims));
    }

    private static int cell(NodeImport node, int[] dims, boolean depth) {
        int size = node.small("blocksize", node.node().integer("blocksize", 0), 1);
        boolean fits =
                dims.length == 4
                        && size <= 256
                        && (depth
                                ? dims[1] % (size * size) == 0
                                : dims[2] % size == 0 && dims[3] % size == 0);
        node.require(fits, Arrays.toString(dims) + " cannot be laid out in cells of " + size);
        return size;
    }
}
