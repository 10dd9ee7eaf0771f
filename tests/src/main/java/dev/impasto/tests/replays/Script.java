package dev.impasto.tests.replays;

import dev.impasto.demos.game.replay.Tape;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Phase;
import java.util.List;
import java.util.function.Function;

/**
 * How one committed replay is played.
 *
 * @param runs one after the other
 */
record Script(String name, List<Run> runs) {
    private static final int TO_THE_GATE = 4 * 60 * 60;
    private static final int SAVOUR = 60;

    /**
     * One try.
     *
     * @param ticks at most; a second after the gate is the end
     */
    record Run(int level, long seed, Function<MarbleGame, Command> driver, int ticks) {}

    /** All of them: every level to its gate, pile-ups, clumsy hands, nobody, and a session. */
    static List<Script> all() {
        return List.of(
                one("gate-1", autopilot(1, 1, TO_THE_GATE)),
                one("gate-2", autopilot(2, 1, TO_THE_GATE)),
                one("gate-3", autopilot(3, 1, TO_THE_GATE)),
                one("pile-up-1", new Run(1, 7, new Wrecker(7), 1500)),
                one("pile-up-2", new Run(2, 8, new Wrecker(8), 1500)),
                one("pile-up-3", new Run(3, 14, new Wrecker(14), 2500)),
                one("keys-1", new Run(1, -1, new Typist(1), 900)),
                one("keys-2", new Run(2, Long.MIN_VALUE, new Typist(2), 900)),
                one("keys-3", new Run(3, Long.MAX_VALUE, new Typist(3), 900)),
                one("nobody", new Run(2, 4, game -> Command.NONE, 600)),
                new Script(
                        "session",
                        List.of(
                                autopilot(1, 21, 250),
                                new Run(3, 22, new Wrecker(22), 250),
                                autopilot(2, 23, 250))));
    }

    private static Script one(String name, Run run) {
        return new Script(name, List.of(run));
    }

    private static Run autopilot(int level, long seed, int ticks) {
        return new Run(level, seed, new Autopilot(Levels.number(level), seed)::decide, ticks);
    }

    /** Plays it; returns the replay file. */
    byte[] play() {
        Tape tape = new Tape();
        runs.forEach(run -> play(run, tape));
        return tape.cut();
    }

    private static void play(Run run, Tape tape) {
        MarbleGame game = new MarbleGame(Levels.number(run.level()), run.seed());
        tape.begins(game);
        long end = run.ticks();
        while (game.ticks() < end) {
            boolean before = game.phase() == Phase.PLAYING;
            Command command = run.driver().apply(game);
            game.tick(command);
            tape.ticked(game, command, game.hash());
            if (before && game.phase() == Phase.WON) {
                end = Math.min(end, game.ticks() + SAVOUR);
            }
        }
    }
}
