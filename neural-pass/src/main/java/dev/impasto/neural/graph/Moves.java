package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Gives tensors another view; constants are copied, images are not touched before they are read.
 */
final class Moves {

    private Moves() {}

    static Tensor permuted(NodeImport node, Tensor tensor, int... order) {
        return viewed(node, tensor, tensor.size(), view -> view.permuted(order));
    }

    /** Index {@code i} of an axis reads the old {@code picked[i]}; -1 is outside. */
    static Tensor picked(NodeImport node, Tensor tensor, int axis, int... picked) {
        int[] dims = tensor.dims();
        int[] identity = Layout.range(0, dims[axis]);
        if (Arrays.equals(identity, picked)) {
            return tensor;
        }
        dims[axis] = picked.length;
        node.bounded(Bounds.longs(dims));
        long cost = tensor instanceof Known ? product(dims) : identity.length + picked.length;
        return viewed(node, tensor, cost, view -> view.picked(axis, picked));
    }

    static Tensor expanded(NodeImport node, Tensor tensor, int... dims) {
        long cost = tensor instanceof Known ? product(dims) : Arrays.stream(dims).sum();
        return viewed(node, tensor, cost, view -> view.expanded(dims));
    }

    /** The same elements with other axes. */
    static Tensor reshaped(NodeImport node, Tensor tensor, int... dims) {
        node.require(
                product(dims) == tensor.size(),
                Arrays.toString(tensor.dims()) + " cannot become " + Arrays.toString(dims));
        if (tensor instanceof Known known) {
            OnnxTensor value = known.value();
            return new Known(new OnnxTensor(dims, value.floats(), value.longs()));
        }
        Computed computed = (Computed) tensor;
        View view = computed.view().reshaped(dims);
        return view != null ? computed.seen(view) : counted(node, computed, dims);
    }

    /** The long way: all elements in order, counted through with the new axes. */
    private static Computed counted(NodeImport node, Computed tensor, int[] dims) {
        Value base = tensor.base();
        long all = (long) base.shape().channels() * base.shape().pixels();
        if (!tensor.view().whole(all)) {
            base = node.scope().image(tensor, Layout.inOrder(tensor.dims()), node.name());
        }
        node.scope().spend(Arrays.stream(dims).asLongStream().sum(), node.name());
        return new Computed(base, View.of(dims), 0);
    }

    private static Tensor viewed(
            NodeImport node, Tensor tensor, long cost, UnaryOperator<View> change) {
        node.scope().spend(cost, node.name());
        if (tensor instanceof Known known) {
            View view = change.apply(View.of(known.dims()));
            return new Known(Numbers.gathered(known.value(), view, 0));
        }
        Computed computed = (Computed) tensor;
        View view = change.apply(computed.view());
        node.require(view.size() > 0, "it would leave nothing of an image");
        return computed.seen(view);
    }

    static long product(int... dims) {
        long product = 1;
        for (int dim : dims) {
            product *= dim;
        }
        return product;
    }
}
