package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;
import java.util.List;

/** How far along the route the marble is, when it has left it, and where it then goes on. */
final class Checkpoints {
    private static final float RADIUS = 3;

    /** A platform is passed by being on it, not by standing before it. */
    private static final float ABOARD = 1.2f;

    private static final float HEIGHT = 1.5f;
    private static final int LOOK_AHEAD = 2;

    /** Ground this far below the road is a terrace that no way leads back from. */
    private static final float TERRACE = 1.2f;

    private static final float ABYSS = 9;

    private final Level level;
    private final List<Vec3> route;
    private final boolean[] safe;
    private final float[] radius;
    private int passed;
    private Vec3 last;

    Checkpoints(Level level) {
        this.level = level;
        this.route = level.route();
        this.last = level.start();
        this.safe = new boolean[route.size()];
        this.radius = new float[route.size()];
        for (int i = 0; i < safe.length; i++) {
            Piece ground = Ground.under(level, route.get(i));
            boolean rides = ground != null && ground.motion() != null;
            safe[i] = ground != null && !rides && ground.kind() != Kind.RAMP;
            radius[i] = rides ? ABOARD : RADIUS;
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
            if (near(marble, route.get(i), radius[i])) {
                passed = i + 1;
                last = safe[i] ? route.get(i) : last;
            }
        }
    }

    /** Whether the marble is in the deep, or lies on something beside and below the road. */
    boolean lost(Vec3 marble, boolean grounded) {
        float low = Float.MAX_VALUE;
        for (int i = Math.max(0, passed - 1); i < Math.min(route.size(), passed + 2); i++) {
            low = Math.min(low, route.get(i).y());
        }
        low = Math.min(low, last.y());
        float depth = low - marble.y();
        return marble.y() < level.killHeight() || depth > ABYSS || grounded && depth > TERRACE;
    }

    private static boolean near(Vec3 marble, Vec3 point, float radius) {
        Vec3 gap = marble.sub(point);
        return gap.horizontalLength() < radius && Math.abs(gap.y()) < HEIGHT;
    }
}
