package dev.impasto.demos.game.rules;

import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Plain levels for tests of one rule each. */
final class Field {
    private Field() {}

    /** A floor from z = 5 to z = -35 with the gate near its end. */
    static Level open() {
        return with(List.of());
    }

    static Level with(List<Vec3> lights) {
        Vec3 half = new Vec3(6, 0.3f, 20);
        Piece floor = Piece.still(Kind.SLAB, Surface.SLATE, Pose.at(0, -0.3f, -15), half);
        List<Vec3> route = new ArrayList<>();
        for (int z = -4; z >= -28; z -= 4) {
            route.add(new Vec3(0, 0.5f, z));
        }
        return level(List.of(floor), lights, new Vec3(0, 0.5f, -30), route);
    }

    /** A marble that starts on a platform which goes ten metres ahead. */
    static Level ferry() {
        Motion motion = new Motion.Glide(new Vec3(0, 0, -10), 16, 0);
        Vec3 half = new Vec3(2, 0.2f, 2);
        Piece deck = new Piece(Kind.LIFT, Surface.OAK, Pose.at(0, -0.2f, 0), half, motion, -1);
        return level(List.of(deck), List.of(), new Vec3(0, 0.5f, -50), List.of());
    }

    private static Level level(List<Piece> pieces, List<Vec3> lights, Vec3 gate, List<Vec3> route) {
        Vec3 start = new Vec3(0, 0.5f, 0);
        List<Vec3> whole = new ArrayList<>(route);
        whole.add(gate);
        return new Level(1, "Field", pieces, start, lights, gate, whole, -10, 30);
    }
}
