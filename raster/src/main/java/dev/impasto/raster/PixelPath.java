package dev.impasto.raster;

import java.util.List;
import java.util.Locale;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GLCapabilities;

/** How pixels go between OpenGL and host memory. */
public enum PixelPath {
    /**
     * OpenGL copies to and from host memory in the call. The least work where a processor draws: a
     * pixel buffer is host memory there too, and one copy more.
     */
    PLAIN("plain copies"),

    /**
     * Pixel buffers that stay mapped: the GPU copies on its own, behind what it draws. From OpenGL
     * 4.4 or ARB_buffer_storage on.
     */
    PERSISTENT("persistent pixel buffers"),

    /** Pixel buffers that are given up and mapped anew in each frame. */
    ORPHANED("orphaned pixel buffers");

    private static final List<String> PROCESSORS =
            List.of("llvmpipe", "softpipe", "swiftshader", "software", "gdi generic");

    private final String words;

    PixelPath(String words) {
        this.words = words;
    }

    /** The best for the context that is current. */
    static PixelPath best() {
        GLCapabilities offered = GL.getCapabilities();
        return best(
                String.valueOf(GL11C.glGetString(GL11C.GL_RENDERER)),
                offered.OpenGL44 || offered.GL_ARB_buffer_storage);
    }

    static PixelPath best(String renderer, boolean bufferStorage) {
        String name = renderer.toLowerCase(Locale.ROOT);
        if (PROCESSORS.stream().anyMatch(name::contains)) {
            return PLAIN;
        }
        return bufferStorage ? PERSISTENT : ORPHANED;
    }

    /** Memory for one image. */
    HostPixels allocate(int bytes, HostPixels.Use use) {
        return switch (this) {
            case PLAIN -> new PlainPixels(bytes);
            case PERSISTENT -> new PersistentPixels(bytes, use);
            case ORPHANED -> new OrphanedPixels(bytes, use);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
