package dev.impasto.demos.game;

import dev.impasto.demos.game.output.OutputFolder;
import dev.impasto.demos.game.stats.RunClock;
import dev.impasto.demos.game.stats.RunStats;
import dev.impasto.engine.FrameStats;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.diagnose.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gathers a run's figures and writes them. */
final class Report {
    private Report() {}

    /**
     * Proves, before a run, that its figures can be written after it.
     *
     * @throws PlayException in one line, if not
     */
    static void requireWritable(Path file) {
        if (Files.isDirectory(file)) {
            throw PlayException.badValue("--stats", file, "that is a folder; name a file");
        }
        OutputFolder.open(file.toAbsolutePath().getParent(), "--stats");
    }

    static RunStats of(GameApp game, String glRenderer, RunClock clock) {
        Impasto impasto = game.impasto();
        FrameStats times = impasto.stats();
        return new RunStats(
                impasto.device(),
                impasto.crossing(),
                glRenderer,
                new RunStats.Size(impasto.renderWidth(), impasto.renderHeight()),
                new RunStats.Size(game.canvas().width(), game.canvas().height()),
                impasto.pass() ? impasto.quality().scale() : 1,
                impasto.quality().word(),
                game.settings.impasto().pass(),
                impasto.upscaler(),
                game.styleWord(),
                impasto.strength(),
                game.match().level().number(),
                game.settings.seed(),
                clock.frames(),
                game.match().game().ticks(),
                RunStats.round(clock.framesPerSecond()),
                RunStats.round(clock.firstFrameMs()),
                RunStats.times(times),
                clock.allocatedBytesPerFrame(),
                String.format("%016x", game.match().game().hash()),
                impasto.failure().orElse(null));
    }

    /**
     * Writes the figures.
     *
     * @throws PlayException in one line, if that fails
     */
    static void write(RunStats stats, Path file) {
        try {
            stats.writeTo(file);
        } catch (IOException e) {
            throw new PlayException("--stats " + file + ": cannot write (" + e + ")", e);
        }
    }

    /**
     * Says whether what a game showed is what was recorded.
     *
     * @throws PlayException in one line, if it was a replay and differed
     */
    static void requireAgreement(GameApp game) {
        if (game instanceof ReplayGame replay && replay.difference().isPresent()) {
            throw new PlayException("--replay: " + replay.difference().get());
        }
    }

    /**
     * Says whether the self-check, if there was one, found mistakes.
     *
     * @throws PlayException in one line, if it did
     */
    static void requireSoundness(GameApp game) {
        if (game.diagnosis().filter(Diagnosis::failed).isPresent()) {
            throw new PlayException("--diagnose: " + game.diagnosis().get().summary());
        }
    }
}
