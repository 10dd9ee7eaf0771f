package dev.impasto.demos.game.look.paint;

/**
 * A honeycomb that tiles the unit square: staggered rows of points and their nearest-point cells.
 */
final class Hexagons {
    private final int columns;
    private final int rows;

    /** Which cell the last point fell in. */
    int column;

    int row;

    /** Distance of the last point from its cell's edge, the square's side being 1. */
    float edge;

    private float nearest;
    private float second;
    private float nearX;
    private float nearY;
    private float secondX;
    private float secondY;

    /** {@code rows} must be even, or the stagger breaks at the seam. */
    Hexagons(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    void at(float u, float v) {
        nearest = second = 9;
        int j = (int) Math.floor(v * rows);
        for (int y = j - 1; y <= j + 1; y++) {
            float shift = 0.5f * (y & 1);
            int i = (int) Math.floor(u * columns - shift);
            for (int x = i - 1; x <= i + 1; x++) {
                visit((x + 0.5f + shift) / columns - u, (y + 0.5f) / rows - v, x, y);
            }
        }
        float apart = (float) Math.hypot(secondX - nearX, secondY - nearY);
        edge = (second - nearest) / (2 * apart);
    }

    private void visit(float dx, float dy, int x, int y) {
        float d = dx * dx + dy * dy;
        if (d < nearest) {
            second = nearest;
            secondX = nearX;
            secondY = nearY;
            nearest = d;
            nearX = dx;
            nearY = dy;
            column = Math.floorMod(x, columns);
            row = Math.floorMod(y, rows);
        } else if (d < second) {
            second = d;
            secondX = dx;
            secondY = dy;
        }
    }
}
