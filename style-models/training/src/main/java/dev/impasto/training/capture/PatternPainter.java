package dev.impasto.training.capture;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Random;

/** Draws textures full of what is hard to upscale: edges, letters, lines, speckles, leaves. */
final class PatternPainter {
    private static final int SIDE = 512;
    private static final int GLYPH = 32;

    private final Random random;

    PatternPainter(Random random) {
        this.random = random;
    }

    /** A tiling, opaque texture of a kind drawn by chance. */
    Texture surface() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(color());
        g.fillRect(0, 0, SIDE, SIDE);
        switch (random.nextInt(6)) {
            case 0 -> bricks(g);
            case 1 -> stripes(g);
            case 2 -> glyphs(g);
            case 3 -> checks(g);
            case 4 -> scratches(g);
            default -> bricks(g);
        }
        g.dispose();
        speckle(image, 4 + random.nextInt(40));
        return texture(image);
    }

    /** Leaves or blades with nothing between them. */
    Texture cutout() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setComposite(AlphaComposite.Src);
        for (int i = 0; i < 160; i++) {
            float green = 0.2f + 0.5f * random.nextFloat();
            g.setColor(new Color(0.6f * green * random.nextFloat(), green, 0.1f));
            g.rotate(random.nextDouble() * 6.28, SIDE / 2.0, SIDE / 2.0);
            int reach = random.nextInt(SIDE / 2);
            g.fillOval(SIDE / 2 + reach, SIDE / 2, 20 + random.nextInt(50), 6 + random.nextInt(12));
        }
        g.dispose();
        return texture(image);
    }

    private Color color() {
        float hue = random.nextFloat();
        return Color.getHSBColor(hue, 0.7f * random.nextFloat(), 0.15f + 0.8f * random.nextFloat());
    }

    private void bricks(Graphics2D g) {
        int height = 8 << random.nextInt(4);
        int width = height * (1 + random.nextInt(3));
        Color own = color();
        for (int y = 0; y < SIDE; y += height) {
            for (int x = -width; x < SIDE; x += width) {
                float shade = 0.75f + 0.25f * random.nextFloat();
                g.setColor(
                        new Color(
                                own.getRed() / 255f * shade,
                                own.getGreen() / 255f * shade,
                                own.getBlue() / 255f * shade));
                g.fillRect(x + (y / height % 2) * width / 2 + 1, y + 1, width - 2, height - 2);
            }
        }
    }

    private void stripes(Graphics2D g) {
        g.setColor(color());
        int step = 6 + random.nextInt(40);
        boolean upright = random.nextBoolean();
        for (int i = 0; i < SIDE; i += step) {
            g.fillRect(upright ? i : 0, upright ? 0 : i, upright ? step / 2 : SIDE, step / 2);
        }
    }

    private void checks(Graphics2D g) {
        g.setColor(color());
        int side = 8 << random.nextInt(4);
        for (int y = 0; y < SIDE; y += side) {
            for (int x = y / side % 2 * side; x < SIDE; x += 2 * side) {
                g.fillRect(x, y, side, side);
            }
        }
    }

    /** Letter-like marks of our own: strokes on a small grid, the same in every place. */
    private void glyphs(Graphics2D g) {
        g.setColor(color());
        for (int y = 4; y + GLYPH <= SIDE; y += GLYPH + 4) {
            for (int x = 4; x + GLYPH / 2 <= SIDE; x += GLYPH / 2 + 4) {
                g.setStroke(new BasicStroke(2 + random.nextInt(3)));
                for (int stroke = 0; stroke < 3; stroke++) {
                    g.drawLine(corner(x, 2), corner(y, 3), corner(x, 2), corner(y, 3));
                }
            }
        }
    }

    private int corner(int at, int steps) {
        return at + GLYPH / 4 * random.nextInt(steps + 1);
    }

    private void scratches(Graphics2D g) {
        for (int i = 0; i < 220; i++) {
            g.setColor(color());
            g.setStroke(new BasicStroke(1 + random.nextInt(4)));
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            g.drawLine(x, y, x + random.nextInt(160) - 80, y + random.nextInt(160) - 80);
        }
    }

    private void speckle(BufferedImage image, int strength) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int noise = random.nextInt(2 * strength + 1) - strength;
                int rgb = image.getRGB(x, y);
                int r = held((rgb >> 16 & 0xff) + noise);
                int gr = held((rgb >> 8 & 0xff) + noise);
                int b = held((rgb & 0xff) + noise);
                image.setRGB(x, y, rgb & 0xff000000 | r << 16 | gr << 8 | b);
            }
        }
    }

    private static int held(int value) {
        return Math.min(Math.max(value, 0), 255);
    }

    private static Texture texture(BufferedImage image) {
        ByteBuffer bytes = BufferUtils.createByteBuffer(4 * SIDE * SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            int argb = image.getRGB(i % SIDE, i / SIDE);
            bytes.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
            bytes.put((byte) (argb >> 24));
        }
        Image pixels = new Image(Image.Format.RGBA8, SIDE, SIDE, bytes.flip(), ColorSpace.sRGB);
        Texture2D texture = new Texture2D(pixels);
        texture.setWrap(Texture.WrapMode.Repeat);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        return texture;
    }
}
