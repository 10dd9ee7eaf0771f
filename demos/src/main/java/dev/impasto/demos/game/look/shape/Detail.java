package dev.impasto.demos.game.look.shape;

/** From where a shape is drawn: things that are costly have plain forms for afar. */
public enum Detail {
    ALWAYS,
    NEAR,

    /** Wherever it is not near. */
    BEYOND,

    /** Neither near nor far. */
    MIDDLE,
    FAR;

    /**
     * Whether it is drawn at a distance.
     *
     * @param near up to where things are near
     * @param far from where they are far, beyond {@code near}
     */
    public boolean isDrawn(float distance, float near, float far) {
        return switch (this) {
            case ALWAYS -> true;
            case NEAR -> distance < near;
            case BEYOND -> distance >= near;
            case MIDDLE -> distance >= near && distance < far;
            case FAR -> distance >= far;
        };
    }
}
