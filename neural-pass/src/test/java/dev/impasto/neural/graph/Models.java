package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.OnnxAttribute;
import dev.impasto.neural.onnx.OnnxAttribute.Int;
import dev.impasto.neural.onnx.OnnxAttribute.Ints;
import dev.impasto.neural.onnx.OnnxAttribute.Real;
import dev.impasto.neural.onnx.OnnxAttribute.Text;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small models for tests, put together in one line: each method adds a node and names its output.
 */
final class Models {

    private final OnnxModel.Builder model = OnnxModel.builder("test");
    private final Random random = new Random(7);
    private final Map<String, Integer> channels = new HashMap<>();
    private int made;
    private String last = "x";

    private Models(int inputs) {
        model.input("x", 1, inputs, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC);
        channels.put("x", inputs);
    }

    static Models of(int inputs) {
        return new Models(inputs);
    }

    /** The name of what the last call made. */
    String last() {
        return last;
    }

    Models from(String value) {
        last = value;
        return this;
    }

    Models conv(int out, int kernel, int stride, int pad) {
        return conv(out, kernel, kernel, stride, new long[] {pad, pad, pad, pad}, 1);
    }

    Models conv(int out, int kernelY, int kernelX, int stride, long[] pads, int dilation) {
        int in = channels.get(last);
        String weights =
                tensor(
                        (float) Math.sqrt(2.0 / (in * kernelY * kernelX)),
                        out,
                        in,
                        kernelY,
                        kernelX);
        String bias = tensor(0.3f, out);
        return node(
                "Conv",
                out,
                List.of(last, weights, bias),
                Map.of(
                        "kernel_shape", new Ints(kernelY, kernelX),
                        "strides", new Ints(stride, stride),
                        "dilations", new Ints(dilation, dilation),
                        "pads", new Ints(pads)));
    }

    Models op(String op) {
        return node(op, channels.get(last), List.of(last), Map.of());
    }

    Models leaky(float slope) {
        return node(
                "LeakyRelu", channels.get(last), List.of(last), Map.of("alpha", new Real(slope)));
    }

    Models clip(float low, float high) {
        String from = given(new float[] {low});
        String to = given(new float[] {high});
        return node("Clip", channels.get(last), List.of(last, from, to), Map.of());
    }

    Models with(String op, String other) {
        int both = Math.max(channels.get(last), channels.get(other));
        return node(op, both, List.of(last, other), Map.of());
    }

    Models withConstant(String op, boolean first, boolean perChannel) {
        int count = perChannel ? channels.get(last) : 1;
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = 0.5f + random.nextFloat();
        }
        String constant = perChannel ? given(values, count, 1, 1) : given(values);
        List<String> inputs = first ? List.of(constant, last) : List.of(last, constant);
        return node(op, channels.get(last), inputs, Map.of());
    }

    Models concat(String... others) {
        int sum = channels.get(last);
        List<String> inputs = new java.util.ArrayList<>(List.of(last));
        for (String other : others) {
            inputs.add(other);
            sum += channels.get(other);
        }
        return node("Concat", sum, inputs, Map.of("axis", new Int(1)));
    }

    Models upsample(int factor, String where, String rounding) {
        String scales = given(new float[] {1, 1, factor, factor}, 4);
        return node(
                "Resize",
                channels.get(last),
                List.of(last, "", scales),
                Map.of(
                        "mode", new Text("nearest"),
                        "coordinate_transformation_mode", new Text(where),
                        "nearest_mode", new Text(rounding)));
    }

    Models upsample() {
        return upsample(2, "asymmetric", "floor");
    }

    Models pad(String mode, int top, int left, int bottom, int right) {
        String pads = "c" + made++;
        model.tensor(pads, OnnxTensor.of(0L, 0, top, left, 0, 0, bottom, right));
        return node("Pad", channels.get(last), List.of(last, pads), Map.of("mode", new Text(mode)));
    }

    Models depthToSpace(int size, String mode) {
        return node(
                "DepthToSpace",
                channels.get(last) / (size * size),
                List.of(last),
                Map.of("blocksize", new Int(size), "mode", new Text(mode)));
    }

    Models instanceNorm() {
        int count = channels.get(last);
        return node(
                "InstanceNormalization",
                count,
                List.of(last, tensor(1, count), tensor(1, count)),
                Map.of("epsilon", new Real(1e-5f)));
    }

    Models batchNorm() {
        int count = channels.get(last);
        float[] variance = new float[count];
        for (int i = 0; i < count; i++) {
            variance[i] = 0.2f + random.nextFloat();
        }
        String mean = tensor(1, count);
        return node(
                "BatchNormalization",
                count,
                List.of(last, tensor(1, count), tensor(1, count), mean, given(variance, count)),
                Map.of());
    }

    OnnxModel build() {
        return model.output(last, 1, channels.get(last), OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .build();
    }

    Models node(String op, int out, List<String> inputs, Map<String, OnnxAttribute> attributes) {
        last = "v" + made++;
        channels.put(last, out);
        model.node(op, last, inputs, attributes);
        return this;
    }

    private String tensor(float size, int... dims) {
        int count = 1;
        for (int dim : dims) {
            count *= dim;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = size * (float) random.nextGaussian();
        }
        return given(values, dims);
    }

    private String given(float[] values, int... dims) {
        String name = "c" + made++;
        model.tensor(name, OnnxTensor.of(values, dims));
        return name;
    }
}
