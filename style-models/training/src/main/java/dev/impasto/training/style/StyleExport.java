package dev.impasto.training.style;

import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.training.OnnxOps;
import dev.impasto.training.TrainingException;
import dev.impasto.training.Weights;
import java.io.IOException;
import java.nio.file.Path;

/** A trained painter as an ONNX file. */
final class StyleExport {

    private static final Integer[] SEEN = {
        1, Brushwork.CHANNELS, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC
    };
    private static final Integer[] PICTURE = {1, 3, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC};

    private StyleExport() {}

    /** The network with its result clipped to [0, 1]; {@code origin} says how it was trained. */
    static OnnxModel model(String name, Weights weights, String origin) {
        OnnxOps ops = new OnnxOps(name, weights);
        String seen = ops.input("picture and strokes", SEEN);
        String painted = ops.clip(PainterNetwork.paint(ops, seen), 0, 1);
        return ops.output(painted, PICTURE).metadata("trained", origin).build();
    }

    /** Writes {@link #model} to {@code file}, whole or not at all. */
    static void write(Path file, String name, Weights weights, String origin) {
        try {
            model(name, weights, origin).write(file);
        } catch (IOException e) {
            throw new TrainingException("cannot write " + file, e);
        }
    }
}
