package dev.impasto.raster;

import com.jme3.renderer.Renderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL30C;
import org.lwjgl.system.MemoryUtil;

/**
 * Pixels between OpenGL and direct buffers or pixel buffers, rows bottom-up. A direct buffer waits
 * for the drawing to end.
 */
final class Pixels {
    private static final int USUAL_ALIGNMENT = 4;

    private Pixels() {}

    static void readRgba16f(Renderer renderer, FrameBuffer from, ByteBuffer to) {
        read(renderer, from, GL11C.GL_RGBA, GL30C.GL_HALF_FLOAT, to);
    }

    static void readRgba8(Renderer renderer, FrameBuffer from, ByteBuffer to) {
        read(renderer, from, GL11C.GL_RGBA, GL11C.GL_UNSIGNED_BYTE, to);
    }

    /** Reads a layer from what OpenGL reads from now. */
    static void read(Layer layer, int width, int height, ByteBuffer to) {
        GL11C.glPixelStorei(GL11C.GL_PACK_ALIGNMENT, 1);
        GL11C.glReadPixels(0, 0, width, height, formatOf(layer), typeOf(layer), to);
        GL11C.glPixelStorei(GL11C.GL_PACK_ALIGNMENT, USUAL_ALIGNMENT);
    }

    /** Reads a part of the default frame buffer. */
    static void readScreen(Renderer renderer, Region part, ByteBuffer to) {
        renderer.setFrameBuffer(null);
        GL11C.glReadPixels(
                part.x, part.y, part.width, part.height, GL11C.GL_RGBA, GL11C.GL_UNSIGNED_BYTE, to);
    }

    /** Queues reading a layer from what OpenGL reads from now into the bound pixel buffer. */
    static void readIntoBuffer(Layer layer, int width, int height) {
        GL11C.glPixelStorei(GL11C.GL_PACK_ALIGNMENT, 1);
        GL11C.glReadPixels(0, 0, width, height, formatOf(layer), typeOf(layer), 0);
        GL11C.glPixelStorei(GL11C.GL_PACK_ALIGNMENT, USUAL_ALIGNMENT);
    }

    private static int formatOf(Layer layer) {
        return switch (layer) {
            case COLOR, NORMAL, ALBEDO -> GL11C.GL_RGBA;
            case DEPTH -> GL11C.GL_DEPTH_COMPONENT;
            case MOTION, MATERIAL -> GL30C.GL_RG;
            case ID -> GL30C.GL_RG_INTEGER;
            case REACTIVE -> GL11C.GL_RED;
        };
    }

    private static int typeOf(Layer layer) {
        return switch (layer) {
            case ALBEDO -> GL11C.GL_UNSIGNED_BYTE;
            case DEPTH -> GL11C.GL_FLOAT;
            case ID -> GL11C.GL_UNSIGNED_SHORT;
            default -> GL30C.GL_HALF_FLOAT;
        };
    }

    /** Reads the default frame buffer, which does not know its own size. */
    static void readScreen(Renderer renderer, int width, int height, ByteBuffer to) {
        renderer.setFrameBuffer(null);
        GL11C.glReadPixels(0, 0, width, height, GL11C.GL_RGBA, GL11C.GL_UNSIGNED_BYTE, to);
    }

    /** Replaces a whole texture that is on the GPU already. */
    static void writeRgba8(ByteBuffer from, Texture2D to) {
        writeRgba8(MemoryUtil.memAddress(from), to);
    }

    /** Queues replacing a whole texture by what is in the bound pixel buffer. */
    static void writeRgba8FromBuffer(Texture2D to) {
        writeRgba8(0, to);
    }

    private static void writeRgba8(long from, Texture2D to) {
        // Past jME, which keeps its own account of bindings, so its binding is put back.
        int bound = GL11C.glGetInteger(GL11C.GL_TEXTURE_BINDING_2D);
        GL11C.glBindTexture(GL11C.GL_TEXTURE_2D, to.getImage().getId());
        GL11C.glTexSubImage2D(
                GL11C.GL_TEXTURE_2D,
                0,
                0,
                0,
                to.getImage().getWidth(),
                to.getImage().getHeight(),
                GL11C.GL_RGBA,
                GL11C.GL_UNSIGNED_BYTE,
                from);
        GL11C.glBindTexture(GL11C.GL_TEXTURE_2D, bound);
    }

    private static void read(
            Renderer renderer, FrameBuffer from, int format, int type, ByteBuffer to) {
        renderer.setFrameBuffer(from);
        GL11C.glReadPixels(0, 0, from.getWidth(), from.getHeight(), format, type, to);
    }
}
