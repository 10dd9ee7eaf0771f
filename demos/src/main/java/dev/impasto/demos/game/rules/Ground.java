package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/** What a marble at a place would lie on. */
final class Ground {
    private static final float REACH = 1.6f;

    private Ground() {}

    /** The floor, ramp or platform (where it rests) under a point, or null for none. */
    static Piece under(Level level, Vec3 point) {
        for (Piece piece : level.pieces()) {
            if (isFloor(piece.kind()) && lies(point, piece)) {
                return piece;
            }
        }
        return null;
    }

    private static boolean isFloor(Kind kind) {
        return switch (kind) {
            case SLAB, GRILLE, RAMP, LIFT -> true;
            default -> false;
        };
    }

    private static boolean lies(Vec3 point, Piece piece) {
        Vec3 local = piece.pose().inverseTransform(point);
        float above = local.y() - piece.half().y();
        return Math.abs(local.x()) < piece.half().x()
                && Math.abs(local.z()) < piece.half().z()
                && above > 0
                && above < REACH;
    }
}
