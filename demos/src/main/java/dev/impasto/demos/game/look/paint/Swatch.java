package dev.impasto.demos.game.look.paint;

import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;

/**
 * A recipe baked to two mipmapped RGBA8 images, mips one after the other. {@code color}: square
 * root of linear albedo in rgb, roughness in alpha. {@code relief}: tangent-space normal xy in rg
 * (0.5 is flat), openness in b, metal in alpha. Mips average what they mean: linear albedo,
 * unnormalised normals; the roughness of a mip grows with the spread of the normals it swallowed
 * (Toksvig 2005).
 */
public record Swatch(ByteBuffer color, ByteBuffer relief) {
    /** Bakes a recipe at {@code size} (a power of two) texels for {@code metres} of surface. */
    public static Swatch bake(Recipe recipe, int size, float metres) {
        int bytes = Mips.bytes(size);
        ByteBuffer color = BufferUtils.createByteBuffer(bytes);
        ByteBuffer relief = BufferUtils.createByteBuffer(bytes);
        for (Level level = paint(recipe, size, metres); ; level = level.half()) {
            level.write(color, relief);
            if (level.size == 1) {
                return new Swatch(color.flip(), relief.flip());
            }
        }
    }

    private static Level paint(Recipe recipe, int size, float metres) {
        Level level = new Level(size);
        float[] height = new float[size * size];
        Texel texel = new Texel();
        for (int i = 0; i < height.length; i++) {
            texel.clear();
            recipe.paint((i % size + 0.5f) / size, (i / size + 0.5f) / size, texel);
            level.put(i, texel);
            height[i] = texel.height;
        }
        level.slopes(height, size / metres);
        return level;
    }

    /** One mip level in floats: albedo, roughness, normal, openness, metal. */
    private static final class Level {
        private static final int CHANNELS = 9;
        final int size;
        final float[] data;

        Level(int size) {
            this.size = size;
            this.data = new float[size * size * CHANNELS];
        }

        void put(int i, Texel t) {
            int o = i * CHANNELS;
            data[o] = clamp(t.red);
            data[o + 1] = clamp(t.green);
            data[o + 2] = clamp(t.blue);
            data[o + 3] = clamp(t.roughness);
            data[o + 7] = clamp(t.openness);
            data[o + 8] = clamp(t.metal);
        }

        void slopes(float[] height, float perMetre) {
            for (int y = 0; y < size; y++) {
                int row = y * size;
                int up = (y + 1) % size * size;
                int down = (y + size - 1) % size * size;
                for (int x = 0; x < size; x++) {
                    float dx = height[row + (x + 1) % size] - height[row + (x + size - 1) % size];
                    float dy = height[up + x] - height[down + x];
                    normal((row + x) * CHANNELS + 4, -0.5f * dx * perMetre, -0.5f * dy * perMetre);
                }
            }
        }

        private void normal(int o, float x, float y) {
            float scale = 1 / (float) Math.sqrt(x * x + y * y + 1);
            data[o] = x * scale;
            data[o + 1] = y * scale;
            data[o + 2] = scale;
        }

        Level half() {
            Level out = new Level(size / 2);
            for (int y = 0; y < out.size; y++) {
                for (int x = 0; x < out.size; x++) {
                    int to = (y * out.size + x) * CHANNELS;
                    int at = (2 * y * size + 2 * x) * CHANNELS;
                    int below = at + size * CHANNELS;
                    for (int c = 0; c < CHANNELS; c++) {
                        float top = data[at + c] + data[at + CHANNELS + c];
                        float low = data[below + c] + data[below + CHANNELS + c];
                        out.data[to + c] = 0.25f * (top + low);
                    }
                }
            }
            return out;
        }

        void write(ByteBuffer color, ByteBuffer relief) {
            for (int o = 0; o < data.length; o += CHANNELS) {
                color.put(unorm((float) Math.sqrt(data[o])));
                color.put(unorm((float) Math.sqrt(data[o + 1])));
                color.put(unorm((float) Math.sqrt(data[o + 2])));
                color.put(unorm(widened(o)));
                relief.put(unorm(data[o + 4] * 0.5f + 0.5f));
                relief.put(unorm(data[o + 5] * 0.5f + 0.5f));
                relief.put(unorm(data[o + 7]));
                relief.put(unorm(data[o + 8]));
            }
        }

        /** Toksvig: a mean normal shorter than 1 means spread, which is roughness. */
        private float widened(int o) {
            float x = data[o + 4];
            float y = data[o + 5];
            float z = data[o + 6];
            float length = (float) Math.sqrt(x * x + y * y + z * z);
            float alpha = data[o + 3] * data[o + 3];
            float spread = Math.max(0, (1 - length) / Math.max(length, 0.01f));
            return (float) Math.sqrt(Math.sqrt(alpha * alpha + Math.min(0.3f, 2 * spread)));
        }

        private static float clamp(float x) {
            return Math.max(0, Math.min(1, x));
        }

        private static byte unorm(float x) {
            return (byte) (int) (clamp(x) * 255 + 0.5f);
        }
    }
}
