package dev.impasto.training.metric;

/** The truth of one frame, prepared once for all the pictures that are scored against it. */
public final class TruthFrame {
    private final Picture picture;
    private final float[] motion;
    private final boolean cut;
    private final Flip flip;

    /**
     * @param motion as {@link Flicker} takes it
     * @param cut whether the frame has nothing to do with the one before
     */
    public TruthFrame(Picture picture, float[] motion, boolean cut) {
        int values = 2 * picture.width() * picture.height();
        if (motion.length != values) {
            throw new IllegalArgumentException(
                    "motion has %d values instead of %d".formatted(motion.length, values));
        }
        this.picture = picture;
        this.motion = motion;
        this.cut = cut;
        flip = new Flip(picture);
    }

    public Picture picture() {
        return picture;
    }

    public boolean cut() {
        return cut;
    }

    /** The FLIP error of each pixel of a picture, rows from the top. */
    public float[] flip(Picture test) {
        return flip.map(test);
    }

    /** Motion as {@link Flicker} takes it. */
    public float[] motion() {
        return motion;
    }
}
