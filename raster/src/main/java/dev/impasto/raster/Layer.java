package dev.impasto.raster;

import com.jme3.texture.Image.Format;

/**
 * An image of the G-buffer, at render size. Colour, depth and motion are always there; the others
 * are drawn in the frames in which somebody {@linkplain SceneRaster#demand demands} them.
 */
public enum Layer {
    /** RGBA16F: linear HDR light, before exposure and tone mapping. */
    COLOR(Format.RGBA16F, 8),

    /** 32F: window depth, 0 near to 1 far; 1 where there is only sky. */
    DEPTH(Format.Depth32F, 4),

    /**
     * RG16F: previous − current position of what the pixel shows, in render pixels, +x right and +y
     * down, without jitter on either side. It points out of the picture where the pixel shows what
     * was not there before.
     */
    MOTION(Format.RG16F, 4),

    /**
     * RGBA16F: the unit normal in world space, with the material's normal map, on the side that is
     * seen, or 0 for lines and points that have none; alpha 1. All 0 where there is only sky.
     */
    NORMAL(Format.RGBA16F, 8),

    /**
     * RGBA8: the material's base colour as sRGB code values, without light; alpha 1, or 0 where the
     * material tells none.
     */
    ALBEDO(Format.RGBA8, 4),

    /**
     * RG16F: perceptual roughness and metalness of the material, each 0 to 1, or −1 where the
     * material tells none. Phong's exponent n counts as roughness (2 / (n + 2))^¼ (B. Karis,
     * <i>Specular BRDF Reference</i>, 2013).
     */
    MATERIAL(Format.RG16F, 4),

    /**
     * RG16UI: number of the geometry and of its material, each from 1 and the same from frame to
     * frame; 0 where there is only sky. Instances of one instanced geometry share a number.
     */
    ID(Format.RG16UI, 4),

    /**
     * R16F: where history lies, 0 (not) to 1 (wholly): what is blended over the surface that depth
     * and motion tell of, what is deformed on the processor, and what is marked with {@link
     * Reactive}.
     */
    REACTIVE(Format.R16F, 2);

    final Format format;
    final int bytes;

    Layer(Format format, int bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    /** Bytes a pixel of a host copy. */
    public int bytes() {
        return bytes;
    }

    /** Whether each frame has it, asked for or not. */
    boolean isAlwaysThere() {
        return compareTo(MOTION) <= 0;
    }
}
