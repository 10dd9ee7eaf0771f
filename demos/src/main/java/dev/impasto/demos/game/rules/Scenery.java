package dev.impasto.demos.game.rules;

import dev.impasto.physics.Body;
import dev.impasto.physics.BodySpec;
import dev.impasto.physics.PhysicsWorld;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Quat;
import dev.impasto.physics.Shape;
import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;

/** The bodies of a level's pieces: towers that fall and parts that move by themselves. */
final class Scenery {
    /** How far below the kill height a fallen block is given up. */
    private static final float ABYSS = 25;

    private static final float KNOCKED = 0.45f;
    private static final float TILTED = 0.8f;

    private final List<Piece> pieces;
    private final Body[] bodies;
    private final boolean[] toppled;
    private final List<Integer> kinematic = new ArrayList<>();
    private final List<Integer> dynamic = new ArrayList<>();
    private int toppledCount;

    Scenery(Level level, long seed, PhysicsWorld world) {
        pieces = level.pieces();
        bodies = new Body[pieces.size()];
        toppled = new boolean[pieces.size()];
        for (int i = 0; i < bodies.length; i++) {
            build(i, seed, world);
        }
    }

    private void build(int index, long seed, PhysicsWorld world) {
        Piece piece = pieces.get(index);
        switch (piece.kind().role()) {
            case STATIC -> bodies[index] = world.add(spec(piece, piece.pose()));
            case KINEMATIC -> {
                kinematic.add(index);
                bodies[index] = world.add(spec(piece, piece.motion().at(piece.pose(), 0)));
            }
            case DYNAMIC -> {
                dynamic.add(index);
                bodies[index] = world.add(spec(piece, varied(piece, index, seed)));
            }
            case DECOR -> {}
        }
    }

    /** The body of a piece, or null for decor. */
    Body body(int index) {
        return bodies[index];
    }

    int toppled() {
        return toppledCount;
    }

    void beforeTick(long tick) {
        for (int i : kinematic) {
            Piece piece = pieces.get(i);
            bodies[i].moveTo(piece.motion().at(piece.pose(), tick));
        }
    }

    void afterTick(PhysicsWorld world, float killHeight) {
        for (int i : dynamic) {
            Body body = bodies[i];
            if (body.removed() || body.sleeping()) {
                continue;
            }
            if (!toppled[i] && displaced(body)) {
                toppled[i] = true;
                toppledCount++;
            }
            if (body.pose().position().y() < killHeight - ABYSS) {
                world.remove(body);
            }
        }
    }

    private static boolean displaced(Body body) {
        Pose home = body.spec().pose();
        Pose now = body.pose();
        Vec3 up = now.rotation().rotate(home.rotation().conjugate().rotate(Vec3.UP));
        return home.position().distance(now.position()) > KNOCKED || up.y() < TILTED;
    }

    /** Each tower shifts and each block turns a little: by the seed, the same for the same seed. */
    private static Pose varied(Piece piece, int index, long seed) {
        Vec3 p = piece.pose().position();
        float dx = 0.12f * noise(seed, piece.tower(), 1);
        float dz = 0.12f * noise(seed, piece.tower(), 2);
        float turn = 0.05f * noise(seed, index, 3);
        return new Pose(p.add(dx, 0, dz), piece.pose().rotation().mul(Quat.yaw(turn)));
    }

    /** In [-1, 1), from the bits of its arguments alone. */
    private static float noise(long seed, long which, long stream) {
        long h = seed * 0x9E3779B97F4A7C15L + which * 0xC2B2AE3D27D4EB4FL + stream;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        h ^= h >>> 31;
        return (h >>> 40) * 0x1p-23f - 1;
    }

    private static BodySpec spec(Piece piece, Pose pose) {
        Surface surface = piece.surface();
        BodySpec spec =
                switch (piece.kind().role()) {
                    case DYNAMIC ->
                            BodySpec.dynamic(shape(piece), pose, mass(piece))
                                    .withDamping(0.05f, 0.15f)
                                    .startAsleep();
                    case KINEMATIC -> BodySpec.kinematic(shape(piece), pose);
                    default -> BodySpec.fixed(shape(piece), pose);
                };
        return spec.withSurface(surface.friction(), surface.restitution());
    }

    private static Shape shape(Piece piece) {
        Vec3 half = piece.half();
        return switch (piece.kind()) {
            case PILLAR, DRUM, LAMP -> new Shape.Cylinder(half.x(), half.y());
            case PENDULUM -> new Shape.Sphere(half.x());
            case GATE -> gate(half);
            default -> new Shape.Box(half);
        };
    }

    private static Shape gate(Vec3 half) {
        Shape post = Shape.box(half.z(), half.y(), half.z());
        float x = half.x() - half.z();
        Shape lintel = Shape.box(half.x(), half.z(), half.z());
        return new Shape.Compound(
                List.of(
                        new Shape.Part(post, Pose.at(-x, 0, 0)),
                        new Shape.Part(post, Pose.at(x, 0, 0)),
                        new Shape.Part(lintel, Pose.at(0, half.y() - half.z(), 0))));
    }

    /**
     * Blocks are hollow: light enough for a marble to topple a tower, heavy enough to land hard.
     */
    private static float mass(Piece piece) {
        Vec3 half = piece.half();
        return Math.max(0.2f, 8 * half.x() * half.y() * half.z() * 1.6f);
    }
}
