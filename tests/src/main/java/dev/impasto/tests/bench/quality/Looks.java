package dev.impasto.tests.bench.quality;

/**
 * Which frames of a scene are to be looked at.
 *
 * @param frames of the scene
 */
record Looks(int frames) {
    /** Frames in a row. */
    static final int ROW = 4;

    int last() {
        return frames - 1;
    }

    /** Whether there are enough for rows. */
    boolean inMotion() {
        return last() >= 2 * ROW;
    }

    /** Where the row in the middle begins; the other begins with the first frame. */
    int middle() {
        return (last() - ROW) / 2 + 1;
    }

    boolean at(int frame) {
        boolean inRow = frame < ROW || frame >= middle() && frame < middle() + ROW;
        return frame == last() || inMotion() && inRow;
    }
}
