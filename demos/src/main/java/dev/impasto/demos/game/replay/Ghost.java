package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Phase;
import dev.impasto.physics.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the marble of a recorded run was: to race along, in a picture only. */
public final class Ghost {
    /** A marble that went farther in one tick was put there, in metres. */
    private static final float PUT = 1;

    private final int level;
    private final List<Pose> poses = new ArrayList<>();
    private long wonAt = -1;

    private Ghost(int level) {
        this.level = level;
    }

    /**
     * Plays a run again to see where its marble goes; takes some seconds for a long one. On any
     * thread.
     *
     * @return nothing where the run, played again, is not the one that was recorded
     */
    public static Optional<Ghost> of(RecordedRun run) {
        Ghost ghost = new Ghost(run.level().number());
        Comparison comparison = new Comparison(run);
        Verification.play(run, comparison, ghost.new Sight(comparison));
        return comparison.difference().isPresent() ? Optional.empty() : Optional.of(ghost);
    }

    /** The number of the level that it races in. */
    public int level() {
        return level;
    }

    /** The tick at which it reached the gate, or -1. */
    public long wonAt() {
        return wonAt;
    }

    /**
     * Where it is between two ticks.
     *
     * @param tick the later of the two
     * @param alpha 0 at the earlier, 1 at the later
     * @return nothing once its run is over
     */
    public Optional<Pose> at(long tick, float alpha) {
        if (tick >= poses.size()) {
            return Optional.empty();
        }
        Pose now = poses.get((int) tick);
        Pose before = tick == 0 ? now : poses.get((int) tick - 1);
        boolean put = before.position().distance(now.position()) > PUT;
        return Optional.of(put ? now : before.lerp(now, alpha));
    }

    /** Writes down where the marble is. */
    private final class Sight implements Witness {
        private final Comparison comparison;

        Sight(Comparison comparison) {
            this.comparison = comparison;
        }

        @Override
        public void begins(MarbleGame game) {
            comparison.begins(game);
            poses.add(game.marble(1));
        }

        @Override
        public void ticked(MarbleGame game, Command command, long hash) {
            comparison.ticked(game, command, hash);
            poses.add(game.marble(1));
            if (wonAt < 0 && game.phase() == Phase.WON) {
                wonAt = game.ticks();
            }
        }
    }
}
