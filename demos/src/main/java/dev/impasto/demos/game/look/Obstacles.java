package dev.impasto.demos.game.look;

import com.jme3.math.Vector3f;
import dev.impasto.demos.game.rules.Kind;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Piece;
import dev.impasto.physics.Vec3;
import java.util.List;

/** The still pieces that a camera must not stand in. */
final class Obstacles {
    /** How near the camera may come to one, in metres. */
    private static final float ROOM = 0.7f;

    private final List<Piece> pieces;

    Obstacles(Level level) {
        pieces = level.pieces().stream().filter(Obstacles::solid).toList();
    }

    private static boolean solid(Piece piece) {
        Kind kind = piece.kind();
        return kind == Kind.SLAB || kind == Kind.RAMP || kind == Kind.PILLAR || kind == Kind.HEDGE;
    }

    /** The share of the way from one point to the other that is free, in [0, 1]. */
    float free(Vector3f from, Vector3f to) {
        Vec3 a = new Vec3(from.x, from.y, from.z);
        Vec3 b = new Vec3(to.x, to.y, to.z);
        float free = 1;
        for (Piece piece : pieces) {
            if (piece.pose().position().distance(a) < 12 + piece.half().length()) {
                free = Math.min(free, entry(piece, a, b));
            }
        }
        return free;
    }

    /** Where the way enters a piece with some room round it; 1 if it does not, or starts inside. */
    private static float entry(Piece piece, Vec3 from, Vec3 to) {
        Vec3 a = piece.pose().inverseTransform(from);
        Vec3 d = piece.pose().inverseTransform(to).sub(a);
        float near = 0;
        float far = 1;
        float[][] axes = {
            {a.x(), d.x(), piece.half().x()},
            {a.y(), d.y(), piece.half().y()},
            {a.z(), d.z(), piece.half().z()}
        };
        for (float[] axis : axes) {
            float reach = axis[2] + ROOM;
            float step = Math.abs(axis[1]) < 1e-5f ? 1e-5f : axis[1];
            float t0 = (-reach - axis[0]) / step;
            float t1 = (reach - axis[0]) / step;
            near = Math.max(near, Math.min(t0, t1));
            far = Math.min(far, Math.max(t0, t1));
        }
        return near <= far && near > 0 ? near : 1;
    }
}
