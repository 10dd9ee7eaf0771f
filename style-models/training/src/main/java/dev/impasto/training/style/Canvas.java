package dev.impasto.training.style;

import dev.impasto.training.Picture;

/**
 * The grain that a frame gets before it is painted, the same as the style stage's kernel gives it:
 * cells of a few pixels, a little lighter or darker. A clear sky has nothing in it that a stroke
 * could start from; with the grain, strokes lie as irregularly as on canvas.
 */
final class Canvas {

    private static final int CELL = 4;
    private static final float DEPTH = 0.05f;

    private Canvas() {}

    /** {@code picture} on canvas, whose pixel (x, y) lies under the picture's first. */
    static Picture under(Picture picture, int x, int y) {
        int area = picture.width() * picture.height();
        float[] planes = picture.planes().clone();
        for (int i = 0; i < planes.length; i++) {
            int column = x + i % area % picture.width();
            int row = y + i % area / picture.width();
            planes[i] += grain(column, row);
        }
        return new Picture(picture.width(), picture.height(), planes);
    }

    /** What is added at pixel (x, y): uniform in [-{@value #DEPTH}, {@value #DEPTH}]. */
    static float grain(int x, int y) {
        int h = (x / CELL) * 0x9E3779B1 ^ (y / CELL) * 0x85EBCA77;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return ((h >>> 8) * 0x1p-23f - 1) * DEPTH;
    }
}
