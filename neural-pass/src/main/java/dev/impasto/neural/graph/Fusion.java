package dev.impasto.neural.graph;

import dev.impasto.neural.backend.DeviceProfile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges layers into the ones that they read, where one kernel can do the work of both: padding and
 * enlargement into the reader, constants, sums and activations into the writer. What is left of
 * cheap operations is chained.
 */
final class Fusion {

    private final DeviceProfile device;
    private final Map<Value, Integer> readers = new IdentityHashMap<>();
    private final Map<Value, Layer> writers = new IdentityHashMap<>();
    private final List<Layer> fused = new ArrayList<>();

    private Fusion(Graph graph, DeviceProfile device) {
        this.device = device;
        count(graph.outputs());
        for (Layer layer : graph.layers()) {
            count(layer.inputs());
        }
    }

    private void count(List<Value> read) {
        for (Value value : read) {
            readers.put(value, readers.getOrDefault(value, 0) + 1);
        }
    }

    static Graph fuse(Graph graph, DeviceProfile device) {
        Fusion fusion = new Fusion(graph, device);
        for (Layer layer : graph.layers()) {
            fusion.add(layer);
        }
        return PointwiseFusion.fuse(new Graph(graph.inputs(), graph.outputs(), fusion.fused));
    }

    private void add(Layer layer) {
        for (Value read : layer.inputs()) {
            Layer writer = writers.get(read);
            Layer both = writer != null && readers.get(read) == 1 ? merge(writer, layer) : null;
            if (both != null) {
                fused.removeIf(one -> one == writer);
                add(both);
                return;
            }
        }
        fused.add(layer);
        writers.put(layer.output(), layer);
    }

    /** One layer that does what {@code first} and its only reader {@code next} do, or null. */
    private Layer merge(Layer first, Layer next) {
        if (next instanceof ConvLayer conv) {
            return intoReader(first, conv);
        }
        if (next instanceof GroupConvLayer conv) {
            return first instanceof PadLayer pad && conv.geometry().padding().none()
                    ? conv.reading(pad.input(), conv.geometry().padded(pad.padding()))
                    : null;
        }
        if (next instanceof BinaryLayer binary) {
            return first instanceof UpsampleLayer up
                    ? binary.enlarging(up.output(), up.input(), up.factor())
                    : sum(first, binary);
        }
        return next instanceof AffineLayer affine ? intoWriter(first, affine) : null;
    }

    private Layer intoReader(Layer first, ConvLayer conv) {
        ConvGeometry window = conv.geometry();
        if (first.output() != conv.input()) {
            return null;
        }
        if (first instanceof PadLayer pad && window.padding().none()) {
            return conv.reading(pad.input(), window.padded(pad.padding()));
        }
        if (first instanceof UpsampleLayer up) {
            return conv.sum() == null
                    ? conv.reading(up.input(), window.enlarged(up.factor()))
                    : null;
        }
        if (first instanceof BinaryLayer binary) {
            return ConvKernels.readsSums(conv, device) ? readingSum(binary, conv) : null;
        }
        return null;
    }

    /** A sum of two images with all their channels, one of them perhaps enlarged, and a ReLU. */
    private static Layer readingSum(BinaryLayer binary, ConvLayer conv) {
        Activation after = binary.activation();
        boolean plain = after.none() || after.kind() == Activation.Kind.LEAKY;
        if (binary.op() != BinaryLayer.Op.ADD || !plain) {
            return null;
        }
        float slope = after.none() ? 1 : after.a();
        Layer both = summed(conv, binary.a(), binary.upA(), binary.b(), binary.upB(), slope);
        return both == null
                ? summed(conv, binary.b(), binary.upB(), binary.a(), binary.upA(), slope)
                : both;
    }

    private static Layer summed(
            ConvLayer conv, Value large, int upLarge, Value other, int up, float slope) {
        Shape shape = conv.input().shape();
        Shape small = other.shape();
        boolean same =
                upLarge == 1
                        && large.shape().same(shape)
                        && shape.same(
                                new Shape(
                                        small.channels(), small.height() * up, small.width() * up));
        return same ? conv.readingSum(large, new Sum(other, up, slope)) : null;
    }

    private static Layer sum(Layer first, BinaryLayer binary) {
        boolean plain =
                binary.op() == BinaryLayer.Op.ADD
                        && binary.upA() == 1
                        && binary.upB() == 1
                        && binary.a() != binary.b()
                        && binary.a().shape().same(binary.b().shape());
        if (plain && first instanceof ConvLayer conv && conv.residual() == null) {
            Value other = binary.a() == conv.output() ? binary.b() : binary.a();
            return conv.activation().none()
                    ? withActivation(conv.adding(other, binary.output()), binary)
                    : null;
        }
        return null;
    }

    private static Layer withActivation(ConvLayer conv, BinaryLayer binary) {
        return conv.activated(binary.activation(), binary.output());
    }

    private static Layer intoWriter(Layer first, AffineLayer affine) {
        if (!(first instanceof Fusible fusible) || !fusible.activation().none()) {
            return null;
        }
        if (affine.identity()) {
            return fusible.activated(affine.activation(), affine.output());
        }
        if (first instanceof ConvLayer conv && conv.residual() == null) {
            return conv.scaled(
                    affine.scale(), affine.shift(), affine.output(), affine.activation());
        }
        if (first instanceof GroupConvLayer conv) {
            return conv.scaled(affine);
        }
        if (first instanceof NormLayer norm) {
            return norm.scaled(affine);
        }
        return first instanceof AffineLayer earlier ? composed(earlier, affine) : null;
    }

    private static Layer composed(AffineLayer first, AffineLayer next) {
        float[] scale = next.scale().clone();
        float[] shift = next.shift().clone();
        for (int i = 0; i < scale.length; i++) {
            shift[i] += scale[i] * first.shift()[i];
            scale[i] *= first.scale()[i];
        }
        return new AffineLayer(
                next.name(), first.input(), next.output(), scale, shift, next.activation());
    }
}
