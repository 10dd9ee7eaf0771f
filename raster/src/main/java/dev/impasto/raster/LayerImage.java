package dev.impasto.raster;

import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;

/** A layer's texture, and on demand its host copy. */
final class LayerImage implements AutoCloseable {
    final Texture2D texture;
    private final Layer layer;
    private final int width;
    private final int height;
    private HostBuffer copy;

    LayerImage(Layer layer, int width, int height) {
        this.layer = layer;
        this.width = width;
        this.height = height;
        texture = new Texture2D(width, height, layer.format);
    }

    /** Copies from the buffer that OpenGL reads now: rows bottom-up, tightly packed. */
    ByteBuffer read() {
        if (copy == null) {
            copy = new HostBuffer(width * height * layer.bytes());
        }
        Pixels.read(layer, width, height, copy.bytes());
        return copy.bytes();
    }

    @Override
    public void close() {
        Targets.dispose(texture.getImage());
        if (copy != null) {
            copy.close();
        }
    }
}
