package dev.impasto.neural.stylise;

import java.nio.FloatBuffer;

/**
 * What the dabs of one brush leave on eight neighbouring pixels of a row. Where several overlap
 * they are averaged by weight, and weights differ so much that mostly one is seen; no order of
 * painting matters.
 */
final class Touch {
    private static final int LANES = 8;
    private static final int REACH = 2;
    private static final float EDGE = 1.3f;
    private static final float RAISED = 0.13f;
    private static final float BRISTLE = 0.05f;

    /** Squares that hold a dab each. */
    record Grid(int cell, int columns, int rows) {}

    /** Sums of weight times red, green, blue and shade, of weight, and the largest opacity. */
    final float[][] sums = new float[6][LANES];

    /** Begins with what lies below, of this weight; {@code planes} has eight floats a pixel. */
    void ground(FloatBuffer planes, int pixel, float weight) {
        for (int lane = 0; lane < LANES; lane++) {
            for (int c = 0; c < 3; c++) {
                sums[c][lane] = weight * planes.get(8 * (pixel + lane) + c);
            }
            sums[4][lane] = weight;
        }
    }

    /**
     * Adds the dabs of all grid squares that reach the pixels from (x, y) on, sampled off their
     * centres by the jitter.
     */
    void add(Grid grid, FloatBuffer dabs, int x, int y, float jitterX, float jitterY) {
        int top = Math.max(y / grid.cell - REACH, 0);
        int bottom = Math.min(y / grid.cell + REACH, grid.rows - 1);
        int left = Math.max(x / grid.cell - REACH, 0);
        int right = Math.min((x + LANES - 1) / grid.cell + REACH, grid.columns - 1);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                Dab dab = Dab.get(dabs, row * grid.columns + column);
                float dx = x + 4 + jitterX - dab.x();
                float dy = y + 0.5f + jitterY - dab.y();
                if (Math.abs(dx) < dab.reachX() + 3.5f && Math.abs(dy) < dab.reachY()) {
                    for (int lane = 0; lane < LANES; lane++) {
                        add(dab, dx + lane - 3.5f, dy, lane);
                    }
                }
            }
        }
    }

    private void add(Dab dab, float dx, float dy, int lane) {
        float along = dx * dab.alongX() + dy * dab.alongY();
        float across = dy * dab.alongX() - dx * dab.alongY() - dab.bend() * along * along;
        float u = along * dab.perLength();
        float v = across * dab.perWidth();
        float cover = EDGE * (1 - u * u * u * u - v * v * v * v);
        cover = dab.opacity() * Math.min(Math.max(cover, 0), 1);
        float bristle = 1.1f * Math.abs(v) + dab.bristles();
        bristle = 4 * Math.abs(bristle - (float) Math.rint(bristle)) - 1;
        float shade = RAISED * dab.relief() * v + BRISTLE * bristle;
        float weight = cover * dab.weight();
        sums[0][lane] += weight * dab.red();
        sums[1][lane] += weight * dab.green();
        sums[2][lane] += weight * dab.blue();
        sums[3][lane] += weight * shade;
        sums[4][lane] += weight;
        sums[5][lane] = Math.max(sums[5][lane], cover);
    }

    /** What is left on a pixel, channel by channel; there must be something. */
    float colour(int channel, int lane) {
        return sums[channel][lane] / sums[4][lane] * (1 + sums[3][lane] / sums[4][lane]);
    }

    /** How much of what lay there before is hidden. */
    float opacity(int lane) {
        return sums[5][lane];
    }
}
