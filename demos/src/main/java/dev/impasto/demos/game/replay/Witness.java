package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;

/** Sees a game from before its first tick on, and changes nothing in it. */
public interface Witness {
    /** A game is about to be played. */
    void begins(MarbleGame game);

    /**
     * A tick was played.
     *
     * @param command that it was played with
     * @param hash of the world after it
     */
    void ticked(MarbleGame game, Command command, long hash);
}
