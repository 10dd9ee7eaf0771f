package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Cylinder;
import com.jme3.scene.shape.Sphere;
import com.jme3.scene.shape.Torus;
import dev.impasto.training.capture.scene.Daylight.Hour;
import java.util.ArrayList;
import java.util.List;

/** A bit of everything on a patterned ground; nearly half of the solids move. */
final class Yard implements Setting {
    private static final float REACH = 10;

    @Override
    public void build(Stage stage) {
        stage.light(Hour.DAY, Hour.DUSK, Hour.OVERCAST);
        Chance chance = stage.chance;
        stage.ground(stage.materials.of(Masonry.any(chance)), 3 * REACH, 3);
        List<Material> surfaces = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Recipe recipe = chance.in(0.5f) ? Masonry.any(chance) : Fabric.any(chance);
            surfaces.add(stage.materials.of(chance.in(0.2f) ? Prints::page : recipe));
        }
        for (int i = 0; i < 46; i++) {
            solid(stage, surfaces.get(chance.below(surfaces.size())));
        }
        for (int i = 0; i < 5; i++) {
            Bars.fence(stage, stage.free(REACH, 1.5f), chance.between(0, 6.3f));
        }
        Material leaves = stage.materials.cutout(Cutouts::leaves);
        for (int i = 0; i < 10; i++) {
            Plants.bush(stage, stage.body(stage.free(REACH, 1.5f)), leaves, 2);
        }
        for (int i = 0; i < 7; i++) {
            lamp(stage);
        }
        Backdrop.around(stage, 14);
    }

    private static void solid(Stage stage, Material material) {
        Chance chance = stage.chance;
        float size = chance.between(0.2f, 1.1f);
        Mesh mesh =
                switch (chance.below(4)) {
                    case 0 -> new Sphere(16, 24, size);
                    case 1 -> new Cylinder(2, 24, 0.6f * size, 2.4f * size, true);
                    case 2 -> new Torus(24, 12, 0.25f * size, size);
                    default ->
                            Meshes.box(
                                    2 * size, 2 * size * chance.between(0.2f, 2), 2 * size, 1.5f);
                };
        Vector3f home = stage.free(REACH, 2).setY(chance.between(0.3f, 2));
        Node body = stage.body(home);
        stage.add(body, mesh, material, Vector3f.ZERO);
        body.rotate(chance.between(0, 6), chance.between(0, 6), 0);
        if (chance.in(0.45f)) {
            swing(stage, body, home);
        }
    }

    private static void lamp(Stage stage) {
        Chance chance = stage.chance;
        Vector3f home = stage.free(REACH, 2).setY(chance.between(1, 2.5f));
        Node body = stage.body(home);
        Mesh ball = new Sphere(10, 14, chance.between(0.05f, 0.25f));
        stage.add(
                body,
                ball,
                stage.materials.glow(chance.hue(0.6f), chance.scale(1, 12)),
                at(0, 0, 0));
        if (chance.in(0.5f)) {
            swing(stage, body, home);
        }
    }

    /** To and fro and around, from slow to hurried. */
    private static void swing(Stage stage, Node body, Vector3f home) {
        Chance chance = stage.chance;
        Vector3f swing = chance.vector(1.5f, 0.3f, 1.5f);
        Vector3f spin = chance.vector(2, 2, 1);
        float pace = chance.scale(0.3f, 4);
        stage.moves(
                t -> {
                    body.setLocalTranslation(home.add(swing.mult(FastMath.sin(pace * t))));
                    body.setLocalRotation(
                            new Quaternion().fromAngles(spin.x * t, spin.y * t, spin.z * t));
                });
    }
}
