package dev.impasto.training.metric;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A display-referred picture for measuring: sRGB-coded values in [0, 1], interleaved R, G, B, rows
 * from the top.
 *
 * @param rgb {@code width * height * 3} values
 */
public record Picture(int width, int height, float[] rgb) {
    public Picture {
        if (width <= 0 || height <= 0 || rgb.length != width * height * 3) {
            throw new IllegalArgumentException(
                    "a picture of %d x %d needs %d values, got %d"
                            .formatted(width, height, width * height * 3, rgb.length));
        }
    }

    /** Reads tightly packed RGBA8 bytes from the buffer's start; alpha is dropped. */
    public static Picture ofRgba8(ByteBuffer rgba, int width, int height, boolean bottomUp) {
        float[] rgb = new float[width * height * 3];
        for (int y = 0; y < height; y++) {
            int source = (bottomUp ? height - 1 - y : y) * width * 4;
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[(y * width + x) * 3 + c] = (rgba.get(source + x * 4 + c) & 0xFF) / 255f;
                }
            }
        }
        return new Picture(width, height, rgb);
    }

    /** This picture enlarged with bilinear filtering, texel centres at half pixels, edges held. */
    public Picture bilinear(int newWidth, int newHeight) {
        float[] out = new float[newWidth * newHeight * 3];
        for (int y = 0; y < newHeight; y++) {
            float sy = (y + 0.5f) * height / newHeight - 0.5f;
            int y0 = (int) Math.floor(sy);
            for (int x = 0; x < newWidth; x++) {
                float sx = (x + 0.5f) * width / newWidth - 0.5f;
                int x0 = (int) Math.floor(sx);
                for (int c = 0; c < 3; c++) {
                    float top = mix(at(x0, y0, c), at(x0 + 1, y0, c), sx - x0);
                    float low = mix(at(x0, y0 + 1, c), at(x0 + 1, y0 + 1, c), sx - x0);
                    out[(y * newWidth + x) * 3 + c] = mix(top, low, sy - y0);
                }
            }
        }
        return new Picture(newWidth, newHeight, out);
    }

    /** Writes a PNG file of 8 bits a channel. */
    public void writePng(Path file) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] codes = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            codes[i / 3] = codes[i / 3] << 8 | Math.round(rgb[i] * 255);
        }
        image.setRGB(0, 0, width, height, codes, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }

    /** The luma of each pixel (BT.601). */
    float[] luma() {
        float[] luma = new float[width * height];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299f * rgb[3 * i] + 0.587f * rgb[3 * i + 1] + 0.114f * rgb[3 * i + 2];
        }
        return luma;
    }

    void requireSameSize(Picture other) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException(
                    "pictures differ in size: %d x %d and %d x %d"
                            .formatted(width, height, other.width, other.height));
        }
    }

    private float at(int x, int y, int c) {
        int cx = Math.min(Math.max(x, 0), width - 1);
        int cy = Math.min(Math.max(y, 0), height - 1);
        return rgb[(cy * width + cx) * 3 + c];
    }

    private static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }
}
