package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;
import java.util.OptionalLong;

/** Compares a game with the run that it repeats, tick by tick. */
public final class Comparison implements Witness {
    private final RecordedRun run;
    private long difference = -1;

    public Comparison(RecordedRun run) {
        this.run = run;
    }

    @Override
    public void begins(MarbleGame game) {
        compare(game, game.hash());
    }

    @Override
    public void ticked(MarbleGame game, Command command, long hash) {
        compare(game, hash);
    }

    private void compare(MarbleGame game, long hash) {
        if (difference < 0 && !run.agrees(game.ticks(), hash)) {
            difference = game.ticks();
        }
    }

    /** The first tick, from 1, after which the worlds differed; 0 where they did from the start. */
    public OptionalLong difference() {
        return difference < 0 ? OptionalLong.empty() : OptionalLong.of(difference);
    }
}
