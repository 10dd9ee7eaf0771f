package dev.impasto.raster;

import java.nio.ByteBuffer;

/** The host's copy of a layer, made at most once a frame. */
final class HostCopy implements AutoCloseable {
    private final Layer layer;
    private final int width;
    private final int height;
    private final PixelPath path;
    private HostPixels pixels;
    private boolean taken;

    HostCopy(Layer layer, int width, int height, PixelPath path) {
        this.layer = layer;
        this.width = width;
        this.height = height;
        this.path = path;
    }

    /** The layer is drawn anew: what is here is of an earlier frame. */
    void renew() {
        taken = false;
    }

    /** Whether this frame's copying has begun. */
    boolean isTaken() {
        return taken && !pixels.isLost();
    }

    /** Begins to copy from the buffer that OpenGL reads now. */
    void take() {
        if (pixels == null || pixels.isLost()) {
            close();
            pixels = path.allocate(width * height * layer.bytes(), HostPixels.Use.READ);
        }
        pixels.take(layer, width, height);
        taken = true;
    }

    /** What was taken, which is waited for. */
    ByteBuffer bytes() {
        return pixels.bytes();
    }

    @Override
    public void close() {
        if (pixels != null) {
            pixels.close();
        }
    }
}
