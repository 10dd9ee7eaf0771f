package dev.impasto.training.capture.scene;

/** How a camera moves for a while. */
enum Manner {
    STILL(0, 0, 0),
    DRIFT(0.2f, 0.05f, 0),
    STROLL(0.7f, 0.15f, 0.002f),
    WALK(1.5f, 0.3f, 0.004f),
    RUN(5, 0.5f, 0.009f),
    TURN(0.3f, 2.4f, 0.002f),
    SHAKE(0.2f, 0.1f, 0.02f),
    ORBIT(3, 0, 0);

    /** World units a second. */
    final float pace;

    /** Most radians a second that it looks around, beside following its way. */
    final float turn;

    /** Radians that a hand shakes it. */
    final float shake;

    Manner(float pace, float turn, float shake) {
        this.pace = pace;
        this.turn = turn;
        this.shake = shake;
    }
}
