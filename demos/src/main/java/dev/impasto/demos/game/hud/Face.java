package dev.impasto.demos.game.hud;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** The typeface at one size and weight: each character's sprite and how far the pen moves on. */
final class Face {
    private static final int CHARACTERS = 0x2200;

    private final int capHeight;
    private final double penWidth;
    private final double tracking;
    private final Atlas.Sprite[] sprites = new Atlas.Sprite[CHARACTERS];
    private final float[] advances = new float[CHARACTERS];

    /**
     * Paints the face into the atlas.
     *
     * @param capHeight height of a capital in pixels, the pen's width included
     * @param weight the pen's width over the capital's height
     * @param tracking room between two characters over the capital's height
     */
    Face(StrokeFont font, Atlas atlas, int capHeight, double weight, double tracking) {
        this.capHeight = capHeight;
        this.penWidth = Math.max(1.15, capHeight * weight);
        this.tracking = tracking * capHeight;
        advances[' '] = Math.round(0.42 * capHeight);
        font.glyphs().forEach((character, glyph) -> paint(atlas, character, glyph));
    }

    private void paint(Atlas atlas, char character, StrokeFont.Glyph glyph) {
        double size = capHeight - penWidth;
        double half = penWidth / 2;
        AffineTransform toPixels = new AffineTransform(size, 0, 0, -size, half, -half);
        Shape line = toPixels.createTransformedShape(glyph.path());
        BasicStroke pen =
                new BasicStroke((float) penWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        sprites[character] = atlas.add(pen.createStrokedShape(line));
        advances[character] = Math.round(glyph.width() * size + penWidth + tracking);
    }

    int capHeight() {
        return capHeight;
    }

    /** The sprite of this character, its offset from pen and baseline; null draws nothing. */
    Atlas.Sprite sprite(char character) {
        char known = known(character);
        return sprites[known];
    }

    float advance(char character) {
        return advances[known(character)];
    }

    /** Width in pixels of the whole text, without the room after its last character. */
    float width(CharSequence text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advance(text.charAt(i));
        }
        return text.isEmpty() ? 0 : width - (float) tracking;
    }

    private char known(char character) {
        char upper = Character.toUpperCase(character);
        return upper < CHARACTERS && (advances[upper] > 0) ? upper : '?';
    }
}
