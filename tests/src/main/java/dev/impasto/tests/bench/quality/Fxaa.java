package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;

/**
 * Fast approximate anti-aliasing of a finished picture, as jMonkeyEngine's {@code FXAAFilter} does
 * it with its defaults, in Java.
 *
 * @see <a
 *     href="https://developer.download.nvidia.com/assets/gamedev/files/sdk/11/FXAA_WhitePaper.pdf">
 *     T. Lottes: FXAA, 2009</a>
 */
final class Fxaa {
    private static final float CORNER = 0.5f + 0.25f; // half a pixel and the sub-pixel shift
    private static final float REDUCE_SHARE = 0.25f / 8;
    private static final float LEAST_REDUCE = 1 / 128f;
    private static final float SPAN = 8;

    private final Picture in;

    private Fxaa(Picture in) {
        this.in = in;
    }

    static Picture of(Picture in) {
        Fxaa fxaa = new Fxaa(in);
        float[] out = new float[in.rgb().length];
        for (int y = 0; y < in.height(); y++) {
            for (int x = 0; x < in.width(); x++) {
                float[] rgb = fxaa.pixel(x, y);
                for (int c = 0; c < 3; c++) {
                    out[3 * (y * in.width() + x) + c] = Math.round(rgb[c] * 255) / 255f;
                }
            }
        }
        return new Picture(in.width(), in.height(), out);
    }

    private float[] pixel(int x, int y) {
        float nw = luma(sample(x - CORNER, y - CORNER));
        float ne = luma(sample(x + 1 - CORNER, y - CORNER));
        float sw = luma(sample(x - CORNER, y + 1 - CORNER));
        float se = luma(sample(x + 1 - CORNER, y + 1 - CORNER));
        float middle = luma(sample(x, y));
        float acrossX = sw + se - nw - ne;
        float acrossY = nw + sw - ne - se;
        float reduce = Math.max((nw + ne + sw + se) * REDUCE_SHARE, LEAST_REDUCE);
        float scale = 1 / (Math.min(Math.abs(acrossX), Math.abs(acrossY)) + reduce);
        float dx = span(acrossX * scale);
        float dy = span(acrossY * scale);
        float[] near = along(x, y, dx, dy, 1 / 6f);
        float[] far = mean(near, along(x, y, dx, dy, 0.5f));
        float least = Math.min(middle, Math.min(Math.min(nw, ne), Math.min(sw, se)));
        float most = Math.max(middle, Math.max(Math.max(nw, ne), Math.max(sw, se)));
        return luma(far) < least || luma(far) > most ? near : far;
    }

    private float[] along(int x, int y, float dx, float dy, float share) {
        return mean(sample(x - share * dx, y - share * dy), sample(x + share * dx, y + share * dy));
    }

    private static float span(float reach) {
        return Math.min(Math.max(reach, -SPAN), SPAN);
    }

    private static float[] mean(float[] a, float[] b) {
        return new float[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2};
    }

    private static float luma(float[] rgb) {
        return 0.299f * rgb[0] + 0.587f * rgb[1] + 0.114f * rgb[2];
    }

    /** Bilinear, edges held. */
    private float[] sample(float atX, float atY) {
        int x = (int) Math.floor(atX);
        int y = (int) Math.floor(atY);
        float[] rgb = new float[3];
        for (int c = 0; c < 3; c++) {
            float top = mix(texel(x, y, c), texel(x + 1, y, c), atX - x);
            float low = mix(texel(x, y + 1, c), texel(x + 1, y + 1, c), atX - x);
            rgb[c] = mix(top, low, atY - y);
        }
        return rgb;
    }

    private float texel(int x, int y, int c) {
        int column = Math.min(Math.max(x, 0), in.width() - 1);
        int row = Math.min(Math.max(y, 0), in.height() - 1);
        return in.rgb()[3 * (row * in.width() + column) + c];
    }

    private static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }
}
