package dev.impasto.demos.game;

import com.jme3.renderer.RenderManager;
import com.jme3.system.AppSettings;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Screens;
import dev.impasto.demos.game.stats.RunClock;
import dev.impasto.demos.game.stats.RunStats;
import dev.impasto.demos.game.times.BestTimes;
import dev.impasto.demos.game.times.ConfigFolder;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.lwjgl.opengl.GL11C;

/** Plays in a window until the player closes it. */
final class WindowRun {
    private static final int EXPECTED_FRAMES = 1000;

    private final PlaySettings settings;
    private final PrintStream out;
    private final RunClock clock = new RunClock();
    private final CountDownLatch closed = new CountDownLatch(1);
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
        Game game = new Game(BestTimes.in(ConfigFolder.forThisUser(), out::println));
        game.setSettings(window());
        game.setShowSettings(false);
        game.setPauseOnLostFocus(false);
        game.start();
        awaitEnd();
        if (failure != null) {
            throw new PlayException(
                    "the window cannot go on (" + failure + "); --headless needs none", failure);
        }
        if (settings.stats() != null) {
            Report.write(stats, settings.stats());
        }
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

    /** The game, with what this run wants to know of it. */
    private final class Game extends WindowGame {
        Game(BestTimes best) {
            super(WindowRun.this.settings, best);
        }

        @Override
        void begin() {
            super.begin();
            out.println("OpenGL:      " + GL11C.glGetString(GL11C.GL_RENDERER));
            out.println("Neural pass: " + impasto().device());
            clock.start(EXPECTED_FRAMES);
        }

        @Override
        public void simpleRender(RenderManager manager) {
            super.simpleRender(manager);
            clock.frame(impasto().stats());
        }

        @Override
        public void handleError(String message, Throwable error) {
            failure = error == null ? new PlayException(message) : error;
            stop();
        }

        @Override
        public void destroy() {
            if (failure == null && WindowRun.this.settings.stats() != null) {
                stats = Report.of(this, GL11C.glGetString(GL11C.GL_RENDERER), clock);
            }
            super.destroy();
            closed.countDown();
        }
    }
}
