package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;

/**
 * An ONNX network made ready for one size and one device: kernels compiled, memory planned, so that
 * a frame only launches.
 *
 * <p>Images are in <b>blocked layout</b>, which is what image kernels around a network write and
 * read: 32-bit floats {@code [ceil(C/8)][H][W][8]}, so value {@code (c, y, x)} is at float {@code
 * (((c / 8) * H + y) * W + x) * 8 + c % 8}; as {@code float8}, pixel {@code (y, x)} of block {@code
 * b} is element {@code (b * H + y) * W + x}. Where C is no multiple of 8, the last block's spare
 * channels of the input are ignored (but must be finite) and those of the output mean nothing. Rows
 * run as the network saw them in training.
 *
 * <p>One input and one output, batch 1. Owned by whoever planned it; same thread as its backend.
 */
public final class Network implements AutoCloseable {

    private Network() {}

    /**
     * Plans a network.
     *
     * @param height of the input
     * @param width of the input
     * @throws ModelException if an operation is not supported or the shapes do not fit; names node,
     *     operation and reason
     * @throws DeviceException if the device refuses
     */
    public static Network plan(OnnxModel model, Backend backend, int height, int width) {
        throw new ModelException(model.name() + ": networks cannot be planned yet");
    }

    /** Where the input goes before {@link #run}; its content does not survive the run. */
    public DeviceBuffer input() {
        throw new UnsupportedOperationException();
    }

    /** Where the output is after {@link #run}, until the next run. */
    public DeviceBuffer output() {
        throw new UnsupportedOperationException();
    }

    /** Channels, height and width of the input. */
    public Shape inputShape() {
        throw new UnsupportedOperationException();
    }

    /** Channels, height and width of the output. */
    public Shape outputShape() {
        throw new UnsupportedOperationException();
    }

    /** Queues the whole network. */
    public void run() {
        throw new UnsupportedOperationException();
    }

    /** Frees the memory of the network. */
    @Override
    public void close() {}
}
