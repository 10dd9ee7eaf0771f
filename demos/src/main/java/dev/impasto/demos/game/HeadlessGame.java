package dev.impasto.demos.game;

import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Canvas;
import dev.impasto.demos.game.hud.Choices;
import dev.impasto.demos.game.hud.Screens;
import dev.impasto.demos.game.rules.Levels;
import java.util.List;

/** The autopilot plays, level after level, each frame the same stretch of game time. */
final class HeadlessGame extends GameApp {
    private static final int TICKS_TO_SAVOUR = 45;
    private static final int TICKS_AT_THE_GATE = 240;
    private static final Choices NOTHING = new Choices(List.of(), 0);

    private String status;

    HeadlessGame(PlaySettings settings) {
        super(settings);
    }

    @Override
    void begin() {
        start(settings.level());
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
