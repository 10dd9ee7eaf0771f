package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;
import java.util.List;

/** How far along the route the marble is, and where a fallen one goes on. */
final class Checkpoints {
    private static final float RADIUS = 3;
    private static final float HEIGHT = 1.5f;
    private static final int LOOK_AHEAD = 2;

    private final List<Vec3> route;
    private final boolean[] safe;
    private final Vec3 start;
    private int passed;
    private Vec3 last;

    Checkpoints(Level level) {
        this.route = level.route();
        this.start = level.start();
        this.last = start;
        this.safe = new boolean[route.size()];
        for (int i = 0; i < safe.length; i++) {
            safe[i] = level.pieces().stream().anyMatch(new Support(route.get(i))::holds);
        }
    }

    /** How many points of the route are behind the marble. */
    int passed() {
        return passed;
    }

    Vec3 last() {
        return last;
    }

    void pass(Vec3 marble) {
        int end = Math.min(route.size(), passed + LOOK_AHEAD);
        for (int i = passed; i < end; i++) {
            if (near(marble, route.get(i))) {
                passed = i + 1;
                last = safe[i] ? route.get(i) : last;
            }
        }
    }

    private static boolean near(Vec3 marble, Vec3 point) {
        Vec3 gap = marble.sub(point);
        return gap.horizontalLength() < RADIUS && Math.abs(gap.y()) < HEIGHT;
    }

    /** Says whether a piece is still ground under a point: a marble put there stays there. */
    private record Support(Vec3 point) {
        boolean holds(Piece piece) {
            if (piece.kind() != Kind.SLAB && piece.kind() != Kind.GRILLE) {
                return false;
            }
            Vec3 local = piece.pose().inverseTransform(point);
            Vec3 half = piece.half();
            float above = local.y() - half.y();
            return Math.abs(local.x()) < half.x()
                    && Math.abs(local.z()) < half.z()
                    && above > 0
                    && above < 1.5f;
        }
    }
}
