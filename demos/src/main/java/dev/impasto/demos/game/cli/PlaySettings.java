package dev.impasto.demos.game.cli;

import dev.impasto.demos.game.Match;
import dev.impasto.demos.game.PlayException;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.engine.BackendChoice;
import dev.impasto.engine.BackendKind;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.ModelFile;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.raster.DebugTile;
import dev.impasto.style.StyleModels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A run that can start: every option checked against this machine, so that a mistake is reported
 * before anything opens or is written.
 *
 * @param style the catalogue's name of the style, or null
 * @param styleModel a style network from a file in place of the catalogue's, or null
 * @param upscaler an upscaling network from a file, or null for the one that comes along
 * @param stats where the figures go, or null in a window that was asked for none
 * @param hud whether headless frames show what lies over the scene
 * @param dump where the pass's inputs go, or null
 * @param diagnose whether what the pass gets is measured
 * @param debugView what is shown in place of the picture, or nothing
 * @param failPassAt the frame, from 1, at which the backend is made to fail; 0 for never
 * @param replays what is recorded, replayed and raced
 */
public record PlaySettings(
        boolean headless,
        int frames,
        int fps,
        DisplaySize size,
        ImpastoConfig impasto,
        ModelFile styleModel,
        ModelFile upscaler,
        long seed,
        Level level,
        Path out,
        Path stats,
        boolean hud,
        DumpSettings dump,
        boolean diagnose,
        Set<DebugTile> debugView,
        int failPassAt,
        ReplaySettings replays) {

    /** What to say where nothing runs OpenCL. */
    public static final String NO_DEVICE =
            "no OpenCL device answers; install a GPU driver with OpenCL, or PoCL for the CPU"
                    + " (Debian: apt-get install pocl-opencl-icd)";

    private static final int FRAMES = 240;
    private static final String ALL = "all";
    private static final String MODEL_FILE = ".onnx";

    /**
     * Checks the options.
     *
     * @param log takes a line where something was decided for the player
     * @throws PlayException in one line, for the first that cannot be
     */
    public static PlaySettings of(PlayOptions options, Consumer<String> log) {
        ReplaySettings replays = ReplaySettings.of(options, log);
        boolean fileStyle = options.style.endsWith(MODEL_FILE);
        ImpastoConfig impasto = impasto(options, log);
        ModelFile styleModel = fileStyle ? model("--style", Path.of(options.style)) : null;
        ModelFile upscaler =
                options.upscaler == null ? null : model("--upscaler", options.upscaler);
        Level level = options.level == null ? replays.level() : level(options.level);
        boolean headless = headless(options, log);
        return new PlaySettings(
                headless,
                frames(options, replays),
                options.fps,
                options.size,
                impasto.withPipelined(headless), // in a window a player feels the frame
                styleModel,
                upscaler,
                options.seed == null ? replays.seed() : options.seed,
                level,
                options.out,
                headless && options.stats == null
                        ? options.out.resolve("stats.json")
                        : options.stats,
                options.hud == PlayOptions.Switch.ON,
                DumpSettings.of(options),
                diagnose(options),
                debugView(options.debugView),
                options.failPassAt,
                replays);
    }

    /** A replay is drawn to its end, and each of its runs begins with a frame of its own. */
    private static int frames(PlayOptions options, ReplaySettings replays) {
        if (options.frames != null || replays.replay() == null) {
            return options.frames == null ? FRAMES : options.frames;
        }
        long ticks = replays.replay().ticks() - replays.from();
        double perFrame = Math.min(Match.MOST_TICKS, 60 * replays.gameSeconds(1.0 / options.fps));
        return (int) Math.ceil(ticks / perFrame) + 1 + replays.replay().runs().size();
    }

    private static boolean headless(PlayOptions options, Consumer<String> log) {
        if (!options.headless && !Display.isThere()) {
            log.accept("No display here (DISPLAY and WAYLAND_DISPLAY are unset): going headless.");
            return true;
        }
        return options.headless;
    }

    private static ImpastoConfig impasto(PlayOptions options, Consumer<String> log) {
        return ImpastoConfig.defaults()
                .withPass(wanted(options) && deviceAnswers(options, log))
                .withFilmic(true)
                .withQuality(options.quality)
                .withStyle(style(options.style))
                .withStrength(options.strength)
                .withBackend(options.backend)
                .withDevice(options.device);
    }

    private static boolean wanted(PlayOptions options) {
        return options.pass == PlayOptions.Switch.ON;
    }

    private static String style(String word) {
        if (word.equals(PlayOptions.NO_STYLE) || word.endsWith(MODEL_FILE)) {
            return null;
        }
        if (!StyleModels.names().contains(word)) {
            throw PlayException.badValue(
                    "--style",
                    word,
                    "no such style; there are "
                            + String.join(", ", StyleModels.names())
                            + " and none");
        }
        return word;
    }

    private static boolean diagnose(PlayOptions options) {
        if (options.diagnose && !wanted(options)) {
            throw PlayException.badValue(
                    "--diagnose", true, "with --pass off there is nothing that the pass gets");
        }
        return options.diagnose;
    }

    private static Set<DebugTile> debugView(String word) {
        if (word == null) {
            return Set.of();
        }
        if (word.equals(ALL)) {
            return EnumSet.allOf(DebugTile.class);
        }
        return Arrays.stream(DebugTile.values())
                .filter(tile -> tile.word().equals(word))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> PlayException.badValue("--debug-view", word, tiles()));
    }

    private static String tiles() {
        return "there are "
                + Arrays.stream(DebugTile.values())
                        .map(DebugTile::word)
                        .collect(Collectors.joining(", "))
                + " and all";
    }

    private static ModelFile model(String option, Path file) {
        try {
            return ModelFile.read(file);
        } catch (ModelException e) {
            throw new PlayException(
                    option
                            + " "
                            + file
                            + ": "
                            + e.getMessage()
                            + "; give a network that ./train exported",
                    e);
        }
    }

    private static Level level(int number) {
        if (number > Levels.all().size()) {
            throw PlayException.badValue(
                    "--level", number, "there are levels 1 to " + Levels.all().size());
        }
        return Levels.number(number);
    }

    /** Whether the pass can run; a device that was asked for by name must be there. */
    private static boolean deviceAnswers(PlayOptions options, Consumer<String> log) {
        if (options.backend == BackendKind.REFERENCE) {
            return true;
        }
        int devices = devices();
        boolean demanded = options.backend == BackendKind.OPENCL;
        if (devices == 0 && demanded && wanted(options)) {
            throw new PlayException("--backend opencl: " + NO_DEVICE);
        }
        if (options.device >= Math.max(1, devices) || options.device < ImpastoConfig.BEST_DEVICE) {
            throw PlayException.badValue("--device", options.device, devicesThere(devices));
        }
        if (devices == 0 && wanted(options)) {
            log.accept("The neural pass is off: " + NO_DEVICE + ".");
        }
        return devices > 0;
    }

    private static String devicesThere(int devices) {
        return devices == 0
                ? NO_DEVICE
                : "there are devices 0 to " + (devices - 1) + " (--list-devices names them)";
    }

    private static int devices() {
        try {
            return BackendChoice.devices().size();
        } catch (DeviceException e) {
            return 0;
        }
    }
}
