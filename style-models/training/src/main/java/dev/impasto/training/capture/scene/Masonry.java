package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.PatternPainter.SIDE;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/** Patterns of what is built with: each lays one kind of piece. */
final class Masonry {
    private Masonry() {}

    static Recipe any(Chance chance) {
        return chance.of(
                Masonry::bricks,
                Masonry::tiles,
                Masonry::planks,
                Masonry::gravel,
                Masonry::plaster);
    }

    static void bricks(Graphics2D g, Chance chance) {
        int height = 16 << chance.below(2);
        lay(g, chance, 2 * height, height, 0.5f, Color.getHSBColor(0.04f, 0.1f, 0.6f));
    }

    static void tiles(Graphics2D g, Chance chance) {
        int side = 32 << chance.below(3);
        lay(g, chance, side, side, 0, chance.paint(0.1f, 0.3f, 0.9f));
    }

    /** Courses of pieces, with joints between them. */
    private static void lay(
            Graphics2D g, Chance chance, int width, int height, float shift, Color joint) {
        Color own =
                shift > 0
                        ? Color.getHSBColor(
                                chance.between(0, 0.08f),
                                chance.between(0.3f, 0.7f),
                                chance.between(0.3f, 0.75f))
                        : chance.paint(0.5f, 0.2f, 0.9f);
        fill(g, joint);
        int gap = 1 + chance.below(3);
        for (int y = 0; y < SIDE; y += height) {
            for (int x = -width; x < SIDE; x += width) {
                g.setColor(shade(own, chance.between(0.7f, 1)));
                int left = x + (int) (y / height % 2 * width * shift);
                g.fillRect(left + gap, y + gap, width - gap, height - gap);
            }
        }
    }

    /** Rows of rounded tiles, each row over the next. */
    static void roof(Graphics2D g, Chance chance) {
        Color own = Color.getHSBColor(chance.between(0, 0.07f), 0.6f, chance.between(0.3f, 0.7f));
        fill(g, shade(own, 0.25f));
        int width = 32;
        int height = 64;
        for (int row = SIDE / height; row >= -1; row--) {
            for (int x = -width; x < SIDE + width; x += width) {
                int left = x + Math.floorMod(row, 2) * width / 2;
                g.setColor(shade(own, 0.35f));
                g.fillRoundRect(left, row * height, width, 2 * height - 18, width, width);
                g.setColor(shade(own, chance.between(0.75f, 1)));
                g.fillRoundRect(left + 1, row * height, width - 3, 2 * height - 22, width, width);
            }
        }
    }

    static void planks(Graphics2D g, Chance chance) {
        Color own =
                Color.getHSBColor(chance.between(0.06f, 0.11f), 0.5f, chance.between(0.3f, 0.7f));
        int width = 64 << chance.below(2);
        for (int x = 0; x < SIDE; x += width) {
            Color plank = shade(own, chance.between(0.7f, 1));
            g.setColor(plank);
            g.fillRect(x, 0, width, SIDE);
            for (int i = 0; i < width / 3; i++) {
                g.setColor(shade(plank, chance.between(0.75f, 1.15f)));
                g.setStroke(new BasicStroke(chance.between(0.6f, 2.2f)));
                int at = x + chance.below(width);
                g.drawLine(at, 0, Math.min(Math.max(at + chance.below(9) - 4, x), x + width), SIDE);
            }
            g.setColor(shade(own, 0.2f));
            g.fillRect(x, 0, 3, SIDE);
            g.fillRect(x, chance.below(SIDE), width, 3);
        }
    }

    static void gravel(Graphics2D g, Chance chance) {
        Color own = chance.paint(0.25f, 0.4f, 0.8f);
        fill(g, shade(own, 0.3f));
        int size = 8 << chance.below(2);
        for (int i = 0; i < 500_000 / (size * size); i++) {
            g.setColor(shade(own, chance.between(0.5f, 1.2f)));
            int w = size / 2 + chance.below(size);
            int h = size / 2 + chance.below(size);
            int x = chance.below(SIDE);
            int y = chance.below(SIDE);
            for (int copy = 0; copy < 4; copy++) {
                g.fillOval(x - copy % 2 * SIDE, y - copy / 2 * SIDE, w, h);
            }
        }
    }

    /** Soft blotches on plain colour; with strong colours it is rust. */
    static void plaster(Graphics2D g, Chance chance) {
        blotches(g, chance, chance.paint(0.25f, 0.5f, 0.95f), 0.06f);
    }

    static void rust(Graphics2D g, Chance chance) {
        Color iron =
                Color.getHSBColor(0.05f, chance.between(0.2f, 0.6f), chance.between(0.2f, 0.5f));
        blotches(g, chance, iron, 0.4f);
    }

    private static void blotches(Graphics2D g, Chance chance, Color own, float strength) {
        fill(g, own);
        for (int i = 0; i < 900; i++) {
            Color tone = shade(own, chance.between(0.4f, 1.5f));
            g.setColor(alpha(tone, strength * chance.between(0, 1)));
            int size = 4 + (int) chance.scale(4, 120);
            int x = chance.below(SIDE);
            int y = chance.below(SIDE);
            for (int copy = 0; copy < 4; copy++) {
                g.fillOval(x - copy % 2 * SIDE, y - copy / 2 * SIDE, size, size);
            }
        }
    }

    static void fill(Graphics2D g, Color color) {
        g.setColor(color);
        g.fillRect(0, 0, SIDE, SIDE);
    }

    static Color shade(Color color, float factor) {
        return new Color(
                Math.min(color.getRed() / 255f * factor, 1),
                Math.min(color.getGreen() / 255f * factor, 1),
                Math.min(color.getBlue() / 255f * factor, 1));
    }

    static Color alpha(Color color, float alpha) {
        return new Color(
                color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f, alpha);
    }
}
