package dev.impasto.engine.diagnose;

/** A picture cut into squares, to count what happens where. */
final class Tiles {
    static final int SIZE = 16;

    final int columns;
    final int rows;
    private final int[] counts;

    Tiles(int width, int height) {
        columns = Math.max(1, width / SIZE);
        rows = Math.max(1, height / SIZE);
        counts = new int[columns * rows];
    }

    /** Counts one for the square that a pixel lies in. */
    void add(int x, int y) {
        counts[Math.min(y / SIZE, rows - 1) * columns + Math.min(x / SIZE, columns - 1)]++;
    }

    /** The number of the square with the highest count. */
    int fullest() {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    int count(int tile) {
        return counts[tile];
    }

    /** The count of a square and the eight around it. */
    int around(int tile) {
        int sum = 0;
        for (int row = tile / columns - 1; row <= tile / columns + 1; row++) {
            for (int column = tile % columns - 1; column <= tile % columns + 1; column++) {
                if (row >= 0 && row < rows && column >= 0 && column < columns) {
                    sum += counts[row * columns + column];
                }
            }
        }
        return sum;
    }

    /** The left edge of a square, in pixels. */
    int left(int tile) {
        return tile % columns * SIZE;
    }

    /** The upper edge of a square, in pixels. */
    int top(int tile) {
        return tile / columns * SIZE;
    }
}
