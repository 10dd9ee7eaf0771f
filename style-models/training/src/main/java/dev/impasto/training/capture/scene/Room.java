package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.light.PointLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Sphere;
import dev.impasto.training.capture.scene.Daylight.Hour;

/** A furnished room in soft light. */
final class Room implements Setting {
    private static final float HALF = 5;
    private static final float HEIGHT = 2.8f;

    @Override
    public void build(Stage stage) {
        stage.light(Hour.INSIDE);
        stage.way(2.3f, 2, 1.5f);
        Chance chance = stage.chance;
        stage.ground(stage.materials.of(chance.of(Masonry::planks, Masonry::tiles)), HALF, 2);
        shell(stage, stage.materials.of(chance.of(Masonry::plaster, Fabric::cloth)));
        Material wood = stage.materials.of(Masonry::planks);
        shelves(stage, wood, -2, 4);
        shelves(stage, wood, 2.5f, 3);
        Material leaves = stage.materials.cutout(Cutouts::leaves);
        for (int i = 0; i < 5; i++) {
            table(stage, wood);
        }
        for (int i = 0; i < 7; i++) {
            picture(stage, wood);
            chair(stage, wood);
        }
        for (int i = 0; i < 3; i++) {
            Vector3f at = stage.free(HALF - 0.8f, 0.9f);
            stage.box(wood, at.x, 0.2f, at.z, 0.4f, 0.4f, 0.4f);
            Plants.bush(stage, stage.body(at.setY(0.35f)), leaves, 1);
        }
        Material rug =
                stage.materials.of(chance.of(Fabric::tartan, Fabric::cloth, Fabric::stripes));
        stage.box(rug, 0, 0.01f, 0, 2.6f, 0.02f, 2);
        for (int i = 0; i < 4; i++) {
            lamp(stage);
        }
    }

    /** Walls, ceiling, and a window with blinds. */
    private static void shell(Stage stage, Material wall) {
        Material trim = stage.materials.paint(0.7f, 0.95f);
        stage.box(wall, 0, HEIGHT / 2, -HALF, 2 * HALF, HEIGHT, 0.2f);
        stage.box(wall, 0, HEIGHT / 2, HALF, 2 * HALF, HEIGHT, 0.2f);
        stage.box(wall, -HALF, HEIGHT / 2, 0, 0.2f, HEIGHT, 2 * HALF);
        stage.box(wall, HALF, 0.4f, 0, 0.2f, 0.8f, 2 * HALF);
        stage.box(wall, HALF, HEIGHT - 0.2f, 0, 0.2f, 0.4f, 2 * HALF);
        stage.box(trim, 0, HEIGHT, 0, 2 * HALF, 0.1f, 2 * HALF);
        for (float z = -HALF; z <= HALF; z += 1.25f) {
            stage.box(wall, HALF, HEIGHT / 2, z, 0.2f, HEIGHT, 0.3f);
            stage.box(trim, HALF, 1.6f, z + 0.625f, 0.06f, 1.6f, 0.05f);
        }
        float slat = stage.chance.scale(0.035f, 0.09f);
        for (float y = 0.85f; y < 2.4f; y += slat) {
            stage.box(trim, HALF - 0.15f, y, 0, 0.02f, 0.45f * slat, stage.chance.in(0.8f) ? 5 : 3);
        }
        for (float side : new float[] {-HALF + 0.12f, HALF - 0.12f}) {
            stage.box(trim, 0, 0.08f, side, 2 * HALF, 0.16f, 0.03f);
        }
    }

    /** Boards full of books against a wall. */
    private static void shelves(Stage stage, Material wood, float middle, float width) {
        Chance chance = stage.chance;
        Material[] bindings = new Material[8];
        for (int i = 0; i < bindings.length; i++) {
            bindings[i] = stage.materials.paint(0.1f, 0.8f);
        }
        for (int shelf = 0; shelf < 5; shelf++) {
            float y = 0.3f + 0.45f * shelf;
            stage.box(wood, middle, y, -HALF + 0.3f, width, 0.03f, 0.35f);
            for (float x = middle - width / 2; x < middle + width / 2 - 0.1f; ) {
                float thick = chance.between(0.02f, 0.08f);
                float tall = chance.between(0.2f, 0.38f);
                if (chance.in(0.93f)) {
                    Vector3f at = at(x + thick / 2, y + 0.015f + tall / 2, -HALF + 0.3f);
                    stage.box(stage.still(), chance.of(bindings), at, thick, tall, 0.22f);
                }
                x += thick + 0.003f;
            }
        }
    }

