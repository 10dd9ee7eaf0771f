package dev.impasto.demos.game.rules;

import dev.impasto.physics.Quat;
import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a level out along a path, as a turtle walks: the cursor stands in the middle of the road at
 * the height of its surface and looks ahead; each stretch moves it to its own far end.
 */
final class Course {
    private static final float THICK = 0.3f;
    private static final float RAIL_HALF_HEIGHT = 0.45f;
    private static final float EYE = Marble.RADIUS;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Vec3> lights = new ArrayList<>();
    private final List<Vec3> route = new ArrayList<>();
    private Frame cursor;
    private int towers;
    private Vec3 gate;

    Course(Vec3 start, float degrees) {
        cursor = Frame.facing(start, degrees);
    }

    Frame here() {
        return cursor;
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    int nextTower() {
        return towers++;
    }

    /** A straight floor. */
    Course floor(Surface surface, float width, float length) {
        return stretch(Kind.SLAB, surface, width, length);
    }

    /** A straight floor of bars. */
    Course grille(float width, float length) {
        return stretch(Kind.GRILLE, Surface.IRON, width, length);
    }

    private Course stretch(Kind kind, Surface surface, float width, float length) {
        float half = kind == Kind.GRILLE ? 0.08f : THICK;
        Vec3 extents = new Vec3(width / 2, half, length / 2);
        add(Piece.still(kind, surface, cursor.pose(0, -half, length / 2), extents));
        return ahead(length);
    }

    /** A slope that ends {@code rise} higher; the length is along the ground. */
    Course ramp(Surface surface, float width, float length, float rise) {
        float slope = (float) StrictMath.hypot(length, rise);
        float angle = (float) StrictMath.atan2(rise, length);
        Quat tilt = Quat.about(new Vec3(1, 0, 0), angle);
        Vec3 sink = tilt.rotate(new Vec3(0, -THICK, 0));
        Vec3 half = new Vec3(width / 2, THICK, slope / 2);
        Frame middle = cursor.moved(0, rise / 2 + sink.y(), length / 2 - sink.z());
        add(Piece.still(Kind.RAMP, surface, middle.pose(0, 0, 0, tilt), half));
        cursor = cursor.moved(0, rise, length);
        return this;
    }

    /** Walks on over what is there already, or over nothing. */
    Course ahead(float length) {
        cursor = cursor.moved(0, 0, length);
        return this;
    }

    Course move(float right, float up, float ahead) {
        cursor = cursor.moved(right, up, ahead);
        return this;
    }

    /** Turns left on the spot, in degrees. */
    Course turn(float degrees) {
        cursor = cursor.turned(degrees);
        return this;
    }

    /** A railing along the last {@code length} metres at {@code right} of the middle. */
    Course rail(float right, float length) {
        railing(cursor.moved(right, 0, -length / 2).turned(90), length);
        return this;
    }

    /** Railings on both sides of the last {@code length} metres of a road this wide. */
    Course rails(float width, float length) {
        return rail(-width / 2 + 0.08f, length).rail(width / 2 - 0.08f, length);
    }

    /** A railing across the road at the cursor. */
    Course barrier(float width) {
        railing(cursor.moved(0, 0, -0.08f), width);
        return this;
    }

    /** A railing along the frame's x axis. */
    void railing(Frame at, float length) {
        Vec3 half = new Vec3(length / 2, RAIL_HALF_HEIGHT, 0.05f);
        add(Piece.still(Kind.RAILING, Surface.IRON, at.pose(0, RAIL_HALF_HEIGHT, 0), half));
    }

    /** A column under the road, from just below the floor down. */
    Course pillar(float right, float back, float radius, float height) {
        Vec3 half = new Vec3(radius, height / 2, radius);
        float down = -2 * THICK - height / 2;
        add(Piece.still(Kind.PILLAR, Surface.PLASTER, cursor.pose(right, down, -back), half));
        return this;
    }

    Course lamp(float right, float back) {
        Vec3 half = new Vec3(0.09f, 1.7f, 0.09f);
        add(Piece.still(Kind.LAMP, Surface.IRON, cursor.pose(right, half.y(), -back), half));
        return this;
    }

    Course light(float right, float up, float back) {
        lights.add(cursor.at(right, EYE + up, -back));
        return this;
    }

    /** A point that the route passes, {@code right} of the cursor. */
    Course via(float right) {
        return via(right, 0);
    }

    Course via(float right, float back) {
        route.add(cursor.at(right, EYE, -back));
        return this;
    }

    Course spinner(float reach, float radiansPerSecond, float phase, float back) {
        Vec3 half = new Vec3(reach, 0.22f, 0.18f);
        Motion motion = new Motion.Spin(radiansPerSecond, phase);
        Frame hub = cursor.moved(0, 0.55f, -back);
        add(new Piece(Kind.SPINNER, Surface.BRASS, hub.pose(), half, motion, -1));
        return this;
    }

    /** A bob that swings across the road. */
    Course pendulum(float arm, float period, float phase, float back) {
        Vec3 half = new Vec3(0.7f, 0.7f, 0.7f);
        Motion motion = new Motion.Swing(arm, 0.75f, period, phase);
        Frame bob = cursor.moved(0, 0.85f, -back);
        add(new Piece(Kind.PENDULUM, Surface.BRASS, bob.pose(), half, motion, -1));
        return this;
    }

    /** A platform that takes the marble by (up, ahead) to where the cursor then is. */
    Course lift(float width, float length, float up, float ahead, float period) {
        Vec3 half = new Vec3(width / 2, 0.2f, length / 2);
        Vec3 offset = cursor.at(0, up, ahead).sub(cursor.at(0, 0, 0));
        Motion motion = new Motion.Glide(offset, period, 0.5f);
        Frame deck = cursor.moved(0, -half.y(), length / 2);
        add(new Piece(Kind.LIFT, Surface.OAK, deck.pose(), half, motion, -1));
        cursor = cursor.moved(0, 0, length / 2);
        via(0);
        cursor = cursor.moved(0, up, ahead + length / 2);
        return this;
    }

    /** The arch at the end, across the road at the cursor. */
    Course gate(float back) {
        Vec3 half = new Vec3(2.2f, 2.3f, 0.3f);
        Frame at = cursor.moved(0, 0, -back);
        add(Piece.still(Kind.GATE, Surface.BRASS, at.pose(0, half.y(), 0), half));
        gate = at.at(0, EYE, 0);
        route.add(gate);
        return this;
    }

    Level level(int number, String name, Vec3 start, float killHeight, float par) {
        return new Level(number, name, pieces, start, lights, gate, route, killHeight, par);
    }
}
