package dev.impasto.demos.game.look.paint;

/** Draws leaves and blades with soft edges into one part of a sheet; lengths are texels. */
final class LeafBrush {
    private static final float PAD = 9;

    private final float[] rgba;
    private final int stride;
    private final int left;
    private final int low;
    private final int width;
    private final int height;
    private float red;
    private float green;
    private float blue;

    /** A brush for the part of a sheet (linear albedo, coverage) that a sprig has. */
    LeafBrush(float[] rgba, int stride, Sprig sprig) {
        this.rgba = rgba;
        this.stride = stride;
        int quarter = stride / 2;
        left = (int) (sprig.column * quarter);
        low = (int) (sprig.row * quarter);
        width = (int) (sprig.width * quarter);
        height = quarter;
    }

    /** The linear albedo of what is drawn next, times {@code light}. */
    LeafBrush color(float light, float r, float g, float b) {
        red = light * r;
        green = light * g;
        blue = light * b;
        return this;
    }

    /** A pointed leaf from its stalk at (x, y), leaning {@code angle} from upright. */
    void leaf(float x, float y, float angle, float length, float half) {
        float tx = (float) Math.sin(angle);
        float ty = (float) Math.cos(angle);
        strip(x, y, tx * length, ty * length, 0.25f, t -> half * lens(t));
    }

    private static float lens(float t) {
        return 2 * (float) Math.sqrt(Math.max(0, t * (1 - t))) * (1.15f - 0.3f * t);
    }

    /** A blade from (x, y) by (dx, dy) that tapers to its tip. */
    void blade(float x, float y, float dx, float dy, float half) {
        strip(x, y, dx, dy, 0.4f, t -> half * (1 - t * t));
    }

    private interface HalfWidth {
        float at(float t);
    }

    /** A strip that lightens by {@code shade} towards its end and shows a fold along its middle. */
    private void strip(float x, float y, float dx, float dy, float shade, HalfWidth half) {
        float length2 = dx * dx + dy * dy;
        float length = (float) Math.sqrt(length2);
        int x1 = (int) Math.min(width - 2, Math.max(x, x + dx) + PAD);
        int y1 = (int) Math.min(height - 3, Math.max(y, y + dy) + PAD);
        for (int py = (int) Math.max(0, Math.min(y, y + dy) - PAD); py <= y1; py++) {
            for (int px = (int) Math.max(1, Math.min(x, x + dx) - PAD); px <= x1; px++) {
                float ox = px + 0.5f - x;
                float oy = py + 0.5f - y;
                float t = (ox * dx + oy * dy) / length2;
                float off = (ox * dy - oy * dx) / length;
                if (t > 0 && t < 1) {
                    float light = (1 - shade + 2 * shade * t) * (off > 0 ? 1.12f : 0.9f);
                    over(px, py, half.at(t) - Math.abs(off) + 0.5f, light);
                }
            }
        }
    }

    private void over(int px, int py, float coverage, float light) {
        float cover = Math.max(0, Math.min(1, coverage));
        int o = ((low + py) * stride + left + px) * 4;
        rgba[o] += (red * light - rgba[o]) * cover;
        rgba[o + 1] += (green * light - rgba[o + 1]) * cover;
        rgba[o + 2] += (blue * light - rgba[o + 2]) * cover;
        rgba[o + 3] += (1 - rgba[o + 3]) * cover;
    }
}
