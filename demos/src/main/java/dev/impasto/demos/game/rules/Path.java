package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that an autopilot takes: the level's route, with errands to lights and towers that stand
 * on the same floor as the route's next point.
 */
final class Path {
    private static final float ERRAND = 6.5f;
    private static final float ON_THE_WAY = 0.9f;
    private static final float BACK = 3.5f;
    private static final float TOWER_REACH = 0.9f;

    /** The first legs are run straight: into the first tower. */
    private static final int STRAIGHT_LEGS = 2;

    /**
     * One place to roll to.
     *
     * @param route how many of the route's points lie before it
     * @param platform the moving platform that the place is on, or null
     * @param errand whether it may be left out
     * @param charge whether a tower stands there, to be run into
     */
    record Stop(Vec3 place, int route, Piece platform, boolean errand, boolean charge) {}

    private final List<Stop> stops = new ArrayList<>();
    private final Level level;

    Path(Level level, List<Vec3> errands) {
        this.level = level;
        List<Vec3> left = new ArrayList<>(errands);
        Vec3 from = level.start();
        for (int i = 0; i < level.route().size(); i++) {
            Vec3 to = level.route().get(i);
            if (i >= STRAIGHT_LEGS) {
                run(from, to, i, left);
            }
            Piece ground = Ground.under(level, to);
            boolean moving = ground != null && ground.kind() == Kind.LIFT;
            stops.add(new Stop(to, i, moving ? ground : null, false, towerAt(to)));
            from = to;
        }
    }

    List<Stop> stops() {
        return stops;
    }

    /** The first stop that lies after so many points of the route. */
    int firstAfter(int passed) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).route() >= passed) {
                return i;
            }
        }
        return stops.size() - 1;
    }

    /** Adds what lies beside the leg between two points of the route, in the order along it. */
    private void run(Vec3 from, Vec3 to, int route, List<Vec3> errands) {
        Piece floor = Ground.under(level, to);
        if (floor == null || floor.kind() != Kind.SLAB) {
            return;
        }
        List<Vec3> here = new ArrayList<>();
        for (Vec3 errand : errands) {
            if (Ground.under(level, errand) == floor && beside(from, to, errand)) {
                here.add(errand);
            }
        }
        errands.removeAll(here);
        Vec3 direction = to.sub(from).normalized();
        here.sort((a, b) -> Float.compare(a.sub(from).dot(direction), b.sub(from).dot(direction)));
        here.forEach(place -> stops.add(new Stop(place, route, null, true, towerAt(place))));
    }

    private static boolean beside(Vec3 from, Vec3 to, Vec3 errand) {
        Vec3 leg = to.sub(from);
        float along = errand.sub(from).dot(leg) / Math.max(0.01f, leg.dot(leg));
        float gap = errand.sub(from.lerp(to, along)).horizontalLength();
        return along * leg.length() > -BACK && along < 1 && gap < ERRAND && gap > ON_THE_WAY;
    }

    private boolean towerAt(Vec3 place) {
        for (Piece piece : level.pieces()) {
            Vec3 gap = piece.pose().position().sub(place);
            if (piece.tower() >= 0 && gap.length() < TOWER_REACH) {
                return true;
            }
        }
        return false;
    }
}
