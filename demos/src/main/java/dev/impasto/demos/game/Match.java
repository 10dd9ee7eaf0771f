package dev.impasto.demos.game;

import dev.impasto.demos.game.replay.RecordedRun;
import dev.impasto.demos.game.replay.Witness;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Phase;
import dev.impasto.physics.FixedStep;
import dev.impasto.physics.PhysicsWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One try at a level: the rules on their fixed tick, and who steers. */
public final class Match {
    /** How many ticks of a recording are played between two frames at most. */
    public static final int MOST_TICKS = 64;

    private final MarbleGame game;
    private final Function<MarbleGame, Command> alone;
    private final long end;
    private final FixedStep step;
    private final List<Witness> witnesses = new ArrayList<>();
    private long wonAt = -1;

    private Match(MarbleGame game, Function<MarbleGame, Command> alone, long end, FixedStep step) {
        this.game = game;
        this.alone = alone;
        this.end = end;
        this.step = step;
    }

    /** A try that has no end; alone, an autopilot steers. */
    public Match(Level level, long seed) {
        this(
                new MarbleGame(level, seed),
                new Autopilot(level, seed)::decide,
                Long.MAX_VALUE,
                new FixedStep());
    }

    /** A try that was recorded; alone, the recording steers, and it ends with that. */
    public static Match of(RecordedRun run) {
        return new Match(
                run.game(),
                game -> run.command(game.ticks()),
                run.ticks(),
                new FixedStep(1.0 / PhysicsWorld.TICKS_PER_SECOND, MOST_TICKS));
    }

    /** Shows the game to a witness from now on; before the first tick. */
    public void show(Witness witness) {
        witness.begins(game);
        witnesses.add(witness);
    }

    /** Shows the game to nobody any more. */
    void dismissWitnesses() {
        witnesses.clear();
    }

    /** Plays as many whole ticks as this time holds, all with the player's command. */
    public void advance(double seconds, Command command) {
        for (int ticks = step.advance(seconds); ticks > 0; ticks--) {
            tick(command);
        }
    }

    /** The same with who steers alone, and decides anew each tick. */
    public void advanceAlone(double seconds) {
        for (int ticks = step.advance(seconds); ticks > 0 && !ended(); ticks--) {
            tick(alone.apply(game));
        }
    }

    /** Plays alone up to this tick. */
    void skipTo(long tick) {
        while (game.ticks() < tick && !ended()) {
            tick(alone.apply(game));
        }
    }

    private void tick(Command command) {
        game.tick(command);
        if (!witnesses.isEmpty()) {
            long hash = game.hash();
            witnesses.forEach(witness -> witness.ticked(game, command, hash));
        }
        if (wonAt < 0 && game.phase() == Phase.WON) {
            wonAt = game.ticks();
        }
    }

    public MarbleGame game() {
        return game;
    }

    Level level() {
        return game.level();
    }

    boolean won() {
        return wonAt >= 0;
    }

    /** Whether the recording is over. */
    public boolean ended() {
        return game.ticks() >= end;
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
