package dev.impasto.neural.stylise;

/**
 * The grain under every frame that is painted: soft spots a few pixels wide, a little lighter or
 * darker, always the same. A clear sky has nothing in it that a stroke could start from; on canvas
 * it has. Trainers of style networks lay the same grain under what they learn from.
 */
public final class Canvas {

    private static final int CELL = 4;
    private static final float DEPTH = 0.08f;

    private Canvas() {}

    /**
     * What pixel (x, y), both from 0, gets added to each of its channels, within 0.08 of zero:
     * noise at the corners of cells of 4x4 pixels, bilinear between them.
     */
    public static float grain(int x, int y) {
        int column = x / CELL;
        int row = y / CELL;
        float down = (y % CELL + 0.5f) / CELL;
        float left = between(corner(column, row), corner(column, row + 1), down);
        float right = between(corner(column + 1, row), corner(column + 1, row + 1), down);
        return between(left, right, (x % CELL + 0.5f) / CELL);
    }

    private static float between(float a, float b, float share) {
        return a + (b - a) * share;
    }

    private static float corner(int column, int row) {
        int h = column * 0x9E3779B1 ^ row * 0x85EBCA77;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return ((h >>> 8) * 0x1p-23f - 1) * DEPTH;
    }
}
