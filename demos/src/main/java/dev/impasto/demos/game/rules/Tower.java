package dev.impasto.demos.game.rules;

import dev.impasto.physics.Quat;
import dev.impasto.physics.Vec3;

/** Stacks of blocks and drums to roll into. Each call builds on top of what stands already. */
final class Tower {
    private static final Surface[] COLOURS = {
        Surface.TERRACOTTA, Surface.PLASTER, Surface.OAK, Surface.SLATE
    };
    private static final float GAP = 0.01f;

    private final Course course;
    private final Frame foot;
    private final int number;
    private float top;

    Tower(Course course, Frame foot, int number) {
        this.course = course;
        this.foot = foot;
        this.number = number;
    }

    /** Cubes one on another, each turned against the one below. */
    Tower stack(int blocks, float half) {
        for (int i = 0; i < blocks; i++) {
            Quat turn = Quat.yaw(0.3f * (i % 3 - 1));
            block(colour(i), 0, turn, new Vec3(half, half, half));
            top += 2 * half;
        }
        return this;
    }

    /** A wall across the road, in running bond. */
    Tower wall(int across, int rows, Vec3 half) {
        for (int row = 0; row < rows; row++) {
            row(row, across - row % 2, half);
        }
        return this;
    }

    /** A stepped pyramid of cubes, seen from the road as a triangle. */
    Tower pyramid(int base, float half) {
        for (int row = 0; row < base; row++) {
            row(row, base - row, new Vec3(half, half, half));
        }
        return this;
    }

    private void row(int row, int count, Vec3 half) {
        for (int i = 0; i < count; i++) {
            float x = (2 * i - count + 1) * (half.x() + GAP);
            block(colour(row + i % 2), x, Quat.IDENTITY, half);
        }
        top += 2 * half.y();
    }

    /** Columns of drums that carry boards: storeys of a colonnade. */
    Tower colonnade(int columns, int storeys, float radius, float halfHeight, float spacing) {
        Vec3 board = new Vec3((columns - 1) * spacing / 2 + radius, 0.12f, radius);
        for (int storey = 0; storey < storeys; storey++) {
            for (int i = 0; i < columns; i++) {
                drum(colour(storey), (i - (columns - 1) / 2f) * spacing, radius, halfHeight);
            }
            top += 2 * halfHeight;
            block(Surface.OAK, 0, Quat.IDENTITY, board);
            top += 2 * board.y();
        }
        return this;
    }

    /** Drums one on another, under a brass cap. */
    Tower column(int drums, float radius, float halfHeight) {
        for (int i = 0; i < drums; i++) {
            drum(colour(i), 0, radius, halfHeight);
            top += 2 * halfHeight;
        }
        block(Surface.BRASS, 0, Quat.IDENTITY, new Vec3(radius, 0.2f, radius));
        top += 0.4f;
        return this;
    }

    private Surface colour(int i) {
        return COLOURS[(i + number) % COLOURS.length];
    }

    private void block(Surface surface, float x, Quat turn, Vec3 half) {
        var pose = foot.pose(x, top + half.y(), 0, turn);
        course.add(new Piece(Kind.BLOCK, surface, pose, half, null, number));
    }

    private void drum(Surface surface, float x, float radius, float halfHeight) {
        Vec3 half = new Vec3(radius, halfHeight, radius);
        var pose = foot.pose(x, top + halfHeight, 0);
        course.add(new Piece(Kind.DRUM, surface, pose, half, null, number));
    }
}
