package dev.impasto.tests.replays;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Piece;
import dev.impasto.physics.Vec3;
import java.util.Random;
import java.util.function.Function;

/** Charges at whatever still stands nearby, full force, and hops where it is stuck in the heap. */
final class Wrecker implements Function<MarbleGame, Command> {
    private static final float STANDING = 0.4f;
    private static final float REACH = 14;
    private static final float SLOW = 0.6f;

    private final Random random;
    private int slowTicks;

    Wrecker(long seed) {
        random = new Random(seed);
    }

    @Override
    public Command apply(MarbleGame game) {
        Vec3 marble = game.marble(1).position();
        Vec3 way = target(game, marble).sub(marble);
        float length = Math.max(0.01f, way.horizontalLength());
        slowTicks = game.marbleVelocity().horizontalLength() < SLOW ? slowTicks + 1 : 0;
        boolean hop = slowTicks > 25 && random.nextInt(8) == 0;
        return new Command(limit(way.x() / length), limit(way.z() / length), false, hop);
    }

    /**
     * The nearest piece of a tower that stands where it was built, or the next point of the way.
     */
    private static Vec3 target(MarbleGame game, Vec3 marble) {
        Level level = game.level();
        Vec3 best = level.route().get(Math.min(game.passed(), level.route().size() - 1));
        float nearest = REACH;
        for (int i = 0; i < level.pieces().size(); i++) {
            Piece piece = level.pieces().get(i);
            Vec3 now = game.piece(i, 1).position();
            float distance = now.distance(marble);
            boolean stands = piece.pose().position().distance(now) < STANDING;
            if (piece.tower() >= 0 && stands && distance < nearest) {
                nearest = distance;
                best = now;
            }
        }
        return best;
    }

    private static float limit(float steer) {
        return Math.max(-1, Math.min(1, steer));
    }
}
