package dev.impasto.tests.bench.net;

import dev.impasto.neural.onnx.OnnxAttribute.Int;
import dev.impasto.neural.onnx.OnnxAttribute.Ints;
import dev.impasto.neural.onnx.OnnxAttribute.Text;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Networks of a given shape with random weights, to be timed. */
final class RandomNetwork {

    /** Which network. */
    enum Kind {
        /** One 3×3 convolution, 32 channels to 32. */
        conv,
        /** Eight 3×3 convolutions of 32 channels, each with a ReLU. */
        chain,
        /**
         * A U-Net after Arm's Neural Super Sampling: 14 convolutions; 32 channels at a half and a
         * quarter of the size, 64 at an eighth; skips by concatenation; pixels shuffled at the end.
         */
        unet
    }

    private final Random random = new Random(5);
    private final OnnxModel.Builder model;
    private int made;

    private RandomNetwork(Kind kind, int channels) {
        model = OnnxModel.builder(kind.name());
        model.input("x", 1, channels, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC);
    }

    static OnnxModel of(Kind kind) {
        return switch (kind) {
            case conv -> chain(kind, 1);
            case chain -> chain(kind, 8);
            case unet -> unet();
        };
    }

    private static OnnxModel chain(Kind kind, int length) {
        RandomNetwork network = new RandomNetwork(kind, 32);
        String x = "x";
        for (int i = 0; i < length; i++) {
            x = network.conv(x, 32, 32, 1);
            x = length > 1 ? network.relu(x) : x;
        }
        return network.end(x, 32);
    }

    private static OnnxModel unet() {
        RandomNetwork n = new RandomNetwork(Kind.unet, 12);
        String half = n.step(n.step("x", 12, 32, 2), 32, 32, 1);
        String quarter = n.step(n.step(half, 32, 32, 2), 32, 32, 1);
        String eighth = n.step(n.step(n.step(quarter, 32, 64, 2), 64, 64, 1), 64, 64, 1);
        String up = n.step(n.enlarged(eighth), 64, 32, 1);
        up = n.step(n.step(n.joined(up, quarter), 64, 32, 1), 32, 32, 1);
        up = n.step(n.enlarged(up), 32, 32, 1);
        up = n.step(n.step(n.joined(up, half), 64, 32, 1), 32, 32, 1);
        up = n.conv(up, 32, 16, 1);
        up = n.node("DepthToSpace", List.of(up), Map.of("blocksize", new Int(2)));
        return n.end(n.node("Sigmoid", List.of(up), Map.of()), 4);
    }

    private String step(String x, int in, int out, int stride) {
        return relu(conv(x, in, out, stride));
    }

    private String conv(String x, int in, int out, int stride) {
        String weights = tensor(Math.sqrt(2.0 / (9 * in)), out, in, 3, 3);
        return node(
                "Conv",
                List.of(x, weights, tensor(0.1, out)),
                Map.of("pads", new Ints(1, 1, 1, 1), "strides", new Ints(stride, stride)));
    }

    private String relu(String x) {
        return node("Relu", List.of(x), Map.of());
    }

    private String joined(String a, String b) {
        return node("Concat", List.of(a, b), Map.of("axis", new Int(1)));
    }

    private String enlarged(String x) {
        String scales = "c" + made++;
        model.tensor(scales, OnnxTensor.of(new float[] {1, 1, 2, 2}, 4));
        return node(
                "Resize",
                List.of(x, "", scales),
                Map.of(
                        "mode", new Text("nearest"),
                        "coordinate_transformation_mode", new Text("asymmetric"),
                        "nearest_mode", new Text("floor")));
    }

    private String node(
            String op,
            List<String> inputs,
            Map<String, dev.impasto.neural.onnx.OnnxAttribute> attributes) {
        String name = op.toLowerCase(java.util.Locale.ROOT) + made++;
        model.node(op, name, inputs, attributes);
        return name;
    }

    private String tensor(double size, int... dims) {
        float[] values = new float[java.util.Arrays.stream(dims).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (size * random.nextGaussian());
        }
        String name = "c" + made++;
        model.tensor(name, OnnxTensor.of(values, dims));
        return name;
    }

    private OnnxModel end(String y, int channels) {
        return model.output(y, 1, channels, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC).build();
    }
}
