package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Tensor.Computed;
import dev.impasto.neural.graph.Tensor.Known;
import dev.impasto.neural.onnx.OnnxTensor;
import java.util.Arrays;

/** Applies functions of one value to each element of a tensor. */
final class Elementwise {

    private Elementwise() {}

    /** A tensor with an activation applied. */
    static Tensor apply(NodeImport node, Tensor tensor, Activation activation) {
        return tensor instanceof Known known
                ? new Known(folded(node, known.value(), activation))
                : computed(node, (Computed) tensor, 1, 0, activation);
    }

    /** A computed tensor times a factor plus a shift, then an activation. */
    static Computed computed(
            NodeImport node, Computed tensor, float scale, float shift, Activation activation) {
        Computed whole = tensor.covers() ? tensor : placed(node, tensor);
        Value in = whole.base();
        Value out = node.output(in.shape());
        float[] scales = new float[in.shape().channels()];
        float[] shifts = new float[scales.length];
        Arrays.fill(scales, scale);
        Arrays.fill(shifts, shift);
        node.step(new AffineLayer(node.name(), in, out, scales, shifts, activation));
        float fill = activation.apply(tensor.fill() * scale + shift);
        return new Computed(out, whole.view(), fill);
    }

    /** A computed tensor with each channel, its second axis, multiplied and shifted. */
    static Computed channels(NodeImport node, Computed tensor, float[] scale, float[] shift) {
        int[] map = ChannelMap.of(tensor);
        if (map == null) {
            return null;
        }
        float[] scales = new float[map.length];
        float[] shifts = new float[map.length];
        for (int i = 0; i < map.length; i++) {
            scales[i] = scale[map[i]];
            shifts[i] = shift[map[i]];
        }
        Value in = tensor.base();
        Value out = node.output(in.shape());
        node.step(new AffineLayer(node.name(), in, out, scales, shifts, Activation.NONE));
        return tensor.moved(out);
    }

    /** The same tensor in an image of its own. */
    static Computed placed(NodeImport node, Computed tensor) {
        Layout layout = Layout.usual(tensor.dims().length);
        Value image = node.scope().image(tensor, layout, node.name());
        return new Computed(image, layout.view(tensor.dims()), 0);
    }

    private static OnnxTensor folded(NodeImport node, OnnxTensor tensor, Activation activation) {
        node.scope().spend(tensor.size(), node.name());
        float[] values = Numbers.floats(tensor).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = activation.apply(values[i]);
        }
        OnnxTensor floats = OnnxTensor.of(values, tensor.dims());
        return tensor.longs() == null
                ? floats
                : new OnnxTensor(tensor.dims(), null, Numbers.longs(floats));
    }
}
