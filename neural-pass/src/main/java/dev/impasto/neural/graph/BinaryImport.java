package dev.impasto.neural.graph;

import dev.impasto.neural.graph.BinaryLayer.Op;
import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.graph.Tensor.Known;
import java.util.Arrays;

/** Reads arithmetic between tensors: folded, with constants, or image by image. */
final class BinaryImport {

    private BinaryImport() {}

    /** Some of these operators take any number of inputs. */
    static void read(Op op, NodeImport node) {
        Tensor result = node.tensor(0);
        for (int i = 1; i < node.inputs(); i++) {
            result = combined(op, node, result, node.tensor(i));
        }
        node.result(result);
    }

    static Tensor combined(Op op, NodeImport node, Tensor a, Tensor b) {
        if (a instanceof Known left && b instanceof Known right) {
            return new Known(Arithmetic.fold(node, op.onnx(), left.value(), right.value()));
        }
        int[] dims = Arithmetic.broadcast(node, a.dims(), b.dims());
        if (b instanceof Known known && a instanceof Computed computed) {
            Tensor simple = ConstantArithmetic.after(op, node, computed, known.value(), dims);
            return simple != null ? simple : images(op, node, a, b, dims);
        }
        if (a instanceof Known known && b instanceof Computed computed) {
            Tensor simple = ConstantArithmetic.before(op, node, known.value(), computed, dims);
            return simple != null ? simple : images(op, node, a, b, dims);
        }
        Tensor gated = op == Op.MUL ? gated(node, (Computed) a, (Computed) b) : null;
        return gated != null ? gated : images(op, node, a, b, dims);
    }

    private static Tensor images(Op op, NodeImport node, Tensor a, Tensor b, int[] dims) {
        Layout layout = Layout.usual(dims.length);
        Value left = operand(node, a, layout, dims);
        Value right = operand(node, b, layout, dims);
        Value out = node.output(Bounds.shape(layout.sizes(dims), node.name()));
        node.step(new BinaryLayer(node.name(), op, left, right, 1, 1, out, Activation.NONE));
        return new Computed(out, layout.view(dims), 0);
    }

    /** A tensor as an image that has, in channels, rows and columns each, one or all. */
    private static Value operand(NodeImport node, Tensor tensor, Layout layout, int[] dims) {
        int[] own = new int[dims.length];
        Arrays.fill(own, 1);
        int[] given = tensor.dims();
        System.arraycopy(given, 0, own, own.length - given.length, given.length);
        for (int[] group : new int[][] {layout.channels(), layout.rows(), layout.columns()}) {
            boolean one = true;
            for (int axis : group) {
                one &= own[axis] == 1;
            }
            for (int axis : group) {
                own[axis] = one ? 1 : dims[axis];
            }
        }
        return node.scope().image(expanded(tensor, own), layout, node.name());
    }

    private static Tensor expanded(Tensor tensor, int[] dims) {
        if (Arrays.equals(tensor.dims(), dims)) {
            return tensor;
        }
        if (tensor instanceof Computed computed) {
            return computed.seen(computed.view().expanded(dims));
        }
        var value = ((Known) tensor).value();
        return new Known(Numbers.gathered(value, View.of(value.dims()).expanded(dims), 0));
    }

    /** v times a function of v, as exporters write SiLU and hard swish; or null. */
    private static Tensor gated(NodeImport node, Computed a, Computed b) {
        Tensor gated = gate(node, a, b);
        return gated != null ? gated : gate(node, b, a);
    }

    private static Tensor gate(NodeImport node, Computed v, Computed gate) {
        boolean activation =
                node.scope().writer(gate.base()) instanceof AffineLayer affine
                        && affine.identity()
                        && affine.input() == v.base()
                        && v.view() == gate.view()
                        && v.covers();
        if (!activation) {
            return null;
        }
        Activation applied = ((AffineLayer) node.scope().writer(gate.base())).activation();
        return switch (applied.kind()) {
            case SIGMOID -> Elementwise.apply(node, v, Activation.of(Activation.Kind.SWISH));
            case HARD_SIGMOID ->
                    Elementwise.apply(
                            node,
                            v,
                            new Activation(Activation.Kind.HARD_SWISH, applied.a(), applied.b()));
            default -> null;
        };
    }
}
