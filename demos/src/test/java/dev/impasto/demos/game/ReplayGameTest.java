package dev.impasto.demos.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.jme3.system.AppSettings;
import dev.impasto.demos.game.cli.DisplaySize;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.cli.ReplaySettings;
import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.replay.Tape;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.engine.BackendKind;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.raster.HeadlessContext;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A recording of two runs, shown on a context without a window. */
class ReplayGameTest {
    private static final Level LEVEL = Levels.number(1);
    private static final int TICKS = 30;

    private HeadlessContext context;

    @AfterEach
    void close() {
        context.destroy(true);
    }

    @Test
    void bothRunsAreShownToTheirLastTickAndAgree() throws ReplayException {
        ReplayGame game = open(replay(0), 0);
        frames(12);
        assertThat(game.match().game().seed()).isZero();
        frames(30);
        assertThat(game.match().game().seed()).isEqualTo(1);
        assertThat(game.match().game().ticks()).isEqualTo(TICKS);
        assertThat(game.status()).contains("over");
        assertThat(game.difference()).isEmpty();
        Report.requireAgreement(game);
    }

    @Test
    void itStartsWhereItIsToldPausesAndRewinds() throws ReplayException {
        ReplayGame game = open(replay(0), TICKS + 10);
        long shown = game.match().game().ticks();
        assertThat(game.match().game().seed()).isEqualTo(1);
        assertThat(shown).isEqualTo(10);
        frames(3);
        assertThat(game.match().game().ticks()).isEqualTo(16);
        game.pressed(Keys.JUMP);
        frames(3);
        assertThat(game.match().game().ticks()).isEqualTo(16);
        game.pressed(Keys.RESTART);
        game.pressed(Keys.JUMP);
        frames(1);
        assertThat(game.match().game().ticks()).isEqualTo(12);
    }

    @Test
    void aWorldThatDiffersIsNoticedAtItsTick() throws ReplayException {
        ReplayGame game = open(replay(1), 0);
        frames(40);
        assertThat(game.difference().orElseThrow()).contains("from tick " + (TICKS + 21));
        assertThatExceptionOfType(PlayException.class)
                .isThrownBy(() -> Report.requireAgreement(game))
                .withMessageContaining("differs from tick");
    }

    /** Two runs of the autopilot; from tick 20 of the second on, this is added to each hash. */
    private static Replay replay(long error) throws ReplayException {
        Tape tape = new Tape();
        for (long seed = 0; seed < 2; seed++) {
            MarbleGame game = new MarbleGame(LEVEL, seed);
            Autopilot pilot = new Autopilot(LEVEL, seed);
            tape.begins(game);
            while (game.ticks() < TICKS) {
                Command command = pilot.decide(game);
                game.tick(command);
                boolean wrong = seed == 1 && game.ticks() > 20;
                tape.ticked(game, command, game.hash() + (wrong ? error : 0));
            }
        }
        return ReplayReader.read(tape.cut());
    }

    private ReplayGame open(Replay replay, long from) {
        ReplayGame game =
                new ReplayGame(
                        settings(new ReplaySettings(null, replay, 1, from, false, null)),
                        new GameApp.Watcher() {});
        AppSettings display = HeadlessContext.settings(96, 64);
        display.setGammaCorrection(true);
        game.setSettings(display);
        game.setShowSettings(false);
        game.start();
        context = (HeadlessContext) game.getContext();
        context.setFrameTime(1f / 30);
        return game;
    }

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            context.frame();
        }
    }

    private static PlaySettings settings(ReplaySettings replays) {
        return new PlaySettings(
                true,
                1,
                30,
                new DisplaySize(96, 64),
                ImpastoConfig.defaults().withPass(false).withBackend(BackendKind.REFERENCE),
                null,
                null,
                1,
                LEVEL,
                Path.of("out"),
                null,
                true,
                null,
                false,
                Set.of(),
                0,
                replays);
    }
}
