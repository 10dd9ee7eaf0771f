package dev.impasto.raster;

import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;

/**
 * Memory for one image that the host reads from OpenGL or writes for it: tightly packed, rows
 * bottom-up.
 */
sealed interface HostPixels extends AutoCloseable
        permits PlainPixels, PersistentPixels, OrphanedPixels {
    /** What the host does with it. */
    enum Use {
        READ,
        WRITE
    }

    /** Takes a layer from what OpenGL reads now; {@link #bytes} waits for it. */
    void take(Layer layer, int width, int height);

    /** What was taken, or what is to be given; native order, direct, valid until the next use. */
    ByteBuffer bytes();

    /** Gives RGBA8 pixels to a whole texture that is on the GPU already. */
    void give(Texture2D to);

    /** Whether its context is gone, and it with it. */
    boolean isLost();

    @Override
    void close();
}
