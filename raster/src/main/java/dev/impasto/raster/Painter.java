package dev.impasto.raster;

/** Makes the picture that is shown from the small raster: the neural pass. */
@FunctionalInterface
public interface Painter {
    /**
     * Called as soon as the drawing of a frame is queued: the time to {@linkplain GBuffer#fetch
     * fetch} what {@link #paint} reads, or to {@linkplain GBuffer#copy copy} it.
     */
    default void prepare(GBuffer in) {}

    /**
     * Paints one frame, on the render thread.
     *
     * @param in the small raster, drawn, and valid until this returns
     * @param out to be filled, coded as {@link GBuffer#transform} says
     * @return whether it was; if not, the small raster is shown stretched for this frame
     */
    boolean paint(GBuffer in, Canvas out);
}
