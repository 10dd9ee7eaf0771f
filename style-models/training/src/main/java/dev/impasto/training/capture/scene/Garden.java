package dev.impasto.training.capture.scene;

import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import dev.impasto.training.capture.scene.Daylight.Hour;

/** Trees, bushes, flowers and grass; the wind moves some. */
final class Garden implements Setting {
    private static final float REACH = 14;

    @Override
    public void build(Stage stage) {
        stage.light(Hour.DAY, Hour.DUSK, Hour.OVERCAST);
        stage.way(6, 5, 1.5f);
        Chance chance = stage.chance;
        stage.ground(
                stage.materials.of(chance.of(Masonry::gravel, Cutouts::lawn, Cutouts::lawn)),
                60,
                3);
        Material bark = stage.materials.of(Masonry::planks);
        Material[] leaves = new Material[3];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = stage.materials.cutout(Cutouts::leaves);
        }
        for (int i = 0; i < 24; i++) {
            Node tree = stage.body(stage.free(1.4f * REACH, 2.5f));
            Plants.tree(stage, tree, bark, chance.of(leaves), chance.between(2.5f, 7));
            swayed(stage, tree);
        }
        for (int i = 0; i < 26; i++) {
            Node bush = stage.body(stage.free(REACH, 1.6f));
            Plants.bush(stage, bush, chance.of(leaves), chance.between(0.8f, 2));
            swayed(stage, bush);
        }
        meadow(stage);
        Backdrop.around(stage, 20);
        Bars.fence(stage, stage.free(REACH, 2), chance.between(0, 6.3f));
    }

    private static void swayed(Stage stage, Node plant) {
        if (stage.chance.in(0.5f)) {
            Plants.sway(stage, plant);
        }
    }

    /** Tufts in patches; each patch sways as one. */
    private static void meadow(Stage stage) {
        Chance chance = stage.chance;
        Material[] grass = {
            stage.materials.cutout(Cutouts::grass), stage.materials.cutout(Cutouts::grass)
        };
        for (int patch = 0; patch < 44; patch++) {
            Node body = stage.body(stage.free(REACH, 0.8f));
            for (int tuft = 0; tuft < 18; tuft++) {
                Vector3f at = chance.vector(1.3f, 0, 1.3f);
                float size = chance.between(0.3f, 0.9f);
                for (int side = 0; side < 2; side++) {
                    stage.add(body, Meshes.card(size, size), chance.of(grass), at)
                            .rotate(0, chance.between(0, 6.3f), 0);
                }
            }
            swayed(stage, body);
        }
    }
}
