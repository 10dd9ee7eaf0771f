package dev.impasto.raster;

import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;

/** Host memory that OpenGL copies to and from in the call. */
final class PlainPixels implements HostPixels {
    private final HostBuffer host;

    PlainPixels(int bytes) {
        host = new HostBuffer(bytes);
    }

    @Override
    public void take(Layer layer, int width, int height) {
        Pixels.read(layer, width, height, host.bytes());
    }

    @Override
    public ByteBuffer bytes() {
        return host.bytes();
    }

    @Override
    public void give(Texture2D to) {
        Pixels.writeRgba8(host.bytes(), to);
    }

    @Override
    public boolean isLost() {
        return false;
    }

    @Override
    public void close() {
        host.close();
    }
}
