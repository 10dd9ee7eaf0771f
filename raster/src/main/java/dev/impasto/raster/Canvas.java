package dev.impasto.raster;

import com.jme3.renderer.Renderer;
import java.nio.ByteBuffer;

/** Where a picture is painted: RGBA8, sRGB code values, display size, rows bottom-up. */
public final class Canvas implements AutoCloseable {
    private static final int BYTES = 4;

    final Picture picture;
    private final PixelPath path;
    private HostPixels host;
    private PixelBuffer painted;

    Canvas(int width, int height, PixelPath path) {
        picture = new Picture(width, height);
        this.path = path;
    }

    /** In pixels. */
    public int width() {
        return picture.width;
    }

    /** In pixels. */
    public int height() {
        return picture.height;
    }

    /** Host memory, to be filled: a direct buffer in native order. */
    public ByteBuffer rgba8() {
        if (host == null || host.isLost()) {
            closeHost();
            host = path.allocate(BYTES * width() * height(), HostPixels.Use.WRITE);
        }
        painted = null;
        return host.bytes();
    }

    /** Says that the picture was painted into a buffer of OpenGL's instead. */
    public void show(PixelBuffer rgba8) {
        painted = rgba8;
    }

    void upload(Renderer renderer) {
        renderer.setFrameBuffer(picture.target); // makes the texture where there is none yet
        if (painted != null) {
            painted.give(picture.texture);
        } else if (host != null && !host.isLost()) {
            host.give(picture.texture);
        }
    }

    @Override
    public void close() {
        picture.close();
        closeHost();
    }

    private void closeHost() {
        if (host != null) {
            host.close();
            host = null;
        }
    }
}
