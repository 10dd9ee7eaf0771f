package dev.impasto.demos.game;

import com.jme3.system.AppSettings;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.output.FrameWriter;
import dev.impasto.demos.game.output.OutputFolder;
import dev.impasto.demos.game.output.ProgressBar;
import dev.impasto.demos.game.output.Video;
import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.replay.Recording;
import dev.impasto.demos.game.stats.RunClock;
import dev.impasto.demos.game.stats.RunStats;
import dev.impasto.demos.game.stats.StageTable;
import dev.impasto.raster.HeadlessContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Plays without a window: pictures, a video where ffmpeg is found, figures. */
final class HeadlessRun {
    private final PlaySettings settings;
    private final PrintStream out;
    private final RunClock clock = new RunClock();

    HeadlessRun(PlaySettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Plays all frames and writes everything.
     *
     * @throws PlayException in one line, if something cannot be written
     */
    void run() {
        if (settings.diagnose()) {
            diagnose();
        } else {
            play();
        }
    }

    /** Plays until the self-check is done, and writes nothing. */
    private void diagnose() {
        GameApp game = game(Optional.empty());
        HeadlessContext context = start(game);
        try {
            announce(game, context);
            while (game.diagnosis().isEmpty()) {
                context.frame();
            }
            out.println(game.diagnosis().get());
        } finally {
            context.destroy(true);
        }
        Report.requireSoundness(game);
    }

    private void play() {
        OutputFolder folder = OutputFolder.open(settings.out(), "--out");
        Report.requireWritable(settings.stats());
        Optional<Recording> recording = settings.replays().recording(out::println);
        GameApp game = game(recording);
        HeadlessContext context = start(game);
        try {
            announce(game, context);
            drawAll(game, context, folder);
            RunStats stats = Report.of(game, context.description(), clock);
            Report.write(stats, settings.stats());
            tidy(folder);
            summarise(stats, folder, video(folder));
        } finally {
            context.destroy(true);
            recording.ifPresent(Recording::close);
        }
        Report.requireAgreement(game);
    }

    private GameApp game(Optional<Recording> recording) {
        if (settings.replays().replay() != null) {
            return new ReplayGame(settings, new GameApp.Watcher() {});
        }
        Optional<Ghost> rival = settings.replays().rival();
        return new HeadlessGame(
                settings, level -> rival.filter(ghost -> ghost.level() == level), recording);
    }

    private HeadlessContext start(GameApp game) {
        out.println("Building level " + settings.level().number() + " ...");
        AppSettings display =
                HeadlessContext.settings(settings.size().width(), settings.size().height());
        // From the start, so that the interface is painted in the light that it is shown in.
        display.setGammaCorrection(true);
        game.setSettings(display);
        game.setShowSettings(false);
        game.start();
        HeadlessContext context = (HeadlessContext) game.getContext();
        context.setFrameTime(1f / settings.fps());
        return context;
    }

    private void announce(GameApp game, HeadlessContext context) {
        boolean pass = game.impasto().pass();
        out.println("OpenGL:      " + context.description());
        out.println("Neural pass: " + (pass ? game.impasto().device() : "off"));
        out.println("Crossing:    " + (pass ? game.impasto().crossing() : "none"));
        out.println("Picture:     " + settings.size() + ", " + game.status());
    }

    private void drawAll(GameApp game, HeadlessContext context, OutputFolder folder) {
        int frames = settings.frames();
        try (FrameWriter writer =
                new FrameWriter(settings.size().width(), settings.size().height())) {
            ProgressBar bar =
                    new ProgressBar(
                            out, ProgressBar.onTerminal(), "Playing", frames, System.nanoTime());
            clock.start(frames);
            int taken = 0;
            for (int drawn = 1; taken < frames; drawn++) {
                if (drawn > frames) {
                    context.setFrameTime(0); // for the last picture; the game stands still
                }
                context.frame();
                int shown = game.impasto().isBehind() ? drawn - 1 : drawn;
                if (taken < shown) {
                    ByteBuffer picture = writer.borrow();
                    game.impasto().readDisplay(picture);
                    writer.submit(folder.frame(taken++), picture);
                    clock.frame(game.impasto().stats());
                    bar.step(taken, System.nanoTime());
                }
            }
        }
    }

    private void tidy(OutputFolder folder) {
        try {
            int old = folder.removeFramesFrom(settings.frames());
            if (old > 0) {
                out.println("Removed " + old + " frames of an earlier, longer run.");
            }
        } catch (IOException e) {
            out.println("Frames of an earlier, longer run are still there: " + e.getMessage());
        }
    }

    private Optional<Path> video(OutputFolder folder) {
        Optional<Path> ffmpeg = Video.ffmpeg();
        ffmpeg.ifPresent(found -> out.println("Making the video with " + found + " ..."));
        return ffmpeg.flatMap(
                found -> Video.encode(found, folder, settings.frames(), settings.fps()));
    }

    private void summarise(RunStats stats, OutputFolder folder, Optional<Path> video) {
        out.println();
        StageTable.lines(stats.milliseconds()).forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%n%.1f frames a second, all stages counted, after a first frame of %.0f ms%n",
                stats.framesPerSecond(),
                stats.firstFrameMs());
        if (stats.failure() != null) {
            out.println("The neural pass was turned off: " + stats.failure());
        }
        out.println("World hash: " + stats.worldHash());
        out.println("Frames:     " + folder.frame(0) + " to " + lastFrame(folder));
        video.ifPresent(file -> out.println("Video:      " + file));
        out.println("Figures:    " + settings.stats());
    }

    private Path lastFrame(OutputFolder folder) {
        return folder.frame(settings.frames() - 1).getFileName();
    }
}
