package dev.impasto.training;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.impasto.neural.onnx.OnnxModel;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Runs a model in ONNX Runtime: the judge of what is exported. */
public final class Onnx {

    private Onnx() {}

    /** The only output's values for the only input, given as floats of {@code shape}. */
    public static float[] run(OnnxModel model, Path folder, float[] input, long... shape)
            throws IOException, OrtException {
        Path file = folder.resolve("judged.onnx");
        model.write(file);
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        try (OrtSession session = runtime.createSession(file.toString());
                OnnxTensor x = OnnxTensor.createTensor(runtime, FloatBuffer.wrap(input), shape);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), x))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] output = new float[values.remaining()];
            values.get(output);
            return output;
        }
    }
}
