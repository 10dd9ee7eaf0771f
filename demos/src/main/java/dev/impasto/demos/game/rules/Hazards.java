package dev.impasto.demos.game.rules;

import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import java.util.List;

/** Foresees arms and bobs: they are pure functions of the tick, and a player sees their rhythm. */
final class Hazards {
    private static final float CLEARANCE = Marble.RADIUS + 0.25f;
    private static final float NEAR = 8;
    private static final int STEP_TICKS = 6;
    private static final int STEPS = 14;

    private final List<Piece> pieces;

    Hazards(Level level) {
        pieces = level.pieces().stream().filter(Hazards::sweeps).toList();
    }

    private static boolean sweeps(Piece piece) {
        return piece.kind() == Kind.SPINNER || piece.kind() == Kind.PENDULUM;
    }

    /**
     * Whether a marble that goes on with this velocity is hit within the next second and a half.
     */
    boolean hits(Vec3 marble, Vec3 velocity, long tick) {
        for (Piece piece : pieces) {
            if (piece.pose().position().distance(marble) < NEAR
                    && hits(piece, marble, velocity, tick)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hits(Piece piece, Vec3 marble, Vec3 velocity, long tick) {
        for (int i = 1; i <= STEPS; i++) {
            Pose pose = piece.motion().at(piece.pose(), tick + (long) i * STEP_TICKS);
            Vec3 then = marble.add(velocity.mul(i * STEP_TICKS / 60f));
            if (distance(pose.inverseTransform(then), piece.half()) < CLEARANCE) {
                return true;
            }
        }
        return false;
    }

    private static float distance(Vec3 local, Vec3 half) {
        float x = Math.max(0, Math.abs(local.x()) - half.x());
        float y = Math.max(0, Math.abs(local.y()) - half.y());
        float z = Math.max(0, Math.abs(local.z()) - half.z());
        return new Vec3(x, y, z).length();
    }
}
