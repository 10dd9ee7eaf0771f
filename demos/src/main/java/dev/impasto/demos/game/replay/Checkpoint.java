package dev.impasto.demos.game.replay;

/** The world's hash after this many ticks of a run. */
public record Checkpoint(int tick, long hash) {}
