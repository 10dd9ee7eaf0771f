package dev.impasto.neural.upscale;

import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;

/** The plain-Java twin of {@code under.cl}: luma of the history under a sample. */
final class Under {
    private final Sizes sizes;

    Under(Sizes sizes) {
        this.sizes = sizes;
    }

    /** What lies under the sample of a render pixel; below 0 where it is not known. */
    float at(FloatBuffer warped, int x, int y, float jitterX, float jitterY) {
        float atX = (x + 0.5f + jitterX) * sizes.scaleX() - 0.5f;
        float atY = (y + 0.5f + jitterY) * sizes.scaleY() - 0.5f;
        return surrounded(warped, atX, atY) ? Math.max(luma(warped, atX, atY), 0) : -1;
    }

    /** Whether all texels that are needed lie in the picture, and the nearest four hold history. */
    private boolean surrounded(FloatBuffer warped, float atX, float atY) {
        int x = (int) Math.floor(atX);
        int y = (int) Math.floor(atY);
        return x >= 1
                && y >= 1
                && x < sizes.displayWidth() - 2
                && y < sizes.displayHeight() - 2
                && Math.min(texel(warped, x, y, 3), texel(warped, x + 1, y, 3)) > 0
                && Math.min(texel(warped, x, y + 1, 3), texel(warped, x + 1, y + 1, 3)) > 0;
    }

    private float luma(FloatBuffer warped, float atX, float atY) {
        int x = (int) Math.floor(atX);
        int y = (int) Math.floor(atY);
        float sum = 0;
        for (int i = 0; i < 16; i++) {
            int column = x - 1 + i % 4;
            int row = y - 1 + i / 4;
            float weight = cubic(atX - column) * cubic(atY - row);
            sum += weight * texel(warped, column, row, 0);
        }
        float a = texel(warped, x, y, 0);
        float b = texel(warped, x + 1, y, 0);
        float c = texel(warped, x, y + 1, 0);
        float d = texel(warped, x + 1, y + 1, 0);
        float least = Math.min(Math.min(a, b), Math.min(c, d));
        float most = Math.max(Math.max(a, b), Math.max(c, d));
        return Math.min(Math.max(sum, least), most);
    }

    /** Keys' cubic with a = -1/2, at a distance. */
    private static float cubic(float distance) {
        float d = Math.abs(distance);
        return d <= 1
                ? (1.5f * d - 2.5f) * d * d + 1
                : Math.max(2 - d, 0) * Math.max(2 - d, 0) * (1 - d) * 0.5f;
    }

    private float texel(FloatBuffer warped, int x, int y, int channel) {
        return warped.get(4 * (y * sizes.displayWidth() + x) + channel);
    }
}
