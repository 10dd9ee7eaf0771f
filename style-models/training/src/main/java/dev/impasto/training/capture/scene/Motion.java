package dev.impasto.training.capture.scene;

/** Something that moves: where it is depends on the time alone. */
interface Motion {
    /** Puts it where it is after this many seconds. */
    void at(float seconds);
}
