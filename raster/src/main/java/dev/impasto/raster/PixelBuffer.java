package dev.impasto.raster;

import static org.lwjgl.opengl.GL15C.GL_STREAM_COPY;
import static org.lwjgl.opengl.GL15C.glBindBuffer;
import static org.lwjgl.opengl.GL15C.glBufferData;
import static org.lwjgl.opengl.GL15C.glDeleteBuffers;
import static org.lwjgl.opengl.GL15C.glGenBuffers;
import static org.lwjgl.opengl.GL21C.GL_PIXEL_PACK_BUFFER;
import static org.lwjgl.opengl.GL21C.GL_PIXEL_UNPACK_BUFFER;

import com.jme3.texture.Texture2D;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GLCapabilities;

/**
 * An OpenGL buffer for the pixels of one image: tightly packed, rows bottom-up. It is gone with its
 * context.
 */
public final class PixelBuffer implements AutoCloseable {
    private final GLCapabilities context = GL.getCapabilities(); // one for each context
    private final int name = glGenBuffers();
    private boolean closed;

    /** A buffer without memory yet. */
    PixelBuffer() {}

    /** A buffer whose memory stays what it is, so that other APIs may share it. */
    public static PixelBuffer ofSize(int bytes) {
        PixelBuffer buffer = new PixelBuffer();
        glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer.name);
        glBufferData(GL_PIXEL_PACK_BUFFER, bytes, GL_STREAM_COPY);
        glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
        return buffer;
    }

    /**
     * Waits until OpenGL is done with all buffers ({@code glFinish}), which is what another API has
     * to ask for before it takes one over.
     */
    public static void finishAll() {
        GL11C.glFinish();
    }

    /** OpenGL's name for it. */
    public int name() {
        return name;
    }

    /** Whether its context is gone, and it with it. */
    public boolean isLost() {
        return context != GL.getCapabilities();
    }

    /** Queues the copying of a layer from what OpenGL reads now. */
    void take(Layer layer, int width, int height) {
        glBindBuffer(GL_PIXEL_PACK_BUFFER, name);
        Pixels.readIntoBuffer(layer, width, height);
        glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    }

    /** Queues the copying of RGBA8 pixels to a whole texture that is on the GPU already. */
    void give(Texture2D to) {
        glBindBuffer(GL_PIXEL_UNPACK_BUFFER, name);
        Pixels.writeRgba8FromBuffer(to);
        glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
    }

    @Override
    public void close() {
        if (!closed && !isLost()) {
            glDeleteBuffers(name);
        }
        closed = true;
    }
}
