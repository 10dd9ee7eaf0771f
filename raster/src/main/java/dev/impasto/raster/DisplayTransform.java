package dev.impasto.raster;

/** How a picture's code values, each in [0,1], come from the light that was drawn. */
public enum DisplayTransform {
    /** Light times exposure, the filmic curve of Narkowicz (2015), the sRGB transfer function. */
    FILMIC,
    /** Light times exposure, clipped at 1, the sRGB transfer function. */
    SRGB,
    /** Light times exposure, clipped at 1: where gamma correction is off, light is code values. */
    CLIP
}
