package dev.impasto.training.capture.scene;

/** A kind of place, and how one is built. */
interface Setting {
    /** Builds one on an empty stage. */
    void build(Stage stage);
}
