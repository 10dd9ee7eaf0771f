package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Cylinder;
import dev.impasto.training.capture.scene.Daylight.Hour;

/** A street between two rows of houses. */
final class Street implements Setting {
    private static final float LENGTH = 26;

    @Override
    public void build(Stage stage) {
        Daylight light = stage.light(Hour.DAY, Hour.DAY, Hour.DUSK, Hour.OVERCAST);
        stage.way(12, 2, 1.7f);
        stage.ground(stage.materials.of(Masonry::tiles), 60, 2);
        Houses houses = new Houses(stage, stage.materials.chrome(light.around(), 0.25f));
        for (float side : new float[] {-1, 1}) {
            for (float x = -LENGTH; x < LENGTH; ) {
                float width = stage.chance.between(4, 8);
                houses.build(x + width / 2, side, width);
                x += width + (stage.chance.in(0.25f) ? 1.5f : 0.02f);
            }
        }
        end(stage, -1);
        end(stage, 1);
        for (int i = 0; i < 6; i++) {
            Bars.fence(stage, at(stage.chance.between(-12, 12), 0, 3.4f * stage.chance.sign()), 0);
        }
        cart(stage);
    }

    /** A portico that closes the street. */
    private static void end(Stage stage, float side) {
        Material stone = stage.materials.of(Masonry::plaster);
        float x = side * (LENGTH - 4);
        for (int i = 0; i < 6; i++) {
            Vector3f at = at(x, 2.2f, 1.1f * (i - 2.5f));
            stage.add(stage.still(), new Cylinder(2, 20, 0.22f, 4.4f, true), stone, at)
                    .rotate(1.5708f, 0, 0);
        }
        stage.box(stone, x, 4.7f, 0, 1.2f, 0.6f, 7.5f);
        for (int step = 0; step < 5; step++) {
            stage.box(stone, x - side * 0.3f * step, 0.4f - 0.08f * step, 0, 1, 0.1f, 8);
        }
    }

    /** Something that drives along the street. */
    private static void cart(Stage stage) {
        Chance chance = stage.chance;
        Node cart = stage.body(at(0, 0, 0));
        stage.box(cart, stage.materials.print(Prints::sign), at(0, 1, 0), 2.2f, 1.2f, 1.1f);
        Material tyre = stage.materials.paint(0.02f, 0.2f);
        for (float wheel : new float[] {-0.7f, 0.7f}) {
            stage.add(cart, new Cylinder(2, 20, 0.4f, 1.3f, true), tyre, at(wheel, 0.4f, 0));
        }
        float pace = chance.scale(0.5f, 6);
        float lane = chance.between(-0.8f, 0.8f);
        float start = chance.between(0, 40);
        stage.moves(t -> cart.setLocalTranslation((start + pace * t) % 40 - 20, 0, lane));
    }
}
