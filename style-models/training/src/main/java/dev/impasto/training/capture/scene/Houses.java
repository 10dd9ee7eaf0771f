package dev.impasto.training.capture.scene;

import com.jme3.material.Material;
import com.jme3.scene.Geometry;

/** Builds houses that face the street along x. */
final class Houses {
    private static final float FRONT = 4.6f;
    private static final float DEPTH = 4;
    private static final float STOREY = 2.6f;

    private final Stage stage;
    private final Chance chance;
    private final Material panes;
    private final Material[] walls;
    private final Material trim;
    private final Material tiles;
    private final Material awning;
    private final Material iron;

    Houses(Stage stage, Material panes) {
        this.stage = stage;
        this.panes = panes;
        chance = stage.chance;
        walls =
                new Material[] {
                    stage.materials.of(Masonry::bricks),
                    stage.materials.of(Masonry::bricks),
                    stage.materials.of(Masonry::plaster),
                    stage.materials.of(Masonry::tiles)
                };
        trim = stage.materials.paint(0.6f, 0.95f);
        tiles = stage.materials.of(Masonry::roof);
        awning = stage.materials.print(Fabric::stripes);
        iron = stage.materials.paint(0.02f, 0.15f);
    }

    /** A house around x, on one side of the street. */
    void build(float x, float side, float width) {
        int storeys = 2 + chance.below(3);
        float height = storeys * STOREY + 0.4f;
        float z = side * (FRONT + DEPTH / 2);
        stage.box(chance.of(walls), x, height / 2, z, width, height, DEPTH);
        stage.box(trim, x, height, z - side * 0.1f, width + 0.1f, 0.25f, DEPTH + 0.3f);
        float slope = side * 0.55f;
        Geometry roof = stage.box(tiles, x, height + 0.9f, z, width, 0.12f, DEPTH + 0.8f);
        roof.rotate(-slope, 0, 0);
        int columns = Math.max((int) (width / 1.5f), 2);
        float step = width / columns;
        for (int storey = 0; storey < storeys; storey++) {
            for (int column = 0; column < columns; column++) {
                float at = x - width / 2 + (column + 0.5f) * step;
                if (storey == 0 && column == 0) {
                    door(at, side);
                } else {
                    window(at, storey * STOREY + 1.5f, side);
                }
            }
            stage.box(trim, x, storey * STOREY + 0.35f, side * FRONT, width, 0.08f, 0.1f);
        }
        if (chance.in(0.4f)) {
            Geometry cloth =
                    stage.box(awning, x, 2.6f, side * (FRONT - 0.5f), width * 0.6f, 0.03f, 1.1f);
            cloth.rotate(-side * 0.3f, 0, 0);
        }
        if (chance.in(0.5f)) {
            balcony(x, STOREY * (1 + chance.below(storeys - 1)) + 0.4f, side, width * 0.5f);
        }
    }

    /** A pane in a frame with bars, on a sill. */
    private void window(float x, float y, float side) {
        float front = side * FRONT;
        stage.box(panes, x, y, front, 0.8f, 1.3f, 0.06f);
        for (float edge : new float[] {-0.43f, 0, 0.43f}) {
            stage.box(
                    trim,
                    x + edge,
                    y,
                    front - side * 0.04f,
                    edge == 0 ? 0.03f : 0.07f,
                    1.4f,
                    0.08f);
        }
        for (float edge : new float[] {-0.68f, -0.2f, 0.25f, 0.68f}) {
            float thick = Math.abs(edge) > 0.5f ? 0.08f : 0.03f;
            stage.box(trim, x, y + edge, front - side * 0.04f, 0.9f, thick, 0.08f);
        }
        stage.box(trim, x, y - 0.74f, front - side * 0.1f, 1.05f, 0.06f, 0.25f);
    }

    private void door(float x, float side) {
        stage.box(stage.materials.paint(0.1f, 0.6f), x, 1.3f, side * FRONT, 0.95f, 2, 0.08f);
        stage.box(trim, x, 2.4f, side * (FRONT - 0.15f), 1.3f, 0.1f, 0.5f);
        for (int step = 0; step < 3; step++) {
            stage.box(
                    trim,
                    x,
                    0.27f - 0.1f * step,
                    side * (FRONT - 0.2f - 0.2f * step),
                    1.3f,
                    0.1f,
                    0.25f);
        }
    }

    private void balcony(float x, float y, float side, float width) {
        float front = side * (FRONT - 0.8f);
        stage.box(trim, x, y, side * (FRONT - 0.4f), width, 0.1f, 0.8f);
        for (float at = -width / 2; at <= width / 2; at += 0.12f) {
            stage.box(iron, x + at, y + 0.45f, front, 0.018f, 0.9f, 0.018f);
        }
        stage.box(iron, x, y + 0.9f, front, width, 0.04f, 0.04f);
    }
}
