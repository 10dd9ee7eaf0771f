package dev.impasto.raster;

import com.jme3.renderer.Renderer;

/** A picture that is painted in host memory and then goes to the GPU. */
final class Canvas implements AutoCloseable {
    private static final int BYTES = 4;

    final Picture picture;
    final HostBuffer host;

    Canvas(int width, int height) {
        picture = new Picture(width, height);
        host = new HostBuffer(width * height * BYTES);
    }

    void upload(Renderer renderer) {
        renderer.setFrameBuffer(picture.target); // makes the texture where there is none yet
        Pixels.writeRgba8(host.bytes(), picture.texture);
    }

    @Override
    public void close() {
        picture.close();
        host.close();
    }
}
