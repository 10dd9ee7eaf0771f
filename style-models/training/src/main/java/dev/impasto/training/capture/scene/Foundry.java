package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Cylinder;
import com.jme3.scene.shape.Sphere;
import com.jme3.scene.shape.Torus;
import dev.impasto.training.capture.scene.Daylight.Hour;

/** A show of polished things: chrome, brushed and enamelled metal, and flat mirrors. */
final class Foundry implements Setting {
    private static final float REACH = 9;

    @Override
    public void build(Stage stage) {
        Daylight light = stage.light(Hour.DAY, Hour.DUSK, Hour.OVERCAST);
        light.addProbe(stage);
        Chance chance = stage.chance;
        stage.ground(stage.materials.of(Masonry::tiles), 60, 3);
        Material[] shiny = {
            stage.materials.chrome(light.around(), 0.6f),
            stage.materials.chrome(light.around(), 0.3f),
            stage.materials.metal(Masonry::plaster, chance.between(0.1f, 0.35f), 1),
            stage.materials.metal(Masonry::rust, chance.between(0.3f, 0.6f), 1),
            stage.materials.metal(Fabric::checks, chance.between(0.05f, 0.4f), 0)
        };
        for (int i = 0; i < 44; i++) {
            piece(stage, chance.of(shiny));
        }
        Vector3f where = stage.free(0.5f * REACH, 1.8f);
        Mirror.stand(stage, where, chance.between(0, 6.3f), shiny[3]);
        Material print = stage.materials.print(Prints::sign);
        for (int i = 0; i < 14; i++) {
            Vector3f at = stage.free(1.4f * REACH, 2);
            stage.box(print, at.x, 0.8f, at.z, 1.2f, 1.6f, 1.2f);
        }
        for (int i = 0; i < 3; i++) {
            Bars.fence(stage, stage.free(REACH, 1.5f), chance.between(0, 6.3f));
        }
        Backdrop.around(stage, 14);
    }

    private static void piece(Stage stage, Material material) {
        Chance chance = stage.chance;
        float size = chance.between(0.25f, 1);
        Mesh mesh =
                switch (chance.below(4)) {
                    case 0 -> new Sphere(24, 36, size);
                    case 1 -> new Cylinder(2, 32, 0.5f * size, 2.4f * size, true);
                    case 2 -> new Torus(36, 18, 0.25f * size, size);
                    default -> Meshes.box(1.6f * size, 1.6f * size, 1.6f * size, 1.5f);
                };
        Node body = stage.body(stage.free(REACH, 2).setY(1.1f * size + chance.between(0, 0.8f)));
        stage.add(body, mesh, material, Vector3f.ZERO);
        body.rotate(chance.of(0f, FastMath.HALF_PI), chance.between(0, 6), 0);
        if (chance.in(0.4f)) {
            Vector3f home = body.getLocalTranslation().clone();
            float pace = chance.scale(0.3f, 5);
            float reach = chance.between(0.1f, 1);
            stage.moves(
                    t -> {
                        body.setLocalTranslation(
                                home.add(at(reach * FastMath.sin(pace * t), 0, 0)));
                        body.setLocalRotation(
                                body.getLocalRotation().fromAngles(1, pace * t, 0.3f));
                    });
        }
    }
}
