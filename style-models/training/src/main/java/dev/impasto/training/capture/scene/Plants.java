package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;

/** Plants made of cards. */
final class Plants {
    private Plants() {}

    /** Crossed cards that stand on the ground. */
    static void bush(Stage stage, Node on, Material leaves, float size) {
        float turn = stage.chance.between(0, 6.3f);
        for (int i = 0; i < 3; i++) {
            Geometry card = stage.add(on, Meshes.card(size, size), leaves, Vector3f.ZERO);
            card.rotate(0, turn + i * FastMath.PI / 3, 0);
        }
    }

    /** A trunk, some boughs, and cards of leaves all over its crown. */
    static void tree(Stage stage, Node on, Material bark, Material leaves, float height) {
        Chance chance = stage.chance;
        Bars.rod(stage, on, bark, at(0, 0, 0), at(0, 0.75f * height, 0), 0.022f * height);
        float crown = 0.3f * height;
        for (int i = 0; i < 40; i++) {
            Vector3f at =
                    chance.vector(1, 1, 1)
                            .normalizeLocal()
                            .multLocal(crown * chance.between(0.5f, 1));
            at.y += 0.7f * height;
            if (i % 4 == 0) {
                Bars.rod(stage, on, bark, at(0, 0.45f * height, 0), at, 0.007f * height);
            }
            float size = crown * chance.between(1, 1.7f);
            Geometry card = stage.add(on, Meshes.card(size, size), leaves, at);
            card.rotate(chance.between(-0.8f, 0.8f), chance.between(0, 6.3f), 0);
            card.move(0, -size / 2, 0);
        }
    }

    /** Lets a plant sway about its foot. */
    static void sway(Stage stage, Node plant) {
        Chance chance = stage.chance;
        float reach = chance.scale(0.01f, 0.12f);
        float pace = chance.between(1, 4);
        float phase = chance.between(0, 6.3f);
        Quaternion home = plant.getLocalRotation().clone();
        Quaternion lean = new Quaternion();
        stage.moves(
                t -> {
                    float wind =
                            FastMath.sin(pace * t + phase) + 0.4f * FastMath.sin(2.7f * pace * t);
                    lean.fromAngles(reach * wind, 0, 0.6f * reach * wind);
                    plant.setLocalRotation(lean.mult(home));
                });
    }
}
