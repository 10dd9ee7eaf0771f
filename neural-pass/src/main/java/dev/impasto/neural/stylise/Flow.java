package dev.impasto.neural.stylise;

import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;

/**
 * Which way strokes run, as {@code 21_flow.cl} and {@code flow.cl} have it: along the edges of what
 * is shown, by the structure tensor of the surroundings (Förstner and Gülch 1987), and in eddies
 * where there is little to see, as in a clear sky. Directions are vectors of twice the angle, so
 * that there and back are the same and sums of them make sense.
 */
final class Flow {
    /** Side of the squares that gradients are summed over, in pixels. */
    static final int CELL = 8;

    /** What a cell takes in a buffer: a direction, and the mean squared gradient. */
    static final int FLOATS = 4;

    private static final int REACH = 2;
    private static final float FAINT = 4e-4f;
    private static final float EDDIES = 0.25f;

    /** What strokes at a place know: a doubled direction, and the mean squared gradient. */
    record Sight(float x, float y, float energy) {}

    private final FloatBuffer cells;
    private final int columns;
    private final int rows;

    /** Of what {@link #sum} filled in. */
    Flow(FloatBuffer cells, Sizes sizes) {
        this.cells = cells;
        columns = sizes.networkWidth() / CELL;
        rows = sizes.networkHeight() / CELL;
    }

    /** Sums up one cell of an image of eight floats a pixel, the first three its colour. */
    static void sum(Sizes sizes, FloatBuffer planes, FloatBuffer cells, int column, int row) {
        int width = sizes.networkWidth();
        int height = sizes.networkHeight();
        float xx = 0;
        float xy = 0;
        float yy = 0;
        for (int i = 0; i < CELL * CELL; i++) {
            int x = CELL * column + i % CELL;
            int y = CELL * row + i / CELL;
            int left = y * width + Math.max(x - 1, 0);
            int right = y * width + Math.min(x + 1, width - 1);
            int up = Math.max(y - 1, 0) * width + x;
            int down = Math.min(y + 1, height - 1) * width + x;
            float across = brightness(planes, right) - brightness(planes, left);
            float along = brightness(planes, down) - brightness(planes, up);
            xx += across * across;
            xy += across * along;
            yy += along * along;
        }
        float energy = (xx + yy) / (4 * CELL * CELL);
        float even = 1 / ((energy + FAINT) * 4 * CELL * CELL);
        int at = FLOATS * (row * (width / CELL) + column);
        cells.put(at, (yy - xx) * even);
        cells.put(at + 1, -2 * xy * even);
        cells.put(at + 2, energy);
    }

    private static float brightness(FloatBuffer planes, int pixel) {
        int at = 8 * pixel;
        return 0.25f * planes.get(at) + 0.5f * planes.get(at + 1) + 0.25f * planes.get(at + 2);
    }

    /**
     * At a place in pixels.
     *
     * @param near 1 / the squared distance from which on nothing counts, in cells: 0.16 or more
     */
    Sight at(float x, float y, float near) {
        float cellX = x / CELL - 0.5f;
        float cellY = y / CELL - 0.5f;
        int column = (int) Math.floor(cellX + 0.5f);
        int row = (int) Math.floor(cellY + 0.5f);
        float dx = 0;
        float dy = 0;
        float energy = 0;
        float weights = 0;
        for (int r = row - REACH; r <= row + REACH; r++) {
            for (int c = column - REACH; c <= column + REACH; c++) {
                float away = (c - cellX) * (c - cellX) + (r - cellY) * (r - cellY);
                float close = Math.max(1 - near * away, 0);
                float weight = close * close;
                int cell = FLOATS * (within(r, rows) * columns + within(c, columns));
                dx += weight * cells.get(cell);
                dy += weight * cells.get(cell + 1);
                energy += weight * cells.get(cell + 2);
                weights += weight;
            }
        }
        return new Sight(dx, dy, energy / weights);
    }

    private static int within(int at, int size) {
        return Math.min(Math.max(at, 0), size - 1);
    }

    /** Along the lines on which a sum of bent waves is constant; {@code EDDIES} long. */
    static Sight eddies(float x, float y) {
        double a = x / 47 + 1.4 * Math.sin(y / 71);
        double b = y / 39 + 1.2 * Math.sin(x / 83 + 2);
        double dx = Math.cos(a) / 47 - Math.sin(b) * 1.2 * Math.cos(x / 83 + 2) / 83;
        double dy = Math.cos(a) * 1.4 * Math.cos(y / 71) / 71 - Math.sin(b) / 39;
        double scale = EDDIES / (dx * dx + dy * dy + 1e-5);
        return new Sight((float) ((dy * dy - dx * dx) * scale), (float) (-2 * dx * dy * scale), 0);
    }
}
