/**
 * What was played, kept: recording, reading, checking and racing it. The format of the files is in
 * {@code docs/replay-format.md}. Nothing here knows a display, a network or a clock.
 */
package dev.impasto.demos.game.replay;
