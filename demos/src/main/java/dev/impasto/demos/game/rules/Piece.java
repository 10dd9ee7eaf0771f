package dev.impasto.demos.game.rules;

import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;

/**
 * One thing in a level.
 *
 * @param pose the centre of the piece, before anything moved
 * @param half half extents in the piece's own frame, in metres
 * @param motion how a kinematic piece moves; null for all others
 * @param tower which tower a dynamic piece belongs to, from 0; -1 for all others
 */
public record Piece(Kind kind, Surface surface, Pose pose, Vec3 half, Motion motion, int tower) {
    public Piece {
        if ((kind.role() == Kind.Role.KINEMATIC) != (motion != null)) {
            throw new IllegalArgumentException(kind + " with motion " + motion);
        }
        if ((kind.role() == Kind.Role.DYNAMIC) != (tower >= 0)) {
            throw new IllegalArgumentException(kind + " with tower " + tower);
        }
        if (!(half.x() > 0 && half.y() > 0 && half.z() > 0)) {
            throw new IllegalArgumentException(kind + " with half extents " + half);
        }
    }

    /** A piece that neither moves by itself nor topples. */
    public static Piece still(Kind kind, Surface surface, Pose pose, Vec3 half) {
        return new Piece(kind, surface, pose, half, null, -1);
    }
}
