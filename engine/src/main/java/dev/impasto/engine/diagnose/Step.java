package dev.impasto.engine.diagnose;

/** What the camera does while the self-check looks. */
enum Step {
    /** The application moves it. */
    WATCH(30),
    /** It stands still. */
    STILL(21),
    /** It turns by some pixels, each frame in another direction. */
    TURN(12),
    /** It moves to the side, to and fro. */
    SIDE(20),
    /** It jumps elsewhere, and the pass is told. */
    CUT(1),
    /** It is where the application has it, again, and the pass is told. */
    BACK(1);

    private final int frames;

    Step(int frames) {
        this.frames = frames;
    }

    int frames() {
        return frames;
    }
}
