package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/** What stands around a place, so that it does not end at an empty horizon. */
final class Backdrop {
    private Backdrop() {}

    /** Blocks and trees from this far on, and patches of other paving before them. */
    static void around(Stage stage, float from) {
        Chance chance = stage.chance;
        Material[] walls = {
            stage.materials.of(chance.of(Masonry::bricks, Masonry::tiles)),
            stage.materials.of(chance.of(Masonry::plaster, Masonry::planks)),
            stage.materials.print(chance.of(Prints::poster, Fabric::stripes, Fabric::checks))
        };
        for (int i = 0; i < 26; i++) {
            Vector3f at = ring(chance, from, 2.2f * from);
            float height = chance.scale(1.5f, 11);
            float width = chance.between(2, 6);
            stage.box(chance.of(walls), at.x, height / 2, at.z, width, height, width);
        }
        Material leaves = stage.materials.cutout(Cutouts::leaves);
        for (int i = 0; i < 8; i++) {
            Vector3f at = ring(chance, 0.9f * from, 1.3f * from);
            Plants.tree(stage, stage.body(at), walls[1], leaves, chance.between(3, 7));
        }
        for (int i = 0; i < 5; i++) {
            float x = chance.between(-from, from) * 0.7f;
            float z = chance.between(-from, from) * 0.7f;
            float width = chance.between(2, 8);
            stage.box(walls[i % 2], x, 0.004f * i, z, width, 0.02f, chance.between(2, 8));
        }
    }

    private static Vector3f ring(Chance chance, float from, float to) {
        float angle = chance.between(0, FastMath.TWO_PI);
        float away = chance.between(from, to);
        return at(away * FastMath.cos(angle), 0, away * FastMath.sin(angle));
    }
}
