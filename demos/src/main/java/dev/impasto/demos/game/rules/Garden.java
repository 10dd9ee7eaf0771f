package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/** A planted terrace beside the course, on a column: what the eye rests on. */
final class Garden {
    private final Course course;
    private final Frame middle;
    private final float halfX;
    private final float halfZ;

    /** A terrace whose surface lies in the frame's ground plane, centred on it. */
    Garden(Course course, Frame middle, Surface surface, float halfX, float halfZ) {
        this.course = course;
        this.middle = middle;
        this.halfX = halfX;
        this.halfZ = halfZ;
        still(Kind.SLAB, surface, 0, -0.4f, 0, halfX, 0.4f, halfZ);
        float radius = Math.min(halfX, halfZ) * 0.45f;
        still(Kind.PILLAR, Surface.PLASTER, 0, -0.8f - 9, 0, radius, 9, radius);
    }

    Garden tree(float right, float ahead, float radius, float height) {
        still(Kind.TREE, Surface.OAK, right, height / 2, ahead, radius, height / 2, radius);
        return this;
    }

    Garden grass(float right, float ahead, float halfRight, float halfAhead) {
        still(Kind.GRASS, Surface.TILE, right, 0.2f, ahead, halfRight, 0.2f, halfAhead);
        return this;
    }

    Garden hedge(float right, float ahead, float halfRight, float halfAhead) {
        still(Kind.HEDGE, Surface.TILE, right, 0.5f, ahead, halfRight, 0.5f, halfAhead);
        return this;
    }

    Garden lamp(float right, float ahead) {
        still(Kind.LAMP, Surface.IRON, right, 1.7f, ahead, 0.09f, 1.7f, 0.09f);
        return this;
    }

    /** Columns along both long sides, with a beam on each row: a ruin or a pergola. */
    Garden pergola(float inset, float height, int columns) {
        for (int side = -1; side <= 1; side += 2) {
            float x = side * (halfX - inset);
            for (int i = 0; i < columns; i++) {
                float z = (halfZ - inset) * (2f * i / (columns - 1) - 1);
                still(Kind.PILLAR, Surface.PLASTER, x, height / 2, z, 0.22f, height / 2, 0.22f);
            }
            still(Kind.SLAB, Surface.OAK, x, height + 0.12f, 0, 0.2f, 0.12f, halfZ);
        }
        return this;
    }

    private void still(
            Kind kind, Surface s, float right, float up, float ahead, float x, float y, float z) {
        course.add(Piece.still(kind, s, middle.pose(right, up, ahead), new Vec3(x, y, z)));
    }
}
