package dev.impasto.demos.game.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What can be asked about recordings. */
public final class ReplayOptions {
    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Record what is played into a new file, a second at a time.")
    public Path record;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Play a recording, in the window or headless; Space, R and Esc steer it.")
    public Path replay;

    @Option(
            names = "--verify",
            description =
                    "With --replay: draw nothing, play as fast as possible, and say whether every"
                            + " tick's world is the recorded one (else exit code 1).")
    public boolean verify;

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            converter = Words.ToSpeed.class,
            description = "With --replay: times real time, 0.1 to 32; max: 64 ticks a frame.")
    public Double speed;

    @Option(
            names = "--from",
            paramLabel = "TICK",
            converter = Words.ToTick.class,
            description = "With --replay: show it from this tick on, 60 a second.")
    public Long from;

    @Option(
            names = "--salvage",
            description =
                    "With --replay: take a damaged or cut-off file up to its last good second.")
    public boolean salvage;

    @Option(
            names = "--ghost",
            paramLabel = "FILE|none",
            description =
                    "Race the first run of this recording (default: in a window your best run of"
                            + " the level, headless none).")
    public String ghost;
}
