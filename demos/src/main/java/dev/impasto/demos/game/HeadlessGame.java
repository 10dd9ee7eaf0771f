package dev.impasto.demos.game;

import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Canvas;
import dev.impasto.demos.game.hud.Choices;
import dev.impasto.demos.game.hud.Screens;
import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.replay.Recording;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The autopilot plays, level after level, each frame the same stretch of game time. */
final class HeadlessGame extends GameApp {
    private static final int TICKS_TO_SAVOUR = 45;
    private static final int TICKS_AT_THE_GATE = 240;
    private static final Choices NOTHING = new Choices(List.of(), 0);

    private final Optional<Recording> recording;
    private String status;

    /**
     * The game.
     *
     * @param recording of what it plays
     */
    HeadlessGame(
            PlaySettings settings,
            IntFunction<Optional<Ghost>> ghosts,
            Optional<Recording> recording) {
        super(settings, new Watcher() {}, ghosts);
        this.recording = recording;
    }

    @Override
    void begin() {
        start(settings.level());
    }

    private void start(Level level) {
        start(new Match(level, settings.seed()));
        recording.ifPresent(match()::show);
    }

    @Override
    void play(float seconds) {
        if (match().ticksSinceWin() > TICKS_AT_THE_GATE) {
            start(Levels.number(match().level().number() % Levels.all().size() + 1));
        }
        match().advanceAlone(seconds);
    }

    @Override
    void drawOver(Canvas on, float seconds) {
        if (!settings.hud()) {
            return;
        }
        if (status == null || impasto().failure().isPresent()) {
            status = status();
        }
        hud.draw(on, match().game(), match().clock(), status);
        if (match().ticksSinceWin() > TICKS_TO_SAVOUR) {
            long ticks = match().clock();
            String seed = "Autopilot, seed " + settings.seed();
            Screens.win(on, NOTHING, Screens.Result.of(match().game(), ticks, seed, false));
        }
    }
}
