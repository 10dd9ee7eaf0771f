package dev.impasto.demos.game.look.paint;

/** What the leaf sheet shows, and where: a quarter of the sheet each, or half of a quarter. */
public enum Sprig {
    OLIVE(0, 0, 1),
    CYPRESS(1, 0, 1),
    BOX(0, 1, 1),
    GRASS(1, 1, 0.5f),
    LAVENDER(1.5f, 1, 0.5f);

    /** In quarters of the sheet. */
    final float column;

    final float row;
    final float width;

    Sprig(float column, float row, float width) {
        this.column = column;
        this.row = row;
        this.width = width;
    }

    /** Texture u at {@code t} in [0, 1] across the sprig. */
    public float u(float t) {
        return (column + width * (0.03f + 0.94f * t)) * 0.5f;
    }

    /** Texture v at {@code t} in [0, 1] from the foot up. */
    public float v(float t) {
        return (row + 0.02f + 0.96f * t) * 0.5f;
    }
}
