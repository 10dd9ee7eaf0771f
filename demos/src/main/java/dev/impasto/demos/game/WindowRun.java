package dev.impasto.demos.game;

import com.jme3.system.AppSettings;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Screens;
import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.replay.Recording;
import dev.impasto.demos.game.stats.RunClock;
import dev.impasto.demos.game.stats.RunStats;
import dev.impasto.demos.game.times.BestRuns;
import dev.impasto.demos.game.times.ConfigFolder;
import dev.impasto.engine.diagnose.Diagnosis;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.lwjgl.opengl.GL11C;

/** Plays in a window until the player closes it. */
final class WindowRun {
    private static final int EXPECTED_FRAMES = 1000;

    private final PlaySettings settings;
    private final PrintStream out;
    private final RunClock clock = new RunClock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Observer watcher = new Observer();
    private RunStats stats;
    private Throwable failure;

    WindowRun(PlaySettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Plays.
     *
     * @throws PlayException in one line, if no window opens or the figures cannot be written
     */
    void run() {
        if (settings.stats() != null) {
            Report.requireWritable(settings.stats());
        }
        Optional<Recording> recording = settings.replays().recording(out::println);
        try (BestRuns best = new BestRuns(ConfigFolder.forThisUser(), out::println)) {
            GameApp game = game(best, recording);
            try {
                open(game);
            } finally {
                recording.ifPresent(Recording::close);
            }
            if (failure != null) {
                throw new PlayException(
                        "the window cannot go on (" + failure + "); --headless needs none",
                        failure);
            }
            if (settings.stats() != null) {
                Report.write(stats, settings.stats());
            }
            Report.requireAgreement(game);
            Report.requireSoundness(game);
        }
    }

    private GameApp game(BestRuns best, Optional<Recording> recording) {
        if (settings.replays().replay() != null) {
            return new ReplayGame(settings, watcher);
        }
        Optional<Ghost> rival = settings.replays().rival();
        IntFunction<Optional<Ghost>> ghosts =
                settings.replays().bestGhost()
                        ? best::ghost
                        : level -> rival.filter(ghost -> ghost.level() == level);
        return new WindowGame(settings, watcher, ghosts, best, recording);
    }

    private void open(GameApp game) {
        game.setSettings(window());
        game.setShowSettings(false);
        game.setPauseOnLostFocus(false);
        game.start();
        awaitEnd();
    }

    private AppSettings window() {
        AppSettings window = new AppSettings(true);
        window.setTitle(Screens.NAME + " · Impasto");
        window.setRenderer(AppSettings.LWJGL_OPENGL33);
        window.setResolution(settings.size().width(), settings.size().height());
        window.setGammaCorrection(true);
        window.setVSync(true);
        window.setAudioRenderer(null);
        return window;
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gathers what this run wants to know of the game. */
    private final class Observer implements GameApp.Watcher {
        @Override
        public void began(GameApp game) {
            out.println("OpenGL:      " + GL11C.glGetString(GL11C.GL_RENDERER));
            out.println("Neural pass: " + game.impasto().device());
            out.println("Crossing:    " + game.impasto().crossing());
            clock.start(EXPECTED_FRAMES);
        }

        @Override
        public void diagnosed(Diagnosis found) {
            out.println(found);
        }

        @Override
        public void drawn(GameApp game) {
            clock.frame(game.impasto().stats());
        }

        @Override
        public void failed(GameApp game, String message, Throwable error) {
            failure = error == null ? new PlayException(message) : error;
            game.stop();
        }

        @Override
        public void ending(GameApp game) {
            if (failure == null && settings.stats() != null) {
                stats = Report.of(game, GL11C.glGetString(GL11C.GL_RENDERER), clock);
            }
        }

        @Override
        public void ended() {
            closed.countDown();
        }
    }
}
