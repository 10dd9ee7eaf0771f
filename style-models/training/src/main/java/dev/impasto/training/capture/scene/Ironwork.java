package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import dev.impasto.training.capture.scene.Daylight.Hour;

/** A works yard: near and far, all is bars, rods and wires before the sky. */
final class Ironwork implements Setting {
    private static final float REACH = 16;

    @Override
    public void build(Stage stage) {
        stage.light(Hour.DAY, Hour.DAY, Hour.DUSK, Hour.OVERCAST);
        stage.way(6, 6, 1.7f);
        Chance chance = stage.chance;
        Material rust = stage.materials.of(Masonry::rust);
        Material planks = stage.materials.of(Masonry::planks);
        stage.ground(stage.materials.of(Masonry::gravel), 60, 3);
        for (int i = 0; i < 22; i++) {
            Bars.fence(stage, stage.free(REACH, 2), chance.between(0, 6.3f));
        }
        for (int i = 0; i < 5; i++) {
            Node scaffold = stage.body(i == 0 ? at(-2, 0, -1) : stage.free(REACH, 4));
            scaffold.rotate(0, chance.between(0, 6.3f), 0);
            Bars.scaffold(stage, scaffold, rust, planks, 2 + chance.below(3), 2 + chance.below(3));
        }
        for (int i = 0; i < 6; i++) {
            Node mast = stage.body(stage.free(2 * REACH, 4));
            Bars.mast(stage, mast, rust, chance.between(5, 14), chance.between(0.6f, 1.4f));
        }
        wires(stage);
        for (int i = 0; i < 4; i++) {
            grille(stage);
        }
        for (int i = 0; i < 6; i++) {
            Vector3f at = stage.free(REACH, 2.5f);
            stage.box(chance.in(0.5f) ? planks : rust, at.x, 0.5f, at.z, 1, 1, 1.4f);
        }
        crane(stage);
        Backdrop.around(stage, 24);
    }

    private static void wires(Stage stage) {
        Material dark = stage.materials.paint(0.02f, 0.1f);
        Chance chance = stage.chance;
        float turn = chance.between(0, 6.3f);
        for (int i = 0; i < 6; i++) {
            Vector3f a = pole(turn + i * FastMath.TWO_PI / 6, 0);
            Vector3f b = pole(turn + (i + 1) * FastMath.TWO_PI / 6, 0);
            stage.box(dark, a.x, 3, a.z, 0.12f, 6, 0.12f);
            for (int strand = 0; strand < 4; strand++) {
                Vector3f lift = at(0, 4.4f + 0.45f * strand, 0);
                Bars.wire(stage, dark, a.add(lift), b.add(lift), chance.scale(0.006f, 0.02f));
            }
        }
    }

    private static Vector3f pole(float angle, float y) {
        return at(11 * FastMath.cos(angle), y, 11 * FastMath.sin(angle));
    }

    /** A frame with a wire mesh, as texture or as real bars. */
    private static void grille(Stage stage) {
        Vector3f where = stage.free(REACH, 2);
        Material mesh = stage.materials.cutout(Cutouts::mesh);
        Node body = stage.body(where);
        body.rotate(0, stage.chance.between(0, 6.3f), 0);
        for (int i = 0; i < 3; i++) {
            stage.add(body, Meshes.card(2, 2), mesh, at(2 * i, 0, 0));
            stage.box(
                    body,
                    stage.materials.paint(0.1f, 0.5f),
                    at(2 * i - 1, 1, 0),
                    0.06f,
                    2.1f,
                    0.06f);
        }
    }

    /** A hook on cables, to and fro over the yard. */
    private static void crane(Stage stage) {
        Material paint = stage.materials.paint(0.4f, 0.9f);
        Node trolley = stage.body(at(0, 5, 0));
        Bars.rod(stage, trolley, paint, at(-0.2f, 0, 0), at(-0.2f, -2.6f, 0), 0.012f);
        Bars.rod(stage, trolley, paint, at(0.2f, 0, 0), at(0.2f, -2.6f, 0), 0.012f);
        stage.box(trolley, paint, at(0, -2.8f, 0), 0.6f, 0.4f, 0.4f);
        stage.box(paint, 0, 5.2f, 0, 16, 0.15f, 0.15f);
        float pace = stage.chance.scale(0.3f, 3);
        stage.moves(t -> trolley.setLocalTranslation(5 * FastMath.sin(pace * t), 5, 0));
    }
}
