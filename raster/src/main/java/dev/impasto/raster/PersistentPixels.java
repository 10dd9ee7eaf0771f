package dev.impasto.raster;

import static org.lwjgl.opengl.GL15C.glBindBuffer;
import static org.lwjgl.opengl.GL21C.GL_PIXEL_PACK_BUFFER;
import static org.lwjgl.opengl.GL30C.GL_MAP_READ_BIT;
import static org.lwjgl.opengl.GL30C.GL_MAP_WRITE_BIT;
import static org.lwjgl.opengl.GL30C.glMapBufferRange;
import static org.lwjgl.opengl.GL44C.GL_CLIENT_STORAGE_BIT;
import static org.lwjgl.opengl.GL44C.GL_MAP_COHERENT_BIT;
import static org.lwjgl.opengl.GL44C.GL_MAP_PERSISTENT_BIT;
import static org.lwjgl.opengl.GL44C.glBufferStorage;

import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;

/** A pixel buffer that stays mapped. */
final class PersistentPixels implements HostPixels {
    private final PixelBuffer buffer = new PixelBuffer();
    private final Fence done = new Fence();
    private final ByteBuffer mapped;

    PersistentPixels(int bytes, Use use) {
        int access = use == Use.READ ? GL_MAP_READ_BIT : GL_MAP_WRITE_BIT;
        int mapping = access | GL_MAP_PERSISTENT_BIT | GL_MAP_COHERENT_BIT;
        glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer.name());
        glBufferStorage(GL_PIXEL_PACK_BUFFER, bytes, mapping | GL_CLIENT_STORAGE_BIT);
        mapped = glMapBufferRange(GL_PIXEL_PACK_BUFFER, 0, bytes, mapping, null);
        glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
        if (mapped == null) {
            throw new IllegalStateException("OpenGL maps no pixel buffer of " + bytes + " bytes");
        }
    }

    @Override
    public void take(Layer layer, int width, int height) {
        buffer.take(layer, width, height);
        done.set();
    }

    @Override
    public ByteBuffer bytes() {
        done.await();
        return mapped;
    }

    @Override
    public void give(Texture2D to) {
        buffer.give(to);
        done.set();
    }

    @Override
    public boolean isLost() {
        return buffer.isLost();
    }

    @Override
    public void close() {
        if (!isLost()) {
            done.await();
        }
        buffer.close(); // which ends the mapping
    }
}
