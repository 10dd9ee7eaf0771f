package dev.impasto.demos.game.cli;

import dev.impasto.engine.BackendKind;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.Quality;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be asked of the game on its command line. */
public final class PlayOptions {
    /** A thing that is on or off. */
    public enum Switch {
        ON,
        OFF
    }

    /** The word that stands for no style. */
    public static final String NO_STYLE = "none";

    @Option(
            names = "--headless",
            description = "Open no window: an autopilot plays, frames are written as pictures.")
    public boolean headless;

    @Option(
            names = "--frames",
            paramLabel = "N",
            converter = Count.class,
            description = "How many frames to draw headless (default: 240; all of a replay).")
    public Integer frames;

    @Option(
            names = "--fps",
            paramLabel = "N",
            converter = Count.class,
            description =
                    "Headless: frames in a second of game time, and of the video (default:"
                            + " ${DEFAULT-VALUE}).")
    public int fps = 30;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = DisplaySize.Converter.class,
            description = "Display size in pixels (default: ${DEFAULT-VALUE}).")
    public DisplaySize size = new DisplaySize(1280, 720);

    @Option(
            names = "--quality",
            paramLabel = "WORD",
            converter = Words.ToQuality.class,
            defaultValue = "performance",
            description =
                    "Display size over render size: native 1, quality 1.5, balanced 1.7,"
                            + " performance 2, ultra 3 (default: ${DEFAULT-VALUE}).")
    public Quality quality;

    @Option(
            names = "--style",
            paramLabel = "NAME|none",
            description = "Style to paint in, or an .onnx file (default: ${DEFAULT-VALUE}).")
    public String style = NO_STYLE;

    @Option(
            names = "--strength",
            paramLabel = "0..1",
            converter = Words.ToShare.class,
            description = "How much of the style shows (default: ${DEFAULT-VALUE}).")
    public float strength = 1;

    @Option(
            names = "--hud",
            paramLabel = "on|off",
            defaultValue = "on",
            converter = Words.ToSwitch.class,
            description = "Headless: clock, lights and words over the frames (default: on).")
    public Switch hud;

    @Option(
            names = "--pass",
            paramLabel = "on|off",
            converter = Words.ToSwitch.class,
            defaultValue = "on",
            description = "The neural pass; off: plain raster at display size (default: on).")
    public Switch pass;

    @Option(
            names = "--backend",
            paramLabel = "WORD",
            converter = Words.ToBackend.class,
            defaultValue = "auto",
            description =
                    "What runs the pass: opencl, reference (plain Java, slow) or auto: opencl where"
                            + " a device answers, else the pass is off (default: auto).")
    public BackendKind backend;

    @Option(
            names = "--device",
            paramLabel = "N",
            converter = Words.ToIndex.class,
            description = "OpenCL device by its number in --list-devices (default: the best).")
    public int device = ImpastoConfig.BEST_DEVICE;

    @Option(names = "--list-devices", description = "List the OpenCL devices and stop.")
    public boolean listDevices;

    @Option(
            names = "--upscaler",
            paramLabel = "FILE.onnx",
            description = "Upscaling network to use in place of the one that comes along.")
    public Path upscaler;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Words.ToSeed.class,
            description = "Varies the towers and the autopilot (default: 1).")
    public Long seed;

    @Option(
            names = "--level",
            paramLabel = "N",
            converter = Count.class,
            description = "Level to play, from 1 (default: 1).")
    public Integer level;

    @Mixin public ReplayOptions replays = new ReplayOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for frames, video and screenshots (default: ${DEFAULT-VALUE}).")
    public Path out = Path.of("out");

    @Option(
            names = "--stats",
            paramLabel = "FILE.json",
            description =
                    "Where the figures go (default: headless stats.json in the --out folder).")
    public Path stats;

    @Option(
            names = "--dump",
            paramLabel = "DIR",
            description =
                    "Write what the pass gets, each frame: OpenEXR and JSON"
                            + " (docs/dump-format.md).")
    public Path dump;

    @Option(
            names = "--truth",
            paramLabel = "N",
            converter = Count.class,
            description = "With --dump: also the same instant at display size, N samples a pixel.")
    public int truth;

    @Option(
            names = "--diagnose",
            description =
                    "Measure what the pass gets and say what is wrong with it (docs/diagnose.md);"
                            + " headless: that alone.")
    public boolean diagnose;

    @Option(
            names = "--debug-view",
            paramLabel = "NAME|all",
            description =
                    "Show what the pass gets and makes of it: color, depth, motion, arrows, normal,"
                            + " albedo, material, id, reactive, disocclusion, history, alignment"
                            + " or all (key B in the game).")
    public String debugView;

    @Option(
            names = "--fail-pass-at",
            hidden = true,
            converter = Count.class,
            description = "Makes the backend fail at this frame, to show that the game goes on.")
    public int failPassAt;
}
