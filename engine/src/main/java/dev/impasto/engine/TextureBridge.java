package dev.impasto.engine;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import java.nio.ByteBuffer;

/**
 * How the images of a frame come from OpenGL to the device that runs the pass, and its picture
 * back.
 */
interface TextureBridge extends AutoCloseable {
    /** The way, in words for people. */
    String name();

    /** Queues the crossing of a frame, right behind its drawing. */
    void prepare(GBuffer in);

    /** An image of the frame in host memory, or null where it crosses without the host. */
    ByteBuffer host(GBuffer in, Layer layer);

    /**
     * Runs the pass on a frame that was prepared, and brings its picture to the canvas.
     *
     * @param inputs the frame, with the images that {@link #host} gave
     */
    void dispatch(NeuralPass pass, FrameInputs inputs, Canvas out);

    /** How long the last frame's crossing took, beyond what the raster counts, in nanoseconds. */
    long nanos();

    /** Whether what it needs is gone with an OpenGL context. */
    boolean isLost();

    @Override
    void close();
}
