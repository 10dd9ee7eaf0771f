package dev.impasto.neural.upscale;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.backend.ReferenceKernel;
import dev.impasto.neural.image.Pixels;
import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;

/** The plain-Java twin of {@code 45_under.cl}: the history under this frame's samples. */
final class Under {
    private final Sizes sizes;

    private Under(Sizes sizes) {
        this.sizes = sizes;
    }

    static KernelSource source(Sizes sizes, boolean bottomUp) {
        Under twin = new Under(sizes);
        return new KernelSource(
                "45_under.cl", "under", sizes.defines(bottomUp), ReferenceKernel.each(twin::pixel));
    }

    private void pixel(Arguments args, int x, int y) {
        float atX = (x + 0.5f + args.real(2)) * sizes.scaleX() - 0.5f;
        float atY = (y + 0.5f + args.real(3)) * sizes.scaleY() - 0.5f;
        float[] found = new float[4];
        if (surrounded(args.floats(0), atX, atY)) {
            for (int c = 0; c < 3; c++) {
                found[c] = sample(args.floats(0), atX, atY, c);
            }
            found[3] = 1;
        }
        int here = y * sizes.renderWidth() + x;
        Pixels.put(args.floats(1), here, found[0], found[1], found[2], found[3]);
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

    private float sample(FloatBuffer warped, float atX, float atY, int channel) {
        int x = (int) Math.floor(atX);
        int y = (int) Math.floor(atY);
        float sum = 0;
        for (int i = 0; i < 16; i++) {
            int column = x - 1 + i % 4;
            int row = y - 1 + i / 4;
            float weight = cubic(atX - column) * cubic(atY - row);
            sum += weight * texel(warped, column, row, channel);
        }
        float a = texel(warped, x, y, channel);
        float b = texel(warped, x + 1, y, channel);
        float c = texel(warped, x, y + 1, channel);
        float d = texel(warped, x + 1, y + 1, channel);
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
