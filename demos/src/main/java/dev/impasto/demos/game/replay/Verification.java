package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;

/** Plays replays again without drawing, as fast as it can. */
public final class Verification {
    private Verification() {}

    /** Plays all runs, up to the first difference. */
    public static Verdict of(Replay replay) {
        long before = 0;
        long hash = 0;
        for (int i = 0; i < replay.runs().size(); i++) {
            RecordedRun run = replay.runs().get(i);
            Comparison comparison = new Comparison(run);
            play(run, comparison, comparison);
            if (comparison.difference().isPresent()) {
                long tick = before + comparison.difference().getAsLong();
                return new Verdict.Differs(tick, i + 1, replay.build());
            }
            before += run.ticks();
            hash = run.hash();
        }
        return new Verdict.Verified(before, hash);
    }

    /** Plays a run before a witness, up to the first difference; returns the game. */
    static MarbleGame play(RecordedRun run, Comparison comparison, Witness witness) {
        MarbleGame game = run.game();
        witness.begins(game);
        while (game.ticks() < run.ticks() && comparison.difference().isEmpty()) {
            Command command = run.command(game.ticks());
            game.tick(command);
            witness.ticked(game, command, game.hash());
        }
        return game;
    }
}
