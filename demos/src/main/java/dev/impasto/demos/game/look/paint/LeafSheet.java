package dev.impasto.demos.game.look.paint;

import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/**
 * Leaves, blades and flowers drawn into one sheet with coverage in alpha. Mips keep the share of
 * covered texels (Castaño 2010), so that a tree does not thin out with distance.
 */
public final class LeafSheet {
    static final int SIZE = 512;
    private static final int CELL = 256;

    /** A quarter of the sheet, or half of a quarter. */
    public enum Sprig {
        OLIVE(0, 0, 1),
        CYPRESS(1, 0, 1),
        BOX(0, 1, 1),
        GRASS(1, 1, 0.5f),
        LAVENDER(1.5f, 1, 0.5f);

        private final float column;
        private final float row;
        private final float width;

        Sprig(float column, float row, float width) {
            this.column = column;
            this.row = row;
            this.width = width;
        }

        /** Texture u at {@code t} in [0, 1] across the sprig. */
        public float u(float t) {
            return (column + width * (0.03f + 0.94f * t)) * 0.5f;
        }

        /** Texture v at {@code t} in [0, 1] from the foot up. */
        public float v(float t) {
            return (row + 0.02f + 0.96f * t) * 0.5f;
        }
    }

    private final float[] rgba = new float[SIZE * SIZE * 4];
    private final SplittableRandom random = new SplittableRandom(7);
    private int left;
    private int top;
    private int width;

    private LeafSheet() {}

    private static ByteBuffer painted;

    /** The sheet's mip chain: square root of linear albedo, and coverage. Painted once. */
    static synchronized ByteBuffer painted() {
        if (painted == null) {
            painted = paint();
        }
        return painted;
    }

    private static ByteBuffer paint() {
        LeafSheet sheet = new LeafSheet();
        sheet.olive();
        sheet.cypress();
        sheet.box();
        sheet.grass();
        sheet.lavender();
        return sheet.mips();
    }

    private void into(Sprig sprig) {
        left = (int) (sprig.column * CELL);
        top = (int) (sprig.row * CELL);
        width = (int) (sprig.width * CELL);
    }

    private float any(float low, float high) {
        return low + (high - low) * (float) random.nextDouble();
    }

    private void olive() {
        into(Sprig.OLIVE);
        for (int twig = 0; twig < 24; twig++) {
            float angle = any(-2.9f, 2.9f);
            float reach = any(60, 104);
            float x = 128 + 14 * (float) Math.sin(angle * 3);
            float y = 128 - 12 * (float) Math.cos(angle * 2);
            float tx = (float) Math.sin(angle);
            float ty = (float) Math.cos(angle);
            blade(x, y, tx, ty, reach, 1.3f, 0.15f, 0.11f, 0.07f);
            for (float d = 16; d < reach; d += 6f) {
                for (int side = -1; side <= 1; side += 2) {
                    float lean = angle + side * any(0.5f, 1.0f);
                    float light = any(0.75f, 1.25f);
                    boolean silver = random.nextInt(4) == 0;
                    leaf(
                            x + tx * d,
                            y + ty * d,
                            lean,
                            any(13, 20),
                            any(2.0f, 3.0f),
                            silver ? 0.33f * light : 0.165f * light,
                            silver ? 0.38f * light : 0.225f * light,
                            silver ? 0.27f * light : 0.085f * light);
                }
            }
        }
    }

    private void cypress() {
        into(Sprig.CYPRESS);
        for (int i = 0; i < 430; i++) {
            float y = any(6, 226);
            float half =
                    96
                            * (float)
                                    Math.sqrt(
                                            Math.max(
                                                    0.02f,
                                                    1 - Math.pow(Math.abs(y - 100) / 135, 2)));
            float x = 128 + any(-half, half);
            float lean = (x - 128) / 150 + any(-0.35f, 0.35f);
            float light = any(0.65f, 1.35f);
            for (int k = -1; k <= 1; k++) {
                leaf(
                        x,
                        y,
                        lean + 0.4f * k,
                        any(14, 24),
                        any(1.7f, 2.6f),
                        0.055f * light,
                        0.105f * light,
                        0.042f * light);
            }
        }
    }

    private void box() {
        into(Sprig.BOX);
        for (int i = 0; i < 330; i++) {
            float a = any(0, 6.2832f);
            float r = 108 * (float) Math.sqrt(any(0, 1));
            float light = any(0.6f, 1.35f);
            boolean young = random.nextInt(5) == 0;
            leaf(
                    128 + r * (float) Math.cos(a),
                    128 + r * (float) Math.sin(a),
                    any(0, 6.2832f),
                    any(13, 21),
                    any(4.2f, 6.2f),
                    (young ? 0.20f : 0.085f) * light,
                    (young ? 0.30f : 0.170f) * light,
                    0.038f * light);
        }
    }

    private void grass() {
        into(Sprig.GRASS);
        for (int i = 0; i < 46; i++) {
            float x = any(22, 106);
            float lean = (x - 64) / 160 + any(-0.18f, 0.18f);
            float light = any(0.7f, 1.3f);
            float dry = any(0, 1) > 0.8f ? 0.14f : 0;
            blade(
                    x,
                    2,
                    (float) Math.sin(lean),
                    (float) Math.cos(lean),
                    any(110, 235),
                    any(1.9f, 3.0f),
                    (0.13f + dry) * light,
                    (0.225f + dry * 0.6f) * light,
                    0.055f * light);
        }
    }

