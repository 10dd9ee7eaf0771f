package dev.impasto.training.style;

import dev.impasto.neural.onnx.OnnxAttribute;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Feature networks small enough for tests, with the layers that SqueezeNet has. */
final class TinyFeatures {

    private TinyFeatures() {}

    /** One 1x1 convolution that gives back input channel {@code channel}. */
    static Path channel(Path folder, int channel) throws IOException {
        float[] weight = new float[3];
        weight[channel] = 1;
        Path file = folder.resolve("channel.onnx");
        open("channel")
                .tensor("w", OnnxTensor.of(weight, 1, 3, 1, 1))
                .tensor("b", OnnxTensor.of(new float[1], 1))
                .node("Conv", "chosen", List.of("data", "w", "b"), window(1, 1, 0))
                .output("chosen", any(1))
                .build()
                .write(file);
        return file;
    }

    /** A convolution, a pool and a fire-like pair with its concat; random parameters. */
    static Path random(Path folder) throws IOException {
        Path file = folder.resolve("features.onnx");
        OnnxModel.Builder net = open("features");
        conv(net, "first", "data", 3, 8, 3, 2);
        net.node("Relu", "layer1", "first");
        net.node("MaxPool", "pooled", List.of("layer1"), window(3, 2, 0));
        conv(net, "narrow", "pooled", 8, 8, 1, 1);
        conv(net, "wide", "pooled", 8, 8, 3, 1);
        Map<String, OnnxAttribute> axis = Map.of("axis", new OnnxAttribute.Int(1));
        net.node("Concat", "joined", List.of("narrow", "wide"), axis);
        net.node("Relu", "layer2", "joined");
        net.output("layer1", any(8)).output("layer2", any(16)).build().write(file);
        return file;
    }

    private static OnnxModel.Builder open(String name) {
        return OnnxModel.builder(name).input("data", any(3));
    }

    private static void conv(
            OnnxModel.Builder net, String name, String x, int in, int out, int k, int stride) {
        Random random = new Random(name.hashCode());
        float[] weight = new float[out * in * k * k];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) (random.nextGaussian() / Math.sqrt(in * k * k));
        }
        net.tensor(name + ".w", OnnxTensor.of(weight, out, in, k, k));
        net.tensor(name + ".b", OnnxTensor.of(new float[out], out));
        net.node("Conv", name, List.of(x, name + ".w", name + ".b"), window(k, stride, k / 2));
    }

    private static Map<String, OnnxAttribute> window(long k, long stride, long pad) {
        return Map.of(
                "kernel_shape", new OnnxAttribute.Ints(k, k),
                "strides", new OnnxAttribute.Ints(stride, stride),
                "pads", new OnnxAttribute.Ints(pad, pad, pad, pad));
    }

    private static Integer[] any(int channels) {
        return new Integer[] {1, channels, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC};
    }
}
