package dev.impasto.tests.bench.net;

import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a network is run on. */
final class Inputs {

    private Inputs() {}

    /**
     * The array in a file, or noise in [0, 1) of the size that was asked for.
     *
     * @param sizes input's name to sizes with x between; may be empty
     * @param file may be null
     */
    static Npy of(CommandSpec spec, OnnxModel model, Map<String, String> sizes, Path file)
            throws IOException {
        if (file != null) {
            return image(spec, Npy.read(file));
        }
        OnnxValue input = model.inputs().get(0);
        for (String name : sizes.keySet()) {
            if (!name.equals(input.name())) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--input: the network's input is " + input.name() + ", not " + name);
            }
        }
        String size = sizes.getOrDefault(input.name(), "1x" + input.dims().get(1) + "x360x640");
        if (!size.matches("\\d{1,5}(x\\d{1,5}){3}")) {
            throw new ParameterException(
                    spec.commandLine(), "--input: " + size + " is no size such as 1x3x360x640");
        }
        return image(
                spec, noise(Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray()));
    }

    private static Npy image(CommandSpec spec, Npy array) {
        if (array.shape().length != 4 || array.shape()[0] != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "an input of " + Arrays.toString(array.shape()) + ": 1xCxHxW is wanted");
        }
        return array;
    }

    private static Npy noise(int[] shape) {
        Random random = new Random(1);
        float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return new Npy(shape, values);
    }
}
