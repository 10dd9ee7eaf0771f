package dev.impasto.demos.game;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.system.AppSettings;
import dev.impasto.demos.game.cli.DisplaySize;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.cli.ReplaySettings;
import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.replay.Recording;
import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.replay.Verdict;
import dev.impasto.demos.game.replay.Verification;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.times.BestRuns;
import dev.impasto.demos.game.times.BestTimes;
import dev.impasto.engine.BackendKind;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.Quality;
import dev.impasto.raster.DebugTile;
import dev.impasto.raster.HeadlessContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The player's game, keys pressed by hand, on a context without a window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowGameTest {
    @TempDir static Path folder;
    private static final CountDownLatch REFUTED = new CountDownLatch(1);
    private static WindowGame game;
    private static BestRuns best;
    private static Recording recording;
    private static HeadlessContext context;

    @BeforeAll
    static void open() throws IOException {
        AppSettings display = HeadlessContext.settings(96, 64);
        display.setGammaCorrection(true);
        // No run proves this time; the line that says so waits until the title is there.
        Files.writeString(folder.resolve("best-times.json"), "{\"1\": 5}");
        best = new BestRuns(folder, line -> awaitRefuted());
        recording = Recording.into(folder.resolve("played.replay"), line -> {});
        game =
                new WindowGame(
                        settings(),
                        new GameApp.Watcher() {},
                        best::ghost,
                        best,
                        Optional.of(recording));
        game.setSettings(display);
        game.setShowSettings(false);
        game.start();
        context = (HeadlessContext) game.getContext();
        context.setFrameTime(1f / 30);
    }

    private static void awaitRefuted() {
        try {
            REFUTED.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    static void close() {
        context.destroy(true);
        best.close();
    }

    @Test
    @Order(1)
    void theTitleShowsTheGamePlayingItself() {
        assertThat(ticksOfThreeFrames()).isEqualTo(6);
    }

    @Test
    @Order(1)
    void theTitleShowsABestTimeUntilItIsRefutedAndNoLonger() {
        assertThat(game.choices().selected().detail().get()).isNotEmpty();
        REFUTED.countDown();
        for (int i = 0; i < 600 && best.time(1).isPresent(); i++) {
            context.frame();
        }
        assertThat(game.choices().selected().detail().get()).isEmpty();
    }

    @Test
    @Order(2)
    void enterStartsTheLevelFromItsBeginning() {
        press(Keys.CONFIRM);
        context.frame();
        context.frame();
        assertThat(game.match().game().ticks()).isLessThan(3);
        assertThat(ticksOfThreeFrames()).isEqualTo(6);
    }

    @Test
    @Order(3)
    void aPauseStopsTheWorldUntilItIsResumed() {
        press(Keys.PAUSE);
        assertThat(ticksOfThreeFrames()).isZero();
        press(Keys.PAUSE);
        assertThat(ticksOfThreeFrames()).isEqualTo(6);
    }

    @Test
    @Order(4)
    void theKeysChangeThePictureAndNotTheWorld() {
        press(Keys.PAUSE);
        long hash = game.match().game().hash();
        press(Keys.PASS);
        assertThat(game.impasto().pass()).isTrue();
        press(Keys.QUALITY);
        assertThat(game.impasto().quality()).isEqualTo(Quality.ULTRA);
        press(Keys.SPLIT);
        assertThat(game.impasto().split()).isEqualTo(0.5f);
        press(Keys.STRENGTH_DOWN);
        assertThat(game.impasto().strength()).isEqualTo(0.9f);
        press(Keys.STYLE);
        String first = game.impasto().styles().stream().findFirst().orElse(null);
        assertThat(game.impasto().style()).isEqualTo(first);
        game.impasto().setStyle(null);
        press(Keys.TIMES);
        press(Keys.BUFFERS);
        assertThat(game.impasto().debugView()).containsExactly(DebugTile.values());
        context.frame();
        press(Keys.BUFFERS);
        assertThat(game.impasto().debugView()).containsExactly(DebugTile.COLOR);
        for (int i = 0; i < DebugTile.values().length; i++) {
            press(Keys.BUFFERS);
        }
        assertThat(game.impasto().debugView()).isEmpty();
        context.frame();
        assertThat(game.impasto().failure()).isEmpty();
        press(Keys.PASS);
        assertThat(game.impasto().pass()).isFalse();
        assertThat(game.match().game().hash()).isEqualTo(hash);
        press(Keys.PAUSE);
    }

    @Test
    @Order(5)
    void aScreenshotIsAPictureInTheOutputFolder() throws IOException {
        press(Keys.SCREENSHOT);
        context.frame();
        try (var files = Files.list(folder.resolve("shots"))) {
            assertThat(files).singleElement().asString().contains("screenshot-");
        }
    }

    @Test
    @Order(6)
    void restartPutsTheMarbleBackAtOnce() {
        ticksOfThreeFrames();
        press(Keys.RESTART);
        context.frame();
        context.frame();
        assertThat(game.match().game().ticks()).isLessThan(3);
    }

    @Test
    @Order(7)
    void theGateKeepsTheBestTimeAndLeadsToTheNextLevel() {
        for (int second = 0; second < 200 && !game.match().won(); second++) {
            for (int tick = 0; tick < 60; tick++) {
                game.match().advanceAlone(1 / 60.0);
            }
        }
        assertThat(game.match().won()).isTrue();
        for (int i = 0; i < 30; i++) {
            context.frame();
        }
        long time = game.match().clock();
        for (int i = 0; i < 600 && best.time(1).isEmpty(); i++) {
            context.frame();
        }
        assertThat(best.time(1)).hasValue(time);
        assertThat(BestTimes.in(folder, line -> {}).of(1)).hasValue(time);
        press(Keys.CONFIRM);
        context.frame();
        context.frame();
        assertThat(game.match().level().number()).isEqualTo(2);
        assertThat(game.match().game().ticks()).isLessThan(3);
    }

    @Test
    @Order(8)
    void theBestRunRacesAlongAndLeavesTheWorldAsItIs() {
        game.start(new Match(Levels.number(1), 1));
        assertThat(game.ghost()).isPresent();
        MarbleGame alone = new MarbleGame(Levels.number(1), 1);
        for (int i = 0; i < 10; i++) {
            context.frame();
        }
        while (alone.ticks() < game.match().game().ticks()) {
            alone.tick(Command.NONE);
        }
        assertThat(game.match().game().hash()).isEqualTo(alone.hash());
    }

    @Test
    @Order(9)
    void everyTryOfThePlayersIsRecordedAndNothingElse() throws IOException, ReplayException {
        press(Keys.PAUSE);
        recording.close();
        Replay replay = ReplayReader.read(ReplayReader.bytes(folder.resolve("played.replay")));
        // The level until it was restarted, the restarted one to its gate, and the next level.
        assertThat(replay.runs()).extracting(run -> run.level().number()).containsExactly(1, 1, 2);
        assertThat(replay.runs().get(1).ticks()).isGreaterThan((int) best.time(1).getAsLong());
        assertThat(Verification.of(replay)).isInstanceOf(Verdict.Verified.class);
    }

    private static long ticksOfThreeFrames() {
        long before = game.match().game().ticks();
        for (int i = 0; i < 3; i++) {
            context.frame();
        }
        return game.match().game().ticks() - before;
    }

    private static void press(Keys key) {
        game.pressed(key);
    }

    private static PlaySettings settings() {
        return new PlaySettings(
                false,
                1,
                30,
                new DisplaySize(96, 64),
                ImpastoConfig.defaults().withPass(false).withBackend(BackendKind.REFERENCE),
                null,
                null,
                1,
                Levels.number(1),
                folder.resolve("shots"),
                null,
                true,
                null,
                false,
                Set.of(),
                0,
                ReplaySettings.NONE);
    }
}
