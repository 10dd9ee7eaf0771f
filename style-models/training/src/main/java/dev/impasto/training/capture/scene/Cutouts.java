package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.PatternPainter.SIDE;

import java.awt.Color;
import java.awt.Graphics2D;

/** Patterns with nothing between their parts. */
final class Cutouts {
    private static final Color CLEAR = new Color(0, true);

    private Cutouts() {}

    /** Crossed wires with holes between. */
    static void mesh(Graphics2D g, Chance chance) {
        Masonry.fill(g, CLEAR);
        g.setColor(chance.paint(0.2f, 0.3f, 0.8f));
        int step = 16 << chance.below(2);
        int wire = 2 + chance.below(3);
        for (int i = 0; i < SIDE; i += step) {
            g.fillRect(i, 0, wire, SIDE);
            g.fillRect(0, i, SIDE, wire);
        }
    }

    /** Leaves around a twig, or all over. */
    static void leaves(Graphics2D g, Chance chance) {
        Masonry.fill(g, CLEAR);
        float hue = chance.between(0.18f, 0.36f);
        boolean autumn = chance.in(0.2f);
        int count = 240 + chance.below(260);
        for (int i = 0; i < count; i++) {
            float own = autumn ? chance.between(0, 0.15f) : hue + chance.between(-0.04f, 0.04f);
            g.setColor(
                    Color.getHSBColor(own, chance.between(0.5f, 0.9f), chance.between(0.2f, 0.7f)));
            g.rotate(chance.between(0, 6.28f), SIDE / 2.0, SIDE / 2.0);
            int reach = chance.below(SIDE / 2 - 50);
            g.fillOval(SIDE / 2 + reach, SIDE / 2, 24 + chance.below(44), 10 + chance.below(16));
        }
    }

    /** Short grass from above: no holes, though. */
    static void lawn(Graphics2D g, Chance chance) {
        float hue = chance.between(0.17f, 0.33f);
        Masonry.fill(g, Color.getHSBColor(hue, 0.6f, 0.2f));
        for (int i = 0; i < 6000; i++) {
            float own = hue + chance.between(-0.03f, 0.03f);
            g.setColor(
                    Color.getHSBColor(own, chance.between(0.4f, 0.7f), chance.between(0.2f, 0.6f)));
            int x = chance.below(SIDE);
            int y = chance.below(SIDE);
            g.drawLine(x, y, x + chance.below(13) - 6, y + chance.below(25) - 12);
        }
    }

    /** Blades that stand on the lower edge. */
    static void grass(Graphics2D g, Chance chance) {
        Masonry.fill(g, CLEAR);
        float hue = chance.between(0.15f, 0.33f);
        for (int i = 0; i < 60; i++) {
            g.setColor(
                    Color.getHSBColor(
                            hue + chance.between(-0.03f, 0.03f),
                            chance.between(0.4f, 0.8f),
                            chance.between(0.25f, 0.75f)));
            int x = 20 + chance.below(SIDE - 40);
            int tip = x + chance.below(120) - 60;
            int top = chance.below(SIDE * 2 / 3);
            int width = 4 + chance.below(8);
            g.fillPolygon(new int[] {x - width, x + width, tip}, new int[] {SIDE, SIDE, top}, 3);
        }
    }
}
