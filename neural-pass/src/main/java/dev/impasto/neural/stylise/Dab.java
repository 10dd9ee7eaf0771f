package dev.impasto.neural.stylise;

import java.nio.FloatBuffer;

/**
 * One touch of the brush: a bent, rounded bar of one colour. Lies in a buffer as its components in
 * their order.
 *
 * @param x centre, pixels from the image's left edge
 * @param y centre, pixels from its top edge
 * @param alongX unit vector along the bar
 * @param alongY likewise
 * @param perLength 1 / half the bar's length
 * @param perWidth 1 / half its width
 * @param bend its middle line turns aside by this, in pixels, times the squared pixels along it
 * @param weight what it counts where dabs overlap, often many times more or less than another's
 * @param red of its colour, as shown, in about [0,1]
 * @param green likewise
 * @param blue likewise
 * @param opacity how much it hides of what lies below all dabs of its size, in [0,1]
 * @param relief how much lighter its far side is than its near side, in [-1,1]
 * @param bristles where its bristles begin, in parts of the space between two
 * @param reachX half the width of the smallest box around it, in pixels; negative if it is not seen
 * @param reachY half that box's height
 */
record Dab(
        float x,
        float y,
        float alongX,
        float alongY,
        float perLength,
        float perWidth,
        float bend,
        float weight,
        float red,
        float green,
        float blue,
        float opacity,
        float relief,
        float bristles,
        float reachX,
        float reachY) {

    /** What a dab takes in a buffer. */
    static final int FLOATS = 16;

    /** Dab number {@code index} of a buffer. */
    static Dab get(FloatBuffer from, int index) {
        float[] f = new float[FLOATS];
        from.get(FLOATS * index, f);
        return new Dab(
                f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11], f[12],
                f[13], f[14], f[15]);
    }

    /** Writes dab number {@code index} of a buffer. */
    void put(FloatBuffer to, int index) {
        float[] all = {
            x, y, alongX, alongY, perLength, perWidth, bend, weight, red, green, blue, opacity,
            relief, bristles, reachX, reachY
        };
        to.put(FLOATS * index, all);
    }
}
