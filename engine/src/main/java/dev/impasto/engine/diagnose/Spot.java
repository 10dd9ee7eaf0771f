package dev.impasto.engine.diagnose;

/**
 * A place of a frame.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 * @param distance of what is looked for there, in the scene's unit
 */
record Spot(int x, int y, float distance) {}
