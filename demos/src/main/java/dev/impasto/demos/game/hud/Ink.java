package dev.impasto.demos.game.hud;

/**
 * The interface's colours, {@code 0xAARRGGBB}. They are blended in linear light, where dark covers
 * less than one is used to: hence the high alphas.
 */
final class Ink {
    static final int WHITE = 0xfffff8ec;
    static final int SOFT = 0xc8fff4e0;
    static final int FAINT = 0x80fff4e0;
    static final int CHOSEN = 0x30ffc65a;
    static final int GOLD = 0xffffc65a;
    static final int EMPTY = 0x5c1a1410;
    static final int PLATE = 0xe0120f16;
    static final int SHADE = 0xcc0f0c12;
    static final int DEEP = 0xf00f0c12;
    static final int CLEAR = 0x000f0c12;
    static final int CORAL = 0xffe8785a;

    /** One colour a stage in the frame-time overlay, used in turn. */
    static final int[] STAGES = {
        0xff7fb7a6, 0xffe8b45a, 0xff8fa8d8, 0xffe8785a, 0xffb08fc8, 0xffa8c46a, 0xffd89a9a
    };

    private Ink() {}
}