    private void lavender() {
        into(Sprig.LAVENDER);
        for (int i = 0; i < 30; i++) {
            float x = any(34, 94);
            float lean = (x - 64) / 130 + any(-0.12f, 0.12f);
            float tx = (float) Math.sin(lean);
            float ty = (float) Math.cos(lean);
            float reach = any(110, 200);
            blade(x, 2, tx, ty, reach, 1.6f, 0.17f, 0.22f, 0.12f);
            float light = any(0.75f, 1.3f);
            for (float d = reach * 0.55f; d < reach + 22; d += 4.2f) {
                float size = 4.6f * (1.1f - 0.6f * (d - reach * 0.55f) / (reach * 0.45f + 22));
                leaf(
                        x + tx * d,
                        2 + ty * d,
                        lean + any(-1.2f, 1.2f),
                        size * 2.1f,
                        size,
                        0.30f * light,
                        0.17f * light,
                        0.52f * light);
            }
        }
    }

    /** A pointed leaf from its stalk, leaning {@code angle} from upright; pixels. */
    private void leaf(
            float x, float y, float angle, float length, float half, float r, float g, float b) {
        float tx = (float) Math.sin(angle);
        float ty = (float) Math.cos(angle);
        strip(
                x,
                y,
                tx,
                ty,
                length,
                (t) -> half * (float) Math.sqrt(Math.max(0, 4 * t * (1 - t))) * (1.15f - 0.3f * t),
                0.25f,
                r,
                g,
                b);
    }

    /** A blade that tapers to its tip. */
    private void blade(
            float x,
            float y,
            float tx,
            float ty,
            float length,
            float half,
            float r,
            float g,
            float b) {
        strip(x, y, tx, ty, length, t -> half * (1 - t * t), 0.4f, r, g, b);
    }

    private interface Width {
        float at(float t);
    }

    private void strip(
            float x,
            float y,
            float tx,
            float ty,
            float length,
            Width half,
            float shade,
            float r,
            float g,
            float b) {
        float pad = 9;
        int x0 = (int) Math.max(1, Math.min(x, x + tx * length) - pad);
        int x1 = (int) Math.min(width - 2, Math.max(x, x + tx * length) + pad);
        int y0 = (int) Math.max(0, Math.min(y, y + ty * length) - pad);
        int y1 = (int) Math.min(CELL - 3, Math.max(y, y + ty * length) + pad);
        for (int py = y0; py <= y1; py++) {
            for (int px = x0; px <= x1; px++) {
                float dx = px + 0.5f - x;
                float dy = py + 0.5f - y;
                float t = (dx * tx + dy * ty) / length;
                float off = dx * ty - dy * tx;
                if (t > 0 && t < 1) {
                    float cover = Math.max(0, Math.min(1, half.at(t) - Math.abs(off) + 0.5f));
                    float light = (1 - shade + 2 * shade * t) * (off > 0 ? 1.12f : 0.9f);
                    over(px, py, cover, r * light, g * light, b * light);
                }
            }
        }
    }

    private void over(int px, int py, float cover, float r, float g, float b) {
        int o = ((top + py) * SIZE + left + px) * 4;
        rgba[o] += (r - rgba[o]) * cover;
        rgba[o + 1] += (g - rgba[o + 1]) * cover;
        rgba[o + 2] += (b - rgba[o + 2]) * cover;
        rgba[o + 3] += (1 - rgba[o + 3]) * cover;
    }

    private ByteBuffer mips() {
        float[] level = premultiplied();
        float share = covered(level, 1);
        ByteBuffer out = BufferUtils.createByteBuffer(Mips.bytes(SIZE));
        for (int size = SIZE; ; size /= 2) {
            write(level, keep(level, share), out);
            if (size == 1) {
                return out.flip();
            }
            level = half(level, size);
        }
    }

    /** Colour where there is coverage counts by its coverage; a blank background counts little. */
    private float[] premultiplied() {
        float[] out = rgba.clone();
        for (int o = 0; o < out.length; o += 4) {
            float weight = Math.max(out[o + 3], 1e-4f);
            for (int c = 0; c < 3; c++) {
                float value = out[o + 3] > 0 ? out[o + c] / out[o + 3] : 0.1f;
                out[o + c] = value * weight;
            }
        }
        return out;
    }

    private static float[] half(float[] from, int size) {
        int n = size / 2;
        float[] to = new float[n * n * 4];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                for (int c = 0; c < 4; c++) {
                    int o = (2 * y * size + 2 * x) * 4 + c;
                    to[(y * n + x) * 4 + c] =
                            0.25f
                                    * (from[o]
                                            + from[o + 4]
                                            + from[o + size * 4]
                                            + from[o + size * 4 + 4]);
                }
            }
        }
        return to;
    }

    private static float covered(float[] level, float scale) {
        int count = 0;
        for (int o = 3; o < level.length; o += 4) {
            count += level[o] * scale >= 0.5f ? 1 : 0;
        }
        return count / (level.length / 4f);
    }

    /** The factor on coverage at which the same share of texels passes the test. */
    private static float keep(float[] level, float share) {
        float low = 0.5f;
        float high = 4;
        for (int i = 0; i < 12; i++) {
            float middle = 0.5f * (low + high);
            if (covered(level, middle) > share) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5f * (low + high);
    }

    private static void write(float[] level, float scale, ByteBuffer out) {
        float[] mean = new float[4];
        for (int o = 0; o < level.length; o++) {
            mean[o & 3] += level[o];
        }
        for (int o = 0; o < level.length; o += 4) {
            float weight = level[o + 3];
            for (int c = 0; c < 3; c++) {
                float albedo = weight > 0.004f ? level[o + c] / weight : mean[c] / mean[3];
                out.put((byte) (int) (255 * Math.sqrt(Math.min(1, albedo)) + 0.5));
            }
            out.put((byte) (int) (255 * Math.min(1, weight * scale) + 0.5f));
        }
    }
}
