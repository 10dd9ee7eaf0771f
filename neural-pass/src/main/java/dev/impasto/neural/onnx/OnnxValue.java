package dev.impasto.neural.onnx;

import java.util.List;

/**
 * An input or output of a model.
 *
 * @param dims its shape, {@link #DYNAMIC} where the file leaves a size open; empty where the file
 *     says nothing of it
 */
public record OnnxValue(String name, List<Integer> dims) {

    /** A size that is not known until the network is planned. */
    public static final int DYNAMIC = -1;

    /** Copies what it is given. */
    public OnnxValue {
        dims = List.copyOf(dims);
    }
}
