package dev.impasto.training.capture.scene;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** Turns recipes into textures. */
final class PatternPainter {
    /** Texels of a side. */
    static final int SIDE = 512;

    private final Chance chance;

    PatternPainter(Chance chance) {
        this.chance = chance;
    }

    /** An opaque, grainy surface with a relief that is high where it is bright. */
    Surface surface(Recipe recipe, int mostGrain, float relief) {
        int[] argb = paint(recipe, false);
        grain(argb, 2 + chance.below(mostGrain));
        return new Surface(texture(argb, ColorSpace.sRGB), relief(argb, relief));
    }

    /** A picture, clear where nothing is painted. */
    Texture cutout(Recipe recipe) {
        return texture(paint(recipe, true), ColorSpace.sRGB);
    }

    private int[] paint(Recipe recipe, boolean clear) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (clear) {
            g.setComposite(AlphaComposite.Src);
        }
        recipe.paint(g, chance);
        g.dispose();
        return image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }

    private void grain(int[] argb, int strength) {
        for (int i = 0; i < argb.length; i++) {
            int noise = chance.below(2 * strength + 1) - strength;
            int r = held((argb[i] >> 16 & 0xff) + noise);
            int g = held((argb[i] >> 8 & 0xff) + noise);
            int b = held((argb[i] & 0xff) + noise);
            argb[i] = argb[i] & 0xff000000 | r << 16 | g << 8 | b;
        }
    }

    private static int held(int value) {
        return Math.min(Math.max(value, 0), 255);
    }

    private static Texture relief(int[] argb, float strength) {
        int[] normals = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            float right = height(argb, x + 1, y) - height(argb, x - 1, y);
            float down = height(argb, x, y + 1) - height(argb, x, y - 1);
            float dx = -strength * right;
            float dy = strength * down;
            float length = (float) Math.sqrt(dx * dx + dy * dy + 1);
            normals[i] =
                    0xff000000
                            | code(dx / length) << 16
                            | code(dy / length) << 8
                            | code(1 / length);
        }
        return texture(normals, ColorSpace.Linear);
    }

    private static float height(int[] argb, int x, int y) {
        int pixel = argb[(y + SIDE) % SIDE * SIDE + (x + SIDE) % SIDE];
        return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 765f;
    }

    private static int code(float component) {
        return Math.round((component * 0.5f + 0.5f) * 255);
    }

    private static Texture texture(int[] argb, ColorSpace space) {
        ByteBuffer bytes = BufferUtils.createByteBuffer(4 * argb.length);
        for (int y = SIDE - 1; y >= 0; y--) {
            for (int x = 0; x < SIDE; x++) {
                int texel = argb[y * SIDE + x];
                bytes.put((byte) (texel >> 16)).put((byte) (texel >> 8)).put((byte) texel);
                bytes.put((byte) (texel >> 24));
            }
        }
        Image pixels = new Image(Image.Format.RGBA8, SIDE, SIDE, bytes.flip(), space);
        Texture2D texture = new Texture2D(pixels);
        texture.setWrap(Texture.WrapMode.Repeat);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        return texture;
    }
}
