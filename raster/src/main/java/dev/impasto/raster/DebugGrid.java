package dev.impasto.raster;

/**
 * Tiles of the picture's shape on a screen, each with a line of text above it, as large as they
 * fit. Pixels from the lower left.
 */
final class DebugGrid {
    static final int LINE = 22;
    private static final int GAP = 4;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final int tileWidth;
    private final int tileHeight;

    DebugGrid(int tiles, int width, int height) {
        this.width = width;
        this.height = height;
        int best = 1;
        for (int i = 2; i <= tiles; i++) {
            best = tileWidth(tiles, i) > tileWidth(tiles, best) ? i : best;
        }
        columns = best;
        rows = (tiles + columns - 1) / columns;
        tileWidth = tileWidth(tiles, columns);
        tileHeight = tileWidth * height / width;
    }

    private int tileWidth(int tiles, int inARow) {
        int below = (tiles + inARow - 1) / inARow;
        int byWidth = (width - GAP * (inARow + 1)) / inARow;
        int byHeight = ((height - GAP * (below + 1)) / below - LINE) * width / height;
        return Math.max(1, Math.min(byWidth, byHeight));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int tileWidth() {
        return tileWidth;
    }

    int tileHeight() {
        return tileHeight;
    }

    int left(int place) {
        int all = columns * tileWidth + (columns - 1) * GAP;
        return (width - all) / 2 + place % columns * (tileWidth + GAP);
    }

    int bottom(int place) {
        int step = tileHeight + LINE + GAP;
        int top = height - (height - rows * step + GAP) / 2;
        return top - place / columns * step - LINE - tileHeight;
    }
}
