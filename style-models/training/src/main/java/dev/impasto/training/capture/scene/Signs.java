package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Cylinder;
import dev.impasto.training.capture.scene.Daylight.Hour;
import java.util.ArrayList;
import java.util.List;

/** A fairground of things to read: boards, posters, test charts, banners. */
final class Signs implements Setting {
    private static final float REACH = 13;

    @Override
    public void build(Stage stage) {
        stage.light(Hour.DAY, Hour.DUSK, Hour.OVERCAST, Hour.INSIDE);
        Chance chance = stage.chance;
        stage.ground(stage.materials.print(chance.of(Fabric::checks, Masonry::tiles)), 60, 3);
        List<Material> prints = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            prints.add(stage.materials.print(Prints::page));
            prints.add(stage.materials.print(Prints::sign));
            prints.add(stage.materials.print(Prints::poster));
        }
        prints.add(stage.materials.print(Fabric::rings));
        prints.add(stage.materials.print(Fabric::checks));
        Material frame = stage.materials.paint(0.05f, 0.5f);
        for (int i = 0; i < 70; i++) {
            board(stage, prints.get(chance.below(prints.size())), frame);
        }
        for (int i = 0; i < 4; i++) {
            kiosk(stage, prints);
        }
        for (int i = 0; i < 4; i++) {
            Banner.hang(stage, prints.get(chance.below(prints.size())), stage.free(REACH, 2));
        }
        turning(stage, prints);
        Backdrop.around(stage, 17);
    }

    /** A board on two legs, from as large as a wall to as small as a label. */
    private static void board(Stage stage, Material print, Material frame) {
        Chance chance = stage.chance;
        float size = chance.scale(0.3f, 2.6f);
        Node board = stage.body(stage.free(REACH, 1 + size));
        board.rotate(0, chance.between(0, 6.3f), 0);
        float middle = size / 2 + chance.between(0.1f, 1.3f);
        float low = middle - size / 2;
        stage.add(board, Meshes.card(size, size), print, at(0, low, 0.03f));
        stage.add(board, Meshes.card(size, size), print, at(0, low, -0.03f))
                .rotate(0, FastMath.PI, 0);
        stage.box(board, frame, at(0, middle, 0), size * 1.06f, size * 1.06f, 0.04f);
        for (float leg : new float[] {-0.4f, 0.4f}) {
            stage.box(board, frame, at(leg * size, middle / 2, -0.03f), 0.05f, middle, 0.05f);
        }
    }

    /** A drum of posters under a striped cap. */
    private static void kiosk(Stage stage, List<Material> prints) {
        Vector3f where = stage.free(REACH, 2.5f);
        Material print = prints.get(stage.chance.below(prints.size()));
        stage.add(
                        stage.still(),
                        new Cylinder(2, 28, 0.7f, 2.6f, true),
                        print,
                        where.add(0, 1.3f, 0))
                .rotate(FastMath.HALF_PI, 0, 0);
        Material cap = stage.materials.print(Fabric::stripes);
        stage.box(cap, where.x, 2.8f, where.z, 1.7f, 0.3f, 1.7f);
    }

    /** A cube of signs that turns. */
    private static void turning(Stage stage, List<Material> prints) {
        Node cube = stage.body(at(0, 2.2f, 0));
        for (int side = 0; side < 4; side++) {
            float angle = side * FastMath.HALF_PI;
            Vector3f out = at(FastMath.sin(angle), -1, FastMath.cos(angle));
            stage.add(cube, Meshes.card(2, 2), prints.get(side + 1), out).rotate(0, angle, 0);
        }
        float pace = stage.chance.scale(0.2f, 6);
        stage.moves(t -> cube.setLocalRotation(cube.getLocalRotation().fromAngles(0, pace * t, 0)));
    }
}
