package dev.impasto.demos.game.rules;

import dev.impasto.physics.Quat;
import dev.impasto.physics.Vec3;

/** Stacks of blocks and drums to roll into. */
final class Tower {
    private static final Surface[] COLOURS = {
        Surface.TERRACOTTA, Surface.PLASTER, Surface.OAK, Surface.SLATE
    };

    private final Course course;
    private final Frame foot;
    private final int number;

    /** A tower that will stand with its foot here, on the ground. */
    Tower(Course course, Frame foot) {
        this.course = course;
        this.foot = foot;
        this.number = course.nextTower();
    }

    /** Blocks one on another, each turned against the one below. */
    void stack(int blocks, float half) {
        for (int i = 0; i < blocks; i++) {
            Quat turn = Quat.yaw(0.35f * (i % 3 - 1));
            block(colour(i), 0, half * (2 * i + 1), 0, turn, half, half, half);
        }
    }

    /** A wall across the road, in running bond. */
    void wall(int across, int rows, float halfX, float halfY, float halfZ) {
        for (int row = 0; row < rows; row++) {
            int count = across - row % 2;
            for (int i = 0; i < count; i++) {
                float x = (2 * i - count + 1) * (halfX + 0.01f);
                block(
                        colour(row + i),
                        x,
                        halfY * (2 * row + 1),
                        0,
                        Quat.IDENTITY,
                        halfX,
                        halfY,
                        halfZ);
            }
        }
    }

    /** A stepped pyramid of cubes, seen from the road as a triangle. */
    void pyramid(int base, float half) {
        for (int row = 0; row < base; row++) {
            for (int i = 0; i < base - row; i++) {
                float x = (2 * i - base + row + 1) * (half + 0.01f);
                block(colour(row), x, half * (2 * row + 1), 0, Quat.IDENTITY, half, half, half);
            }
        }
    }

    /** Columns of drums that carry boards: storeys of a colonnade. */
    void colonnade(int columns, int storeys, float radius, float halfHeight, float spacing) {
        float board = 0.12f;
        float storey = 2 * halfHeight + 2 * board;
        for (int s = 0; s < storeys; s++) {
            for (int i = 0; i < columns; i++) {
                float x = (i - (columns - 1) / 2f) * spacing;
                drum(colour(s), x, s * storey + halfHeight, 0, radius, halfHeight);
            }
            float halfX = (columns - 1) * spacing / 2 + radius;
            float y = s * storey + 2 * halfHeight + board;
            block(Surface.OAK, 0, y, 0, Quat.IDENTITY, halfX, board, radius);
        }
    }

    /** Drums one on another, with a block on top. */
    void column(int drums, float radius, float halfHeight) {
        for (int i = 0; i < drums; i++) {
            drum(colour(i), 0, halfHeight * (2 * i + 1), 0, radius, halfHeight);
        }
        float y = drums * 2 * halfHeight + 0.2f;
        block(Surface.BRASS, 0, y, 0, Quat.IDENTITY, radius, 0.2f, radius);
    }

    private Surface colour(int i) {
        return COLOURS[(i + number) % COLOURS.length];
    }

    private void block(
            Surface surface, float x, float y, float z, Quat turn, float hx, float hy, float hz) {
        Vec3 half = new Vec3(hx, hy, hz);
        course.add(new Piece(Kind.BLOCK, surface, foot.pose(x, y, z, turn), half, null, number));
    }

    private void drum(Surface surface, float x, float y, float z, float radius, float halfHeight) {
        Vec3 half = new Vec3(radius, halfHeight, radius);
        course.add(new Piece(Kind.DRUM, surface, foot.pose(x, y, z), half, null, number));
    }
}
