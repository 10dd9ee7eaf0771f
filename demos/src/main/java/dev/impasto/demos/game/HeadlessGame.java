package dev.impasto.demos.game;

import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Canvas;
import dev.impasto.demos.game.rules.Levels;

/** The autopilot plays, level after level, each frame the same stretch of game time. */
final class HeadlessGame extends GameApp {
    private static final int TICKS_AT_THE_GATE = 180;
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
    }
}
