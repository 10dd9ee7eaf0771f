package dev.impasto.tests.bench.net;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * ONNX Runtime on the same file, with input and output placed beforehand, so that a run is only the
 * network. All of it runs on a thread of its own: making its environment overflows the stack that
 * Java gives its main thread.
 */
final class OnnxRuntime implements AutoCloseable {

    private static final long SETTLE = 300;
    private static final long ROOMY_STACK = 64L << 20;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> new Thread(null, work, "onnx-runtime", ROOMY_STACK));
    private OrtSession session;
    private Map<String, OnnxTensor> input;
    private Map<String, OnnxTensor> output;
    private FloatBuffer result;

    OnnxRuntime(Path model, int threads, Map<String, Npy> in, String out, int[] outShape) {
        onThread(() -> open(model, threads, in, out, outShape));
    }

    /** Returns only when its threads have gone to sleep: after a run they wait busily for more. */
    Times run(int runs) {
        Times[] times = new Times[1];
        onThread(
                () -> {
                    times[0] = Times.of(runs, this::once);
                    Thread.sleep(SETTLE);
                });
        return times[0];
    }

    /** What the last run made, in the order of the output's shape. */
    float[] result() {
        float[] values = new float[result.capacity()];
        result.get(0, values);
        return values;
    }

    private void open(Path model, int threads, Map<String, Npy> in, String out, int[] outShape)
            throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            session = environment.createSession(model.toString(), options);
        }
        input = new HashMap<>();
        for (Map.Entry<String, Npy> one : in.entrySet()) {
            float[] values = one.getValue().values();
            FloatBuffer given = direct(values.length).put(0, values);
            input.put(one.getKey(), tensor(given, one.getValue().shape()));
        }
        result = direct(product(outShape));
        output = Map.of(out, tensor(result, outShape));
    }

    private void once() {
        try {
            session.run(input, output).close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OnnxTensor tensor(FloatBuffer values, int[] shape) throws OrtException {
        long[] sizes = java.util.Arrays.stream(shape).asLongStream().toArray();
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values, sizes);
    }

    private static FloatBuffer direct(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static int product(int[] shape) {
        return java.util.Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    private interface Work {
        void run() throws OrtException, InterruptedException;
    }

    private void onThread(Work work) {
        try {
            thread.submit(
                            () -> {
                                work.run();
                                return null;
                            })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        onThread(
                () -> {
                    input.values().forEach(OnnxTensor::close);
                    output.values().forEach(OnnxTensor::close);
                    session.close();
                });
        thread.shutdown();
    }
}
