package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/**
 * A planted terrace beside the course, on a column: what the eye rests on. "Ahead" and "right" are
 * metres from its middle.
 */
final class Garden {
    private final Course course;
    private final Frame middle;
    private final float halfX;
    private final float halfZ;

    Garden(Course course, Frame middle, float halfX, float halfZ) {
        this.course = course;
        this.middle = middle;
        this.halfX = halfX;
        this.halfZ = halfZ;
        still(Kind.SLAB, Surface.SLATE, 0, -0.4f, 0, halfX, 0.4f, halfZ);
        float radius = Math.min(halfX, halfZ) * 0.4f;
        still(Kind.PILLAR, Surface.PLASTER, 0, -9.8f, 0, radius, 9, radius);
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

    Garden rails() {
        for (int side = -1; side <= 1; side += 2) {
            Frame edge = middle.moved(side * (halfX - 0.1f), 0.45f, 0).turned(90);
            Vec3 half = new Vec3(halfZ, 0.45f, 0.05f);
            course.add(Piece.still(Kind.RAILING, Surface.IRON, edge.pose(), half));
        }
        return this;
    }

    /** A lawn inside a hedge, with trees in a row along its length. */
    Garden avenue(int trees, float radius, float height) {
        grass(0, 0, halfX - 0.9f, halfZ - 0.9f);
        hedge(halfX - 0.5f, 0, 0.4f, halfZ - 0.1f).hedge(0.5f - halfX, 0, 0.4f, halfZ - 0.1f);
        float longest = Math.max(halfX, halfZ);
        for (int i = 0; i < trees; i++) {
            float along = (longest - radius) * ((2f * i + 1) / trees - 1);
            float across = 0.12f * Math.min(halfX, halfZ) * (i % 2 == 0 ? 1 : -1);
            boolean wide = halfX > halfZ;
            float crown = radius * (1 - 0.1f * (i % 3));
            tree(
                    wide ? along : across,
                    wide ? across : along,
                    crown,
                    height * (1 + 0.12f * (i % 3)));
        }
        return this;
    }

    /** Four beds with hedges around them, a lamp in the middle and a tree at each outer corner. */
    Garden parterre(float radius, float height) {
        lamp(0, 0);
        for (int right = -1; right <= 1; right += 2) {
            for (int ahead = -1; ahead <= 1; ahead += 2) {
                float x = right * halfX / 2;
                float z = ahead * halfZ / 2;
                grass(x, z, halfX / 2 - 0.9f, halfZ / 2 - 0.9f);
                hedge(x, z + ahead * (halfZ / 2 - 0.5f), halfX / 2 - 0.6f, 0.3f);
                hedge(x + right * (halfX / 2 - 0.5f), z, 0.3f, halfZ / 2 - 0.6f);
                tree(x, z, radius, height);
            }
        }
        return this;
    }

    /** Columns along both long sides with a beam on each row, on grass: a pergola. */
    Garden pergola(float height, int columns) {
        grass(0, 0, halfX - 1.2f, halfZ - 0.6f);
        for (int side = -1; side <= 1; side += 2) {
            float x = side * (halfX - 0.7f);
            for (int i = 0; i < columns; i++) {
                float z = (halfZ - 0.7f) * (2f * i / (columns - 1) - 1);
                still(Kind.PILLAR, Surface.PLASTER, x, height / 2, z, 0.22f, height / 2, 0.22f);
            }
            still(Kind.SLAB, Surface.OAK, x, height + 0.12f, 0, 0.2f, 0.12f, halfZ);
        }
        for (int i = 0; i < 2 * columns - 1; i++) {
            float z = (halfZ - 0.7f) * (i / (columns - 1f) - 1);
            still(Kind.SLAB, Surface.OAK, 0, height + 0.34f, z, halfX, 0.1f, 0.1f);
        }
        return this;
    }

    /** One tree on a lawn: an islet in the distance. */
    Garden islet(float radius, float height) {
        return grass(0, 0, halfX - 0.4f, halfZ - 0.4f).tree(0, 0, radius, height);
    }

    private void still(
            Kind kind, Surface s, float right, float up, float ahead, float x, float y, float z) {
        course.add(Piece.still(kind, s, middle.pose(right, up, ahead), new Vec3(x, y, z)));
    }
}
