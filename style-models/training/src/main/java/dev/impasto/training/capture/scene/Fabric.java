package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.PatternPainter.SIDE;

import java.awt.Color;
import java.awt.Graphics2D;

/** Patterns of regular, fine lines: what moirés. */
final class Fabric {
    private Fabric() {}

    static Recipe any(Chance chance) {
        return chance.of(
                Fabric::stripes, Fabric::checks, Fabric::cloth, Fabric::tartan, Fabric::rings);
    }

    static void stripes(Graphics2D g, Chance chance) {
        Masonry.fill(g, chance.paint(0.7f, 0.6f, 1));
        g.setColor(chance.paint(0.8f, 0.05f, 0.5f));
        int step = 8 << chance.below(4);
        boolean upright = chance.in(0.5f);
        for (int i = 0; i < SIDE; i += step) {
            g.fillRect(upright ? i : 0, upright ? 0 : i, upright ? step / 2 : SIDE, step / 2);
        }
    }

    static void checks(Graphics2D g, Chance chance) {
        Masonry.fill(g, chance.paint(0.5f, 0.6f, 1));
        g.setColor(chance.paint(0.7f, 0.03f, 0.5f));
        int side = 16 << chance.below(3);
        for (int y = 0; y < SIDE; y += side) {
            for (int x = y / side % 2 * side; x < SIDE; x += 2 * side) {
                g.fillRect(x, y, side, side);
            }
        }
    }

    /** Threads over and under one another. */
    static void cloth(Graphics2D g, Chance chance) {
        Color warp = chance.paint(0.7f, 0.3f, 0.9f);
        Color weft = Masonry.shade(warp, chance.between(0.6f, 0.9f));
        Masonry.fill(g, Masonry.shade(warp, 0.3f));
        int step = 8;
        for (int y = 0; y < SIDE; y += step) {
            for (int x = 0; x < SIDE; x += step) {
                boolean over = (x / step + y / step) % 2 == 0;
                g.setColor(Masonry.shade(over ? warp : weft, chance.between(0.85f, 1.1f)));
                g.fillRoundRect(x, y, over ? step : step - 2, over ? step - 2 : step, 3, 3);
            }
        }
    }

    static void tartan(Graphics2D g, Chance chance) {
        Masonry.fill(g, chance.paint(0.8f, 0.2f, 0.8f));
        for (int band = 0; band < 7; band++) {
            g.setColor(Masonry.alpha(chance.paint(0.9f, 0.1f, 1), 0.5f));
            int at = chance.below(SIDE);
            int width = (int) chance.scale(2, 60);
            for (int y = 0; y < SIDE; y += SIDE / 2) {
                g.fillRect((at + y) % SIDE, 0, width, SIDE);
                g.fillRect(0, (at + y) % SIDE, SIDE, width);
            }
        }
    }

    /** A zone plate: rings that become finer outwards, down to a texel or two. */
    static void rings(Graphics2D g, Chance chance) {
        float fineness = chance.between(0.5f, 1) * (float) Math.PI / SIDE;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float dx = x - SIDE / 2f;
                float dy = y - SIDE / 2f;
                float wave = 0.5f + 0.45f * (float) Math.cos(fineness * (dx * dx + dy * dy));
                g.setColor(new Color(wave, wave, wave));
                g.fillRect(x, y, 1, 1);
            }
        }
    }
}
