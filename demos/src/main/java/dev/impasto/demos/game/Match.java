package dev.impasto.demos.game;

import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Phase;
import dev.impasto.physics.FixedStep;

/** One try at a level: the rules on their fixed tick, and who steers. */
final class Match {
    private final MarbleGame game;
    private final Autopilot pilot;
    private final FixedStep step = new FixedStep();
    private long wonAt = -1;

    Match(Level level, long seed) {
        game = new MarbleGame(level, seed);
        pilot = new Autopilot(level, seed);
    }

    /** Plays as many whole ticks as this time holds, all with the player's command. */
    void advance(double seconds, Command command) {
        for (int ticks = step.advance(seconds); ticks > 0; ticks--) {
            tick(command);
        }
    }

    /** The same with the autopilot, which decides anew each tick. */
    void advanceAlone(double seconds) {
        for (int ticks = step.advance(seconds); ticks > 0; ticks--) {
            tick(pilot.decide(game));
        }
    }

    private void tick(Command command) {
        game.tick(command);
        if (wonAt < 0 && game.phase() == Phase.WON) {
            wonAt = game.ticks();
        }
    }

    MarbleGame game() {
        return game;
    }

    Level level() {
        return game.level();
    }

    boolean won() {
        return wonAt >= 0;
    }

    /** The time on the clock, in ticks; it stops at the gate. */
    long clock() {
        return won() ? wonAt : game.ticks();
    }

    /** Ticks since the gate was reached; 0 before. */
    long ticksSinceWin() {
        return won() ? game.ticks() - wonAt : 0;
    }

    /** How far the picture lies between the last two ticks. */
    float alpha() {
        return step.alpha();
    }
}
