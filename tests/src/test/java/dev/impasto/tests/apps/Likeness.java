package dev.impasto.tests.apps;

/**
 * How far apart two pictures are, in code values of blocks of pixels: wider than what smooth edges
 * change, so that a part that is missing, or of another light, is what counts.
 *
 * @param mean of all blocks
 * @param most of all but one block in 200
 */
record Likeness(double mean, int most) {
    private static final int BLOCK = 6;
    private static final double ALL_BUT_FEW = 0.995;

    static Likeness between(Picture one, Picture other) {
        Picture a = one.blocks(BLOCK);
        Picture b = other.blocks(BLOCK);
        return new Likeness(a.difference(b), a.difference(b, ALL_BUT_FEW));
    }
}
