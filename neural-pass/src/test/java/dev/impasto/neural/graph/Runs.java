package dev.impasto.neural.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.OnnxModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;

/** Runs a model on the same input: planned on a backend, or by ONNX Runtime. Images are CHW. */
final class Runs {

    private static final long ROOMY_STACK = 64L << 20;

    private Runs() {}

    static float[] input(Shape shape) {
        Random random = new Random(11);
        float[] values = new float[shape.channels() * shape.pixels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }

    static float[] planned(OnnxModel model, Backend backend, float[] in, int height, int width) {
        return planned(model, backend, in, height, width, Choice.FIRST);
    }

    static float[] planned(
            OnnxModel model, Backend backend, float[] in, int height, int width, Choice choice) {
        return planned(model, backend, in, height, width, Precision.FLOATS, choice);
    }

    static float[] planned(
            OnnxModel model,
            Backend backend,
            float[] in,
            int height,
            int width,
            Precision precision,
            Choice choice) {
        InputSizes sizes = InputSizes.open(model, height, width);
        try (Network network = Network.plan(model, backend, sizes, precision, choice, 0)) {
            backend.upload(network.input(), blocked(in, network.inputShape()));
            network.run();
            return download(backend, network);
        }
    }

    static float[] download(Backend backend, Network network) {
        ByteBuffer out = direct(network.outputShape().floats());
        backend.download(network.output(), out);
        return plain(out.asFloatBuffer(), network.outputShape());
    }

    /**
     * What ONNX Runtime makes of the same input. It runs on a thread of its own: making its
     * environment overflows the one-megabyte stack that Java gives its main thread.
     */
    static float[] onnxRuntime(OnnxModel model, float[] in, Shape shape) throws Exception {
        return onnxRuntime(model, List.of(in), List.of(shape));
    }

    /** The same for several inputs. */
    static float[] onnxRuntime(OnnxModel model, List<float[]> in, List<Shape> shapes)
            throws Exception {
        FutureTask<float[]> task = new FutureTask<>(() -> session(model, in, shapes));
        new Thread(null, task, "onnx-runtime", ROOMY_STACK).start();
        return task.get();
    }

    private static float[] session(OnnxModel model, List<float[]> in, List<Shape> shapes)
            throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Path file = Files.createTempFile("model", ".onnx");
        model.write(file);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (int i = 0; i < in.size(); i++) {
            Shape shape = shapes.get(i);
            long[] dims = {1, shape.channels(), shape.height(), shape.width()};
            inputs.put(
                    model.inputs().get(i).name(),
                    OnnxTensor.createTensor(environment, FloatBuffer.wrap(in.get(i)), dims));
        }
        try (OrtSession session = environment.createSession(file.toString());
                OrtSession.Result result = session.run(inputs)) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] out = new float[buffer.remaining()];
            buffer.get(out);
            return out;
        } finally {
            inputs.values().forEach(OnnxTensor::close);
            Files.delete(file);
        }
    }

    /** CHW to blocks; spare channels hold rubbish, because a network must not care. */
    static ByteBuffer blocked(float[] plain, Shape shape) {
        ByteBuffer bytes = direct(shape.floats());
        FloatBuffer floats = bytes.asFloatBuffer();
        for (int i = 0; i < floats.capacity(); i++) {
            floats.put(i, 1e6f);
        }
        for (int c = 0; c < shape.channels(); c++) {
            for (int p = 0; p < shape.pixels(); p++) {
                floats.put(at(shape, c, p), plain[c * shape.pixels() + p]);
            }
        }
        return bytes;
    }

    private static float[] plain(FloatBuffer blocked, Shape shape) {
        float[] plain = new float[shape.channels() * shape.pixels()];
        for (int c = 0; c < shape.channels(); c++) {
            for (int p = 0; p < shape.pixels(); p++) {
                plain[c * shape.pixels() + p] = blocked.get(at(shape, c, p));
            }
        }
        return plain;
    }

    private static int at(Shape shape, int c, int p) {
        return (c / 8 * shape.pixels() + p) * 8 + c % 8;
    }

    private static ByteBuffer direct(long floats) {
        return ByteBuffer.allocateDirect((int) (4 * floats)).order(ByteOrder.nativeOrder());
    }
}
