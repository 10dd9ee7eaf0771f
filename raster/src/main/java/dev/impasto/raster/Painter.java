package dev.impasto.raster;

import java.nio.ByteBuffer;

/** Makes the picture that is shown from the small raster: the neural pass. */
@FunctionalInterface
public interface Painter {
    /**
     * Paints one frame, on the render thread.
     *
     * @param in the small raster, valid until this returns
     * @param rgba8 to be filled: display size, as {@link GBuffer#transform} says, rows bottom-up
     * @return whether it did; if not, the small raster is shown stretched for this frame
     */
    boolean paint(GBuffer in, ByteBuffer rgba8);
}
