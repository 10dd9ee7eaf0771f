package dev.impasto.demos.game.rules;

import dev.impasto.physics.Quat;
import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a level out along a path, as a turtle walks: the cursor stands in the middle of the road at
 * the height of its surface and looks ahead; each stretch moves it to its own far end. "Back" is
 * metres behind the cursor, "right" metres to its right.
 */
final class Course {
    private static final float THICK = 0.3f;
    private static final float RAIL_HALF_HEIGHT = 0.45f;
    private static final float RAIL_INSET = 0.08f;
    private static final float EYE = Marble.RADIUS;
    private static final float COLUMN = 18;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Vec3> lights = new ArrayList<>();
    private final List<Vec3> route = new ArrayList<>();
    private Frame cursor;
    private int towers;
    private Vec3 gate;

    Course(Vec3 start) {
        cursor = Frame.facing(start, 0);
    }

    Frame here() {
        return cursor;
    }

    /** A place beside the road: {@code up} and {@code right} of the cursor, {@code back} behind. */
    Frame beside(float right, float up, float back) {
        return cursor.moved(right, up, -back);
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /** A tower that stands on the road. */
    Tower tower(float right, float back) {
        return new Tower(this, beside(right, 0, back), towers++);
    }

    /** A planted terrace beside the road; its surface is {@code up} of the road's. */
    Garden garden(float right, float up, float back, float halfX, float halfZ) {
        return new Garden(this, beside(right, up, back), halfX, halfZ);
    }

    /** A straight floor, on columns. */
    Course floor(Surface surface, float width, float length) {
        stretch(Kind.SLAB, surface, width, length);
        float radius = Math.min(0.16f * width, 0.9f);
        return column(width * 0.28f, length / 2, radius).column(-width * 0.28f, length / 2, radius);
    }

    /** A straight floor of bars. */
    Course grille(float width, float length) {
        return stretch(Kind.GRILLE, Surface.IRON, width, length).rails(width, length);
    }

    /** A straight floor with neither columns nor rails. */
    Course bridge(Surface surface, float width, float length) {
        return stretch(Kind.SLAB, surface, width, length);
    }

    private Course stretch(Kind kind, Surface surface, float width, float length) {
        float half = kind == Kind.GRILLE ? 0.08f : THICK;
        Vec3 extents = new Vec3(width / 2, half, length / 2);
        add(Piece.still(kind, surface, cursor.pose(0, -half, length / 2), extents));
        return move(0, 0, length);
    }

    /** A railed slope that ends {@code rise} higher; the length is along the ground. */
    Course ramp(Surface surface, float width, float length, float rise) {
        float halfSlope = (float) StrictMath.sqrt(length * length + rise * rise) / 2;
        float angle = (float) StrictMath.atan2(rise, length);
        Quat tilt = Quat.about(new Vec3(1, 0, 0), angle);
        Frame top = new Frame(cursor.pose(0, rise / 2, length / 2, tilt));
        Vec3 half = new Vec3(width / 2, THICK, halfSlope);
        add(Piece.still(Kind.RAMP, surface, top.pose(0, -THICK, 0), half));
        railing(top.moved(RAIL_INSET - width / 2, 0, 0).turned(90), 2 * halfSlope);
        railing(top.moved(width / 2 - RAIL_INSET, 0, 0).turned(90), 2 * halfSlope);
        return move(0, rise, length);
    }

    /** A square floor on which the road turns left (or right) by a quarter; railed outside. */
    Course corner(Surface surface, float size, boolean left) {
        floor(surface, size, size).barrier(size);
        rail((left ? 1 : -1) * (size / 2 - RAIL_INSET), size);
        move(0, 0, -size / 2).via(0, 0).turn(left ? 90 : -90);
        return move(0, 0, size / 2);
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

    /** A railing along the last {@code length} metres, {@code right} of the middle. */
    Course rail(float right, float length) {
        railing(cursor.moved(right, 0, -length / 2).turned(90), length);
        return this;
    }

    /** Railings on both sides of the last {@code length} metres of a road this wide. */
    Course rails(float width, float length) {
        return rail(RAIL_INSET - width / 2, length).rail(width / 2 - RAIL_INSET, length);
    }

    /** A railing across the road at the cursor. */
    Course barrier(float width) {
        railing(cursor.moved(0, 0, -RAIL_INSET), width);
        return this;
    }

    /** Railings across a wide road at the cursor that leave a narrow one open. */
    Course shoulders(float wide, float narrow) {
        float length = (wide - narrow) / 2;
        float middle = (wide + narrow) / 4;
        railing(cursor.moved(middle, 0, -RAIL_INSET), length);
        railing(cursor.moved(-middle, 0, -RAIL_INSET), length);
        return this;
    }

    /** A railing along the frame's x axis. */
    private void railing(Frame at, float length) {
        Vec3 half = new Vec3(length / 2, RAIL_HALF_HEIGHT, 0.05f);
        add(Piece.still(Kind.RAILING, Surface.IRON, at.pose(0, RAIL_HALF_HEIGHT, 0), half));
    }

    /** A column that holds the road up. */
    Course column(float right, float back, float radius) {
        Vec3 half = new Vec3(radius, COLUMN / 2, radius);
        Frame middle = beside(right, -2 * THICK - half.y(), back);
        add(Piece.still(Kind.PILLAR, Surface.PLASTER, middle.pose(), half));
        return this;
    }

    /** A free-standing column on the road. */
    Course post(float right, float back, float radius, float height) {
        Vec3 half = new Vec3(radius, height / 2, radius);
        Frame middle = beside(right, half.y(), back);
        add(Piece.still(Kind.PILLAR, Surface.PLASTER, middle.pose(), half));
        return this;
    }

    /** Two posts and a beam over the road. */
    Course portal(float width, float height, float back) {
        post(-width / 2, back, 0.25f, height).post(width / 2, back, 0.25f, height);
        Vec3 half = new Vec3(width / 2 + 0.5f, 0.18f, 0.28f);
        Frame beam = beside(0, height + half.y(), back);
        add(Piece.still(Kind.SLAB, Surface.OAK, beam.pose(), half));
        return this;
    }

    /** A pair of lamps, {@code apart} metres from one another. */
    Course lamps(float apart, float back) {
        for (int side = -1; side <= 1; side += 2) {
            Vec3 half = new Vec3(0.09f, 1.7f, 0.09f);
            Frame post = beside(side * apart / 2, half.y(), back);
            add(Piece.still(Kind.LAMP, Surface.IRON, post.pose(), half));
        }
        return this;
    }

    Course light(float right, float back) {
        lights.add(cursor.at(right, EYE + 0.2f, -back));
        return this;
    }

    /** A point that the route passes. */
    Course via(float right, float back) {
        route.add(cursor.at(right, EYE, -back));
        return this;
    }

    /** An arm that sweeps the road, on a hub. */
    Course spinner(float right, float back, float reach, float radiansPerSecond, float phase) {
        Vec3 half = new Vec3(reach, 0.2f, 0.18f);
        Motion motion = new Motion.Spin(radiansPerSecond, phase);
        Frame hub = beside(right, 0.6f, back);
        add(new Piece(Kind.SPINNER, Surface.BRASS, hub.pose(), half, motion, -1));
        return post(right, back, 0.32f, 1.2f);
    }

    /** A bob that swings across a road this wide, from a portal. */
    Course pendulum(float width, float back, float period, float phase) {
        float arm = 4.6f;
        Vec3 half = new Vec3(0.7f, 0.7f, 0.7f);
        Motion motion = new Motion.Swing(arm, 0.62f, period, phase);
        Frame bob = beside(0, 0.85f, back);
        add(new Piece(Kind.PENDULUM, Surface.BRASS, bob.pose(), half, motion, -1));
        return portal(width, arm + 0.85f, back);
    }

    /** A platform that carries the marble up to the level on which the road goes on. */
    Course lift(float size, float up, float period) {
        deck(size, new Vec3(0, up, 0), period);
        Vec3 wall = new Vec3(size / 2, (up - 2 * THICK) / 2 + 0.2f, 0.15f);
        Frame face = cursor.moved(0, wall.y() - 0.4f, size / 2 + wall.z());
        add(Piece.still(Kind.SLAB, Surface.PLASTER, face.pose(), wall));
        move(0, 0, size / 2);
        shaft(size, up);
        return move(0, up, 0);
    }

    /** A platform that carries the marble across a gap of {@code gap} metres. */
    Course ferry(float size, float gap, float period) {
        deck(size, cursor.at(0, 0, gap - size).sub(cursor.at(0, 0, 0)), period);
        return move(0, 0, gap - size / 2);
    }

    private void deck(float size, Vec3 offset, float period) {
        Vec3 half = new Vec3(size / 2, 0.2f, size / 2);
        Motion motion = new Motion.Glide(offset, period, 0.5f);
        Frame deck = cursor.moved(0, -half.y(), half.z());
        add(new Piece(Kind.LIFT, Surface.OAK, deck.pose(), half, motion, -1));
        move(0, 0, half.z()).via(0, 0);
    }

    /** Four posts and two beams around a lift that has just been passed. */
    private void shaft(float size, float up) {
        float out = size / 2 + 0.4f;
        for (int side = -1; side <= 1; side += 2) {
            post(side * out, size - 0.2f, 0.18f, up + 3);
            post(side * out, -0.6f, 0.18f, up + 3);
            Vec3 half = new Vec3(0.22f, 0.15f, size / 2 + 0.8f);
            Frame beam = beside(side * out, up + 3.15f, size / 2 - 0.4f);
            add(Piece.still(Kind.SLAB, Surface.OAK, beam.pose(), half));
        }
    }

    /** The arch at the end, across the road. */
    Course gate(float back) {
        Vec3 half = new Vec3(2.2f, 2.3f, 0.3f);
        Frame at = beside(0, half.y(), back);
        add(Piece.still(Kind.GATE, Surface.BRASS, at.pose(), half));
        gate = cursor.at(0, EYE, -back);
        route.add(gate);
        return this;
    }

    Level level(int number, String name, Vec3 start, float killHeight, float par) {
        return new Level(number, name, pieces, start, lights, gate, route, killHeight, par);
    }
}
