package dev.impasto.demos.game.look.paint;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/**
 * A recipe baked to two mipmapped RGBA8 textures. {@code color}: square root of linear albedo in
 * rgb, roughness in alpha. {@code relief}: tangent-space normal xy in rg (0.5 is flat), openness in
 * b, metal in alpha. Mips average what they mean: linear albedo, unnormalised normals; the
 * roughness of a mip grows with the spread of the normals it swallowed (Toksvig 2005).
 *
 * @param metres the side of the square in the world
 */
public record Swatch(Texture2D color, Texture2D relief, float metres) {
    /** Bakes a recipe at {@code size} (a power of two) texels for {@code metres} of surface. */
    public static Swatch bake(Recipe recipe, int size, float metres) {
        Level level = paint(recipe, size, metres);
        ArrayList<ByteBuffer> color = new ArrayList<>();
        ArrayList<ByteBuffer> relief = new ArrayList<>();
        for (; ; level = level.half()) {
            color.add(level.colorBytes());
            relief.add(level.reliefBytes());
            if (level.size == 1) {
                return new Swatch(texture(color, size), texture(relief, size), metres);
            }
        }
    }

    /** The leaf sheet as a texture; {@link LeafSheet.Sprig} says what lies where. */
    public static Texture2D leaves() {
        return texture(Leaves.MIPS, Leaves.SIZE);
    }

    /** Holds the sheet once it was painted. */
    private static final class Leaves {
        static final ArrayList<ByteBuffer> MIPS = LeafSheet.paint();
        static final int SIZE = 512;
    }

    /** The same texture for another owner: its own GL object, the same bytes. */
    public static Texture2D copy(Texture2D texture) {
        return wrapped(texture.getImage().clone());
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

    /** A repeating, trilinear texture of these mip levels. */
    static Texture2D texture(ArrayList<ByteBuffer> mips, int size) {
        int total = mips.stream().mapToInt(ByteBuffer::remaining).sum();
        int[] sizes = mips.stream().mapToInt(ByteBuffer::remaining).toArray();
        ByteBuffer all = BufferUtils.createByteBuffer(total);
        mips.forEach(mip -> all.put(mip.duplicate()));
        all.flip();
        Image image = new Image(Image.Format.RGBA8, size, size, all, sizes, ColorSpace.Linear);
        return wrapped(image);
    }

    private static Texture2D wrapped(Image image) {
        Texture2D texture = new Texture2D(image);
        texture.setWrap(Texture.WrapMode.Repeat);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        return texture;
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
                int up = (y + 1) % size * size;
                int down = (y + size - 1) % size * size;
                for (int x = 0; x < size; x++) {
                    float dx =
                            height[y * size + (x + 1) % size]
                                    - height[y * size + (x + size - 1) % size];
                    float dy = height[up + x] - height[down + x];
                    normal(
                            (y * size + x) * CHANNELS + 4,
                            -dx * 0.5f * perMetre,
                            -dy * 0.5f * perMetre);
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
                    int from = (2 * y * size + 2 * x) * CHANNELS;
                    int below = from + size * CHANNELS;
                    for (int c = 0; c < CHANNELS; c++) {
                        out.data[to + c] =
                                0.25f
                                        * (data[from + c]
                                                + data[from + CHANNELS + c]
                                                + data[below + c]
                                                + data[below + CHANNELS + c]);
                    }
                }
            }
            return out;
        }

        ByteBuffer colorBytes() {
            ByteBuffer out = BufferUtils.createByteBuffer(size * size * 4);
            for (int o = 0; o < data.length; o += CHANNELS) {
                out.put(unorm((float) Math.sqrt(data[o])));
                out.put(unorm((float) Math.sqrt(data[o + 1])));
                out.put(unorm((float) Math.sqrt(data[o + 2])));
                out.put(unorm(widened(o)));
            }
            return out.flip();
        }

        /** Toksvig: a mean normal shorter than 1 means spread, which is roughness. */
        private float widened(int o) {
            float length =
                    (float)
                            Math.sqrt(
                                    data[o + 4] * data[o + 4]
                                            + data[o + 5] * data[o + 5]
                                            + data[o + 6] * data[o + 6]);
            float alpha = data[o + 3] * data[o + 3];
            float spread = Math.min(1, Math.max(0, (1 - length) / Math.max(length, 0.01f)));
            return (float) Math.sqrt(Math.sqrt(alpha * alpha + Math.min(0.3f, 2 * spread)));
        }

        ByteBuffer reliefBytes() {
            ByteBuffer out = BufferUtils.createByteBuffer(size * size * 4);
            for (int o = 0; o < data.length; o += CHANNELS) {
                out.put(unorm(data[o + 4] * 0.5f + 0.5f));
                out.put(unorm(data[o + 5] * 0.5f + 0.5f));
                out.put(unorm(data[o + 7]));
                out.put(unorm(data[o + 8]));
            }
            return out.flip();
        }

        private static float clamp(float x) {
            return Math.max(0, Math.min(1, x));
        }

        private static byte unorm(float x) {
            return (byte) (int) (clamp(x) * 255 + 0.5f);
        }
    }
}
