/**
 * A jMonkeyEngine scene into linear colour, depth and motion, on demand into normals, albedo,
 * material, numbers and a reactive mask, without touching the application; and OpenGL without a
 * window.
 *
 * <p>What an application's own scene processors draw in their {@code postFrame} (jME's shadow
 * renderers do) goes into the small raster and is upscaled with it. What the GUI viewport shows is
 * drawn after the pass, at display size. Post filters run on the finished picture.
 */
package dev.impasto.raster;
