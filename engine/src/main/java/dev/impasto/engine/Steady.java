package dev.impasto.engine;

/**
 * Tells a size that stays from one that a window has for a moment, while the player drags its
 * corner: to plan the pass for a size takes longer than a frame.
 */
final class Steady {
    /** A quarter of a second at 60 frames a second. */
    static final int FRAMES = 15;

    private int width;
    private int height;
    private int left;

    /** Takes note of a frame's size; says whether it is to be reckoned with. */
    boolean isSteady(int frameWidth, int frameHeight) {
        if (frameWidth != width || frameHeight != height) {
            left = width == 0 ? 0 : FRAMES;
            width = frameWidth;
            height = frameHeight;
        } else if (left > 0) {
            left--;
        }
        return left == 0;
    }
}
