package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.PatternPainter.SIDE;

import dev.impasto.demos.game.hud.StrokeFont;
import dev.impasto.demos.game.hud.StrokeFont.Glyph;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Printed matter, in the game's own typeface. */
final class Prints {
    private static final List<Glyph> GLYPHS =
            StrokeFont.load().glyphs().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(java.util.Map.Entry::getValue)
                    .filter(glyph -> glyph.width() > 0.2)
                    .toList();

    private Prints() {}

    /** A page of small lines under a headline. */
    static void page(Graphics2D g, Chance chance) {
        paper(g, chance);
        line(g, chance, 30, 90, 56);
        float size = chance.between(12, 26);
        for (float y = 140; y < SIDE - 20; y += 1.7f * size) {
            line(g, chance, 30, y, size);
        }
    }

    /** A few large words on a coloured ground with a frame. */
    static void sign(Graphics2D g, Chance chance) {
        paper(g, chance);
        g.setStroke(new BasicStroke(10));
        g.drawRoundRect(14, 14, SIDE - 28, SIDE - 28, 40, 40);
        int lines = 1 + chance.below(4);
        float size = (SIDE - 100f) / lines / 1.5f;
        for (int i = 0; i < lines; i++) {
            line(g, chance, 44, 60 + size * (1 + 1.5f * i), size);
        }
    }

    /** A picture of flat shapes with words across it. */
    static void poster(Graphics2D g, Chance chance) {
        paper(g, chance);
        for (int i = 0; i < 14; i++) {
            g.setColor(chance.paint(0.9f, 0.1f, 1));
            int x = chance.below(SIDE);
            int y = chance.below(SIDE);
            int size = 20 + chance.below(200);
            if (chance.in(0.5f)) {
                g.fillOval(x - size / 2, y - size / 2, size, size);
            } else {
                g.fillRect(x - size / 2, y - size / 2, size, 10 + size / 3);
            }
        }
        g.setColor(chance.paint(0.3f, 0, 0.2f));
        line(g, chance, 30, 110, 70);
        line(g, chance, 30, SIDE - 40, chance.between(20, 50));
    }

    private static void paper(Graphics2D g, Chance chance) {
        boolean dark = chance.in(0.3f);
        Masonry.fill(g, dark ? chance.paint(0.9f, 0.05f, 0.4f) : chance.paint(0.4f, 0.75f, 1));
        Color ink = dark ? chance.paint(0.3f, 0.8f, 1) : chance.paint(0.9f, 0, 0.3f);
        g.setColor(ink);
    }

    /** A line of words as wide as the paper. */
    static void line(Graphics2D g, Chance chance, float x, float y, float size) {
        float weight = chance.between(0.1f, 0.2f);
        g.setStroke(new BasicStroke(size * weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int untilSpace = 2 + chance.below(8);
        for (float at = x; at < SIDE - 30 - size; ) {
            if (untilSpace-- == 0) {
                at += 0.6f * size;
                untilSpace = 2 + chance.below(8);
                continue;
            }
            Glyph glyph = GLYPHS.get(chance.below(GLYPHS.size()));
            AffineTransform place = AffineTransform.getTranslateInstance(at, y);
            place.scale(size, -size);
            g.draw(place.createTransformedShape(glyph.path()));
            at += size * ((float) glyph.width() + 0.3f);
        }
    }
}
