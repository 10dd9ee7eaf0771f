package dev.impasto.demos.game.rules;

/** How far a game has come. */
public enum Phase {
    PLAYING,
    /** The marble passed the gate; ticks still move the world, commands no longer do. */
    WON
}
