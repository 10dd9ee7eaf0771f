package dev.impasto.engine.diagnose;

import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import java.nio.ByteBuffer;

/**
 * A picture's luma in working space, rows from the top.
 *
 * @param values width · height of them
 */
record Luma(int width, int height, float[] values) {

    /** From RGBA16F in working space, rows bottom-up. */
    static Luma ofWorking(ByteBuffer rgba16f, int width, int height) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            int from = 4 * ((height - 1 - i / width) * width + i % width);
            values[i] =
                    WorkingSpace.luma(
                            Half.at(rgba16f, from),
                            Half.at(rgba16f, from + 1),
                            Half.at(rgba16f, from + 2));
        }
        return new Luma(width, height, values);
    }

    /** The binomial filter 1 2 1 along both axes: single samples alias, their means hardly do. */
    Luma softened() {
        float[] rows = new float[values.length];
        float[] soft = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            float left = values[i % width > 0 ? i - 1 : i];
            float right = values[i % width < width - 1 ? i + 1 : i];
            rows[i] = (left + 2 * values[i] + right) / 4;
        }
        for (int i = 0; i < values.length; i++) {
            float above = rows[i >= width ? i - width : i];
            float below = rows[i < values.length - width ? i + width : i];
            soft[i] = (above + 2 * rows[i] + below) / 4;
        }
        return new Luma(width, height, soft);
    }

    /** The same filter over pixels of another size: so many of this picture's. */
    Luma softened(double stepX, double stepY) {
        float[] soft = new float[values.length];
        for (int i = 0; i < soft.length; i++) {
            double sum = 0;
            for (int k = 0; k < 9; k++) {
                int right = k % 3 - 1;
                int down = k / 3 - 1;
                double x = inside(i % width + right * stepX, width);
                double y = inside(i / width + down * stepY, height);
                sum += (2 - Math.abs(right)) * (2 - Math.abs(down)) / 16.0 * sample(x, y);
            }
            soft[i] = (float) sum;
        }
        return new Luma(width, height, soft);
    }

    private static double inside(double at, int size) {
        return Math.max(0, Math.min(size - 1.001, at));
    }

    /** Bilinear, at a pixel's index; what lies outside is unlike anything. */
    double sample(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) {
            return Double.MAX_VALUE;
        }
        double tx = x - left;
        double ty = y - top;
        int at = top * width + left;
        double upper = values[at] + tx * (values[at + 1] - values[at]);
        double lower = values[at + width] + tx * (values[at + width + 1] - values[at + width]);
        return upper + ty * (lower - upper);
    }
}