    private static void table(Stage stage, Material wood) {
        Chance chance = stage.chance;
        Vector3f where = stage.free(HALF - 0.9f, 0.7f);
        Node table = stage.body(where);
        table.rotate(0, chance.between(0, 6.3f), 0);
        float w = chance.between(0.8f, 1.5f);
        stage.box(table, wood, at(0, 0.75f, 0), w, 0.05f, 0.8f);
        for (int leg = 0; leg < 4; leg++) {
            float x = leg % 2 == 0 ? -0.45f * w : 0.45f * w;
            stage.box(table, wood, at(x, 0.37f, leg < 2 ? -0.35f : 0.35f), 0.05f, 0.75f, 0.05f);
        }
        Material print = stage.materials.print(Prints::page);
        Geometry paper = stage.add(table, Meshes.card(0.3f, 0.42f), print, at(0, 0.782f, 0.2f));
        paper.rotate(-1.5708f, 0, 0);
        for (int i = 0; i < 3; i++) {
            Vector3f at = at(chance.between(-0.4f, 0.4f) * w, 0.86f, chance.between(-0.3f, 0.3f));
            stage.add(table, new Sphere(12, 16, 0.08f), stage.materials.paint(0.2f, 0.9f), at);
        }
    }

    private static void chair(Stage stage, Material wood) {
        Node chair = stage.body(stage.free(HALF - 0.7f, 0.6f));
        chair.rotate(0, stage.chance.between(0, 6.3f), 0);
        stage.box(chair, wood, at(0, 0.45f, 0), 0.42f, 0.04f, 0.42f);
        for (float x = -0.18f; x < 0.2f; x += 0.06f) {
            boolean post = Math.abs(x) > 0.15f;
            stage.box(chair, wood, at(x, 0.7f, -0.2f), 0.02f, post ? 0.6f : 0.45f, 0.02f);
            if (post) {
                stage.box(chair, wood, at(x, 0.22f, 0.18f), 0.03f, 0.45f, 0.03f);
                stage.box(chair, wood, at(x, 0.22f, -0.18f), 0.03f, 0.45f, 0.03f);
            }
        }
        stage.box(chair, wood, at(0, 0.98f, -0.2f), 0.42f, 0.06f, 0.03f);
    }

    private static void picture(Stage stage, Material frame) {
        Chance chance = stage.chance;
        float size = chance.between(0.3f, 1);
        float x = chance.between(-4, 4);
        Material print = stage.materials.print(chance.of(Prints::poster, Prints::page));
        Vector3f middle = at(x, 1.7f, HALF - 0.13f);
        stage.box(stage.still(), frame, middle, size + 0.08f, size + 0.08f, 0.05f);
        stage.add(stage.still(), Meshes.card(size, size), print, middle.add(0, -size / 2, -0.03f))
                .rotate(0, 3.1416f, 0);
    }

    private static void lamp(Stage stage) {
        Chance chance = stage.chance;
        Vector3f at = stage.free(HALF - 1, 0.5f).setY(chance.between(1.8f, 2.5f));
        ColorRGBA hue = new ColorRGBA(1, chance.between(0.75f, 0.95f), 0.7f, 1);
        Material glow = stage.materials.glow(hue, chance.scale(2, 8));
        stage.add(stage.still(), new Sphere(12, 16, 0.12f), glow, at);
        Bars.rod(
                stage,
                stage.still(),
                stage.materials.paint(0, 0.1f),
                at,
                at.add(0, 3 - at.y, 0),
                0.01f);
        ColorRGBA light = hue.mult(chance.between(0.2f, 0.5f) * stage.materials.intensity);
        stage.app.getRootNode().addLight(new PointLight(at.add(0, -0.2f, 0), light, 9));
    }
}
