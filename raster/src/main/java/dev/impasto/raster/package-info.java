/**
 * A jMonkeyEngine scene into linear colour, depth and motion, without touching the application; and
 * OpenGL without a window.
 *
 * <p>What an application's own scene processors draw in their {@code postFrame} (jME's shadow
 * renderers do) goes into the small raster and is upscaled with it. What the GUI viewport shows is
 * drawn after the pass, at display size. jME's {@code FilterPostProcessor} takes the viewport over
 * for itself and is not supported yet.
 */
package dev.impasto.raster;
