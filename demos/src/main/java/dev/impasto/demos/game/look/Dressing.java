package dev.impasto.demos.game.look;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.light.Solid;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Noise;
import dev.impasto.demos.game.look.shape.Arches;
import dev.impasto.demos.game.look.shape.Beds;
import dev.impasto.demos.game.look.shape.Chunks;
import dev.impasto.demos.game.look.shape.Ironwork;
import dev.impasto.demos.game.look.shape.Machines;
import dev.impasto.demos.game.look.shape.Masonry;
import dev.impasto.demos.game.look.shape.Sink;
import dev.impasto.demos.game.look.shape.Trees;
import dev.impasto.demos.game.rules.Kind;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Motion;
import dev.impasto.demos.game.rules.Piece;
import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Turns the pieces of a level into shapes, and into the solids that light goes round. */
final class Dressing {
    private static final Vector3f GREEN = new Vector3f(0.06f, 0.10f, 0.03f);

    private final Level level;
    private final Chunks still = new Chunks(15, 6);
    private final List<Solid> solids = new ArrayList<>();
    private final List<Vector3f> lamps = new ArrayList<>();

    /** Dresses everything that never moves; {@code foot} is how deep piers go. */
    Dressing(Level level, float foot) {
        this.level = level;
        for (int i = 0; i < level.pieces().size(); i++) {
            Piece piece = level.pieces().get(i);
            Vector3f at = Convert.vector(piece.pose().position());
            Quaternion turn = Convert.rotation(piece.pose().rotation());
            still.at(at, turn);
            switch (piece.kind().role()) {
                case STATIC, DECOR -> stand(piece, at, turn, i, foot);
                case KINEMATIC -> hang(piece, foot - at.y);
                case DYNAMIC -> {}
            }
        }
    }

    Chunks still() {
        return still;
    }

    List<Solid> solids() {
        return solids;
    }

    /** Where the lamps' lights hang. */
    List<Vector3f> lamps() {
        return lamps;
    }

    private void stand(Piece piece, Vector3f at, Quaternion turn, int index, float foot) {
        Vector3f half = Convert.vector(piece.half());
        Finish finish = Finish.of(piece.surface());
        float shift = Noise.unit(index, level.number(), 1);
        switch (piece.kind()) {
            case SLAB, RAMP -> {
                Masonry.slab(still, finish, half, shift);
                solids.add(new Solid(at, turn, half, finish.albedo()));
                support(piece, at, turn, half, foot);
            }
            case PILLAR -> {
                Vector3f whole = stands(at, half) ? half : reaching(at, half, foot);
                Masonry.pillar(still, whole);
                Vector3f shaft = whole.mult(new Vector3f(0.85f, 1, 0.85f));
                solids.add(new Solid(at, turn, shaft, Finish.PLASTER.albedo()));
            }
            case RAILING -> Ironwork.railing(still, half);
            case GRILLE -> Ironwork.grille(still, half);
            case LAMP -> {
                Ironwork.lamp(still, half);
                lamps.add(at.add(0, Ironwork.lampHeight(half), 0));
            }
            case GATE -> Arches.gate(still, half);
            case TREE -> Trees.add(still, half, index * 31L + level.number());
            case HEDGE -> {
                Beds.hedge(still, half, index);
                solids.add(new Solid(at, turn, half, GREEN));
            }
            case GRASS -> Beds.bed(still, half, index);
            default -> throw new IllegalArgumentException(piece.kind() + " does not stand still");
        }
    }

    /** Whether a column stands on a floor. */
    private boolean stands(Vector3f at, Vector3f half) {
        Vec3 foot = new Vec3(at.x, at.y - half.y - 0.05f, at.z);
        return level.pieces().stream()
                .filter(p -> p.kind() == Kind.SLAB || p.kind() == Kind.RAMP)
                .anyMatch(p -> inside(p.pose().inverseTransform(foot), p.half()));
    }

    private static boolean inside(Vec3 local, Vec3 half) {
        return Math.abs(local.x()) <= half.x()
                && Math.abs(local.y()) <= half.y() + 0.1f
                && Math.abs(local.z()) <= half.z();
    }

    /** A column that stands on nothing goes on down into the clouds; this moves its middle. */
    private Vector3f reaching(Vector3f at, Vector3f half, float foot) {
        float low = Math.min(at.y - half.y, foot);
        float top = at.y + half.y;
        at.y = (top + low) / 2;
        still.at(at, Quaternion.IDENTITY);
        return half.setY((top - low) / 2);
    }

    /** A pier under a level floor that has neither a column of its own nor anything below it. */
    private void support(Piece piece, Vector3f at, Quaternion turn, Vector3f half, float foot) {
        if (Math.min(half.x, half.z) < 1.4f || piece.kind() == Kind.RAMP) {
            return;
        }
        float x = Math.min(half.x * 0.5f, 1.6f);
        float z = Math.min(half.z * 0.5f, 1.6f);
        float reach = (float) Math.hypot(x, z) + 0.6f;
        boolean free =
                level.pieces().stream()
                        .noneMatch(other -> other != piece && below(other, at, reach));
        if (free) {
            float depth = at.y - half.y - 1.2f - foot;
            Masonry.pier(still, -half.y, x, z, depth);
            Vector3f shaft = new Vector3f(x, depth / 2, z);
            solids.add(
                    new Solid(
                            at.add(0, -half.y - 1.2f - depth / 2, 0),
                            turn,
                            shaft,
                            Finish.ASHLAR.albedo()));
        }
    }

    private static boolean below(Piece other, Vector3f at, float reach) {
        Vector3f half = Convert.vector(other.half());
        float wide = (float) Math.hypot(half.x, half.z) + reach;
        if (other.motion() instanceof Motion.Glide glide) {
            wide += glide.offset().horizontalLength();
        }
        float dx = other.pose().position().x() - at.x;
        float dz = other.pose().position().z() - at.z;
        boolean lower = other.pose().position().y() - half.y < at.y - 1;
        return lower && dx * dx + dz * dz < wide * wide;
    }

    /** What a moving piece is held by. */
    private void hang(Piece piece, float foot) {
        if (piece.motion() instanceof Motion.Swing swing) {
            float sweep = swing.arm() * (float) Math.sin(swing.angle()) + piece.half().x();
            Arches.gallows(still, swing.arm(), Math.max(sweep + 0.7f, 4.6f), foot);
        }
    }

    /** Shapes a moving piece about its own origin. */
    static void move(Sink out, Piece piece, float shift) {
        Vector3f half = Convert.vector(piece.half());
        Finish finish = Finish.of(piece.surface());
        switch (piece.kind()) {
            case BLOCK -> Machines.block(out, finish, half, shift);
            case DRUM -> Machines.drum(out, finish, half);
            case SPINNER -> Machines.spinner(out, half);
            case LIFT -> Machines.lift(out, half);
            case PENDULUM -> Machines.pendulum(out, half, ((Motion.Swing) piece.motion()).arm());
            default -> throw new IllegalArgumentException(piece.kind() + " does not move");
        }
    }
}
