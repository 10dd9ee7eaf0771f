package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Sphere;
import dev.impasto.training.capture.scene.Daylight.Hour;
import java.util.ArrayList;
import java.util.List;

/** A paved court of fires, fountains of sparks, smoke and snow, with panes of glass in it. */
final class Fireworks implements Setting {
    private static final float REACH = 9;

    @Override
    public void build(Stage stage) {
        stage.light(Hour.DAY, Hour.DUSK, Hour.NIGHT, Hour.OVERCAST);
        Chance chance = stage.chance;
        stage.ground(stage.materials.of(Masonry.any(chance)), 60, 3);
        Material wall = stage.materials.of(Masonry::bricks);
        Material print = stage.materials.print(Prints::poster);
        for (int i = 0; i < 18; i++) {
            Vector3f at = stage.free(1.5f * REACH, 2.5f);
            float height = chance.between(0.6f, 3);
            stage.box(chance.of(wall, print), at.x, height / 2, at.z, 1.2f, height, 1.2f);
        }
        for (int i = 0; i < 3; i++) {
            Bars.fence(stage, stage.free(REACH, 1.5f), chance.between(0, 6.3f));
        }
        Sprays sprays = new Sprays(stage);
        for (int i = 0; i < 6; i++) {
            sprays.sparks(stage.free(0.7f * REACH, 1.5f));
            sprays.fire(stage.free(0.8f * REACH, 1.5f));
        }
        for (int i = 0; i < 3; i++) {
            sprays.smoke(stage.free(REACH, 1.5f));
        }
        if (chance.in(0.4f)) {
            sprays.snow();
        }
        panes(stage);
        Backdrop.around(stage, 13);
    }

    private static void panes(Stage stage) {
        Chance chance = stage.chance;
        List<Material> glass = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            glass.add(stage.materials.glass(chance.hue(0.8f), chance.between(0.15f, 0.5f)));
        }
        for (int i = 0; i < 10; i++) {
            Vector3f where = stage.free(REACH, 1.5f);
            float angle = chance.between(0, FastMath.TWO_PI);
            Geometry pane = stage.add(stage.still(), Meshes.card(1.8f, 2), glass.get(i % 3), where);
            pane.rotate(0, angle, 0);
            Materials.blended(pane);
        }
        for (int i = 0; i < 3; i++) {
            Vector3f home = stage.free(REACH, 2).setY(chance.between(1, 2));
            Geometry ball = stage.add(stage.still(), new Sphere(16, 24, 0.4f), glass.get(i), home);
            Materials.blended(ball);
            float pace = chance.scale(0.5f, 4);
            stage.moves(
                    t ->
                            ball.setLocalTranslation(
                                    home.add(at(0, 0.4f * FastMath.sin(pace * t), 0))));
        }
    }
}
