package dev.impasto.demos.game.look.shape;

/** From where a shape is drawn: things that are costly have a plain form for afar. */
public enum Detail {
    ALWAYS,
    NEAR,
    FAR
}
