package dev.impasto.raster;

import static org.lwjgl.opengl.GL15C.GL_STREAM_DRAW;
import static org.lwjgl.opengl.GL15C.GL_STREAM_READ;
import static org.lwjgl.opengl.GL15C.glBindBuffer;
import static org.lwjgl.opengl.GL15C.glBufferData;
import static org.lwjgl.opengl.GL15C.glUnmapBuffer;
import static org.lwjgl.opengl.GL21C.GL_PIXEL_PACK_BUFFER;
import static org.lwjgl.opengl.GL30C.GL_MAP_READ_BIT;
import static org.lwjgl.opengl.GL30C.GL_MAP_WRITE_BIT;
import static org.lwjgl.opengl.GL30C.glMapBufferRange;

import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;

/**
 * A pixel buffer whose memory is given up before each use, so that nobody waits for the last one,
 * and that is mapped only while the host uses it.
 */
final class OrphanedPixels implements HostPixels {
    private final PixelBuffer buffer = new PixelBuffer();
    private final int bytes;
    private final Use use;
    private ByteBuffer mapped;

    OrphanedPixels(int bytes, Use use) {
        this.bytes = bytes;
        this.use = use;
    }

    @Override
    public void take(Layer layer, int width, int height) {
        unmap();
        orphan(GL_STREAM_READ);
        buffer.take(layer, width, height);
    }

    @Override
    public ByteBuffer bytes() {
        if (mapped == null) {
            if (use == Use.WRITE) {
                orphan(GL_STREAM_DRAW);
            }
            int access = use == Use.READ ? GL_MAP_READ_BIT : GL_MAP_WRITE_BIT;
            glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer.name());
            mapped = glMapBufferRange(GL_PIXEL_PACK_BUFFER, 0, bytes, access, null);
            glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
            if (mapped == null) {
                throw new IllegalStateException(
                        "OpenGL maps no pixel buffer of " + bytes + " bytes");
            }
        }
        return mapped;
    }

    @Override
    public void give(Texture2D to) {
        unmap();
        buffer.give(to);
    }

    private void orphan(int usage) {
        glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer.name());
        glBufferData(GL_PIXEL_PACK_BUFFER, bytes, usage);
        glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    }

    private void unmap() {
        if (mapped != null) {
            glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer.name());
            glUnmapBuffer(GL_PIXEL_PACK_BUFFER);
            glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
            mapped = null;
        }
    }

    @Override
    public boolean isLost() {
        return buffer.isLost();
    }

    @Override
    public void close() {
        buffer.close();
    }
}
