package dev.impasto.raster;

import com.jme3.texture.Image;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import java.nio.ByteBuffer;

/**
 * An image that the pass made, brought to OpenGL to be looked at: four floats a pixel, rows from
 * the top.
 */
public final class PassImage implements AutoCloseable {
    private static final int BYTES = 16;

    private final HostBuffer host;
    final Texture2D texture;

    /** An image of this size, in pixels. */
    public PassImage(int width, int height) {
        host = new HostBuffer(width * height * BYTES);
        texture =
                new Texture2D(
                        new Image(Format.RGBA32F, width, height, host.bytes(), ColorSpace.Linear));
    }

    public int width() {
        return texture.getImage().getWidth();
    }

    public int height() {
        return texture.getImage().getHeight();
    }

    /** To be filled: direct, native order. */
    public ByteBuffer pixels() {
        return host.bytes();
    }

    /** What was filled in is what is shown from now on. */
    public void filled() {
        texture.getImage().setUpdateNeeded();
    }

    @Override
    public void close() {
        Targets.dispose(texture.getImage());
        host.close();
    }
}
