package dev.impasto.tests.bench.net;

import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a network is run on. */
final class Inputs {

    private Inputs() {}

    /**
     * What each input is given, by name: for the first the array in a file, or noise in [0, 1) of
     * the size that was asked for, else of the model's own; 360 rows and 640 columns where it
     * leaves them open.
     *
     * @param sizes input's name to sizes with x between; may be empty
     * @param file may be null
     */
    static Map<String, Npy> of(
            CommandSpec spec, OnnxModel model, Map<String, String> sizes, Path file)
            throws IOException {
        Map<String, Npy> given = new LinkedHashMap<>();
        for (OnnxValue input : model.inputs()) {
            boolean fromFile = file != null && given.isEmpty();
            String size = sizes.get(input.name());
            int[] shape = fromFile ? null : size == null ? own(spec, input) : asked(spec, size);
            given.put(input.name(), fromFile ? Npy.read(file) : noise(shape));
        }
        for (String name : sizes.keySet()) {
            if (!given.containsKey(name)) {
                throw bad(spec, "the network's inputs are " + given.keySet() + ", not " + name);
            }
        }
        return given;
    }

    private static int[] asked(CommandSpec spec, String size) {
        if (!size.matches("\\d{1,5}(x\\d{1,5}){0,7}")) {
            throw bad(spec, size + " is no size such as 1x3x360x640");
        }
        return Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    private static int[] own(CommandSpec spec, OnnxValue input) {
        int[] dims = input.dims().stream().mapToInt(Integer::intValue).toArray();
        int[] open = {1, OnnxValue.DYNAMIC, 360, 640};
        for (int i = 0; i < dims.length; i++) {
            int size = dims.length == 4 ? open[i] : OnnxValue.DYNAMIC;
            dims[i] = dims[i] == OnnxValue.DYNAMIC ? size : dims[i];
            if (dims[i] == OnnxValue.DYNAMIC) {
                throw bad(spec, "give a size: the network's input is " + input);
            }
        }
        return dims;
    }

    private static ParameterException bad(CommandSpec spec, String reason) {
        return new ParameterException(spec.commandLine(), "--input: " + reason);
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
