package dev.impasto.demos.game.cli;

import dev.impasto.demos.game.Match;
import dev.impasto.demos.game.PlayException;
import dev.impasto.demos.game.output.OutputFolder;
import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.replay.RecordedRun;
import dev.impasto.demos.game.replay.Recording;
import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.physics.PhysicsWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is recorded, replayed and raced, checked and read.
 *
 * @param record the new file to record into, or null
 * @param replay to play, or null where the player or the autopilot plays
 * @param speed of the replay times real time; infinite for as fast as it goes
 * @param from the tick from which on the replay is shown
 * @param bestGhost whether the player's best run is raced
 * @param ghost a run to race in place of it, or null
 */
public record ReplaySettings(
        Path record, Replay replay, double speed, long from, boolean bestGhost, RecordedRun ghost) {
    private static final String REPLAY = "--replay";
    private static final String NO_GHOST = "none";
    private static final String EMPTY = "nothing was played in it";

    /** Nothing is recorded or replayed; the player's best run is raced. */
    public static final ReplaySettings NONE = new ReplaySettings(null, null, 1, 0, true, null);

    /**
     * Checks the options and reads the files.
     *
     * @param log takes a line about what was salvaged
     * @throws PlayException in one line, for the first that cannot be
     */
    public static ReplaySettings of(PlayOptions options, Consumer<String> log) {
        ReplayOptions asked = options.replays;
        forbidContradictions(options);
        if (asked.record != null && Files.exists(asked.record)) {
            throw PlayException.badValue(
                    "--record", asked.record, "it is there already; name a new file");
        }
        Replay replay = asked.replay == null ? null : replay(asked, log);
        boolean file = asked.ghost != null && !asked.ghost.equals(NO_GHOST);
        return new ReplaySettings(
                asked.record,
                replay,
                asked.speed == null ? 1 : asked.speed,
                asked.from == null ? 0 : asked.from,
                asked.ghost == null,
                file ? firstRun("--ghost", Path.of(asked.ghost)) : null);
    }

    private static void forbidContradictions(PlayOptions options) {
        ReplayOptions asked = options.replays;
        boolean replay = asked.replay != null;
        forbid(!replay && asked.verify, "--verify", "needs --replay FILE");
        forbid(!replay && asked.salvage, "--salvage", "needs --replay FILE");
        forbid(!replay && asked.speed != null, "--speed", "needs --replay FILE");
        forbid(!replay && asked.from != null, "--from", "needs --replay FILE");
        forbid(replay && asked.record != null, "--record", "cannot go with --replay");
        forbid(replay && asked.ghost != null, "--ghost", "cannot go with --replay");
        forbid(replay && options.level != null, "--level", "the replay has its own; leave it out");
        forbid(replay && options.seed != null, "--seed", "the replay has its own; leave it out");
        String all = "--verify plays every tick and draws none; leave it out";
        forbid(asked.verify && asked.speed != null, "--speed", all);
        forbid(asked.verify && asked.from != null, "--from", all);
        forbid(asked.verify && options.frames != null, "--frames", all);
        forbid(asked.verify && options.dump != null, "--dump", all);
    }

    private static void forbid(boolean wrong, String option, String why) {
        if (wrong) {
            throw PlayException.badUse(option, why);
        }
    }

    private static Replay replay(ReplayOptions asked, Consumer<String> log) {
        ReplayReader.Salvage found = ReplayReader.salvage(bytes(REPLAY, asked.replay));
        long ticks = found.replay().ticks();
        if (ticks == 0) {
            String why = found.damage().map(ReplayException::getMessage).orElse(EMPTY);
            throw PlayException.badValue(REPLAY, asked.replay, why);
        }
        found.damage().ifPresent(damage -> salvage(asked, ticks, damage, log));
        if (asked.from != null && asked.from >= ticks) {
            String why = "the replay has ticks 0 to " + (ticks - 1);
            throw PlayException.badValue("--from", asked.from, why);
        }
        return found.replay();
    }

    private static void salvage(
            ReplayOptions asked, long ticks, ReplayException damage, Consumer<String> log) {
        if (!asked.salvage) {
            String fix = "; --salvage plays the " + ticks + " ticks before that";
            throw PlayException.badValue(REPLAY, asked.replay, damage.getMessage() + fix);
        }
        log.accept("Salvaged " + ticks + " ticks; " + damage.getMessage());
    }

    private static RecordedRun firstRun(String option, Path file) {
        try {
            return ReplayReader.read(bytes(option, file)).runs().stream()
                    .findFirst()
                    .orElseThrow(() -> PlayException.badValue(option, file, EMPTY));
        } catch (ReplayException e) {
            throw PlayException.badValue(option, file, e.getMessage());
        }
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return ReplayReader.bytes(file);
        } catch (NoSuchFileException e) {
            throw PlayException.badValue(option, file, "there is no such file");
        } catch (IOException e) {
            throw PlayException.badValue(option, file, "cannot be read (" + e + ")");
        }
    }

    /** The level to play where none was asked for. */
    Level level() {
        return model().map(RecordedRun::level).orElse(Levels.number(1));
    }

    /** The seed to play where none was asked for. */
    long seed() {
        return model().map(RecordedRun::seed).orElse(1L);
    }

    private Optional<RecordedRun> model() {
        return replay == null ? Optional.ofNullable(ghost) : Optional.of(replay.runs().get(0));
    }

    /**
     * The recording that was asked for.
     *
     * @param log takes a line if it ends early
     * @throws PlayException in one line, if nothing can be written there
     */
    public Optional<Recording> recording(Consumer<String> log) {
        if (record == null) {
            return Optional.empty();
        }
        OutputFolder.open(record.toAbsolutePath().getParent(), "--record");
        return Optional.of(Recording.into(record, log));
    }

    /**
     * The ghost that was asked for; its run is played for that.
     *
     * @throws PlayException in one line, if that gives another run
     */
    public Optional<Ghost> rival() {
        return ghost == null
                ? Optional.empty()
                : Optional.of(
                        Ghost.of(ghost)
                                .orElseThrow(
                                        () ->
                                                new PlayException(
                                                        "--ghost: the run cannot be repeated; it"
                                                                + " is of another build")));
    }

    /** Game seconds that a frame of so many real seconds plays. */
    public double gameSeconds(double frameSeconds) {
        return Double.isInfinite(speed)
                ? (double) Match.MOST_TICKS / PhysicsWorld.TICKS_PER_SECOND
                : frameSeconds * speed;
    }
}
