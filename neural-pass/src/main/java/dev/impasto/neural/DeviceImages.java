package dev.impasto.neural;

import dev.impasto.neural.backend.DeviceBuffer;
import java.util.List;

/**
 * A frame's images, and where its picture goes, on the device that runs the pass. Layout and
 * meaning are those that {@link FrameInputs} and {@link NeuralPass#dispatch(FrameInputs,
 * java.nio.ByteBuffer)} say of host buffers.
 *
 * @param color 8 bytes a pixel of render size
 * @param depth 4 bytes a pixel
 * @param motion 4 bytes a pixel
 * @param reactive 2 bytes a pixel, or null where nothing is reactive
 * @param picture 4 bytes a pixel of display size
 */
public record DeviceImages(
        DeviceBuffer color,
        DeviceBuffer depth,
        DeviceBuffer motion,
        DeviceBuffer reactive,
        DeviceBuffer picture)
        implements AutoCloseable {

    /** Those that are there. */
    public List<DeviceBuffer> all() {
        return reactive == null
                ? List.of(color, depth, motion, picture)
                : List.of(color, depth, motion, reactive, picture);
    }

    /** Closes all of them. */
    @Override
    public void close() {
        all().forEach(DeviceBuffer::close);
    }
}
