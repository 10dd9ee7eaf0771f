package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.light.PointLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Sphere;
import dev.impasto.training.capture.scene.Daylight.Hour;
import java.util.ArrayList;
import java.util.List;

/** A town after dark, of lamps and what little they light. */
final class NightStreet implements Setting {
    private static final float REACH = 13;
    private static final int LIGHTS = 7;

    @Override
    public void build(Stage stage) {
        stage.light(Hour.NIGHT);
        stage.way(7, 5, 1.7f);
        Chance chance = stage.chance;
        stage.ground(stage.materials.of(Masonry::tiles), 60, 3);
        Material[] walls = {
            stage.materials.of(Masonry::bricks), stage.materials.of(Masonry::plaster)
        };
        for (int i = 0; i < 24; i++) {
            block(stage, chance.of(walls));
        }
        for (int i = 0; i < LIGHTS; i++) {
            lamp(stage);
        }
        for (int i = 0; i < 12; i++) {
            garland(stage);
        }
        for (int i = 0; i < 9; i++) {
            neon(stage);
        }
        for (int i = 0; i < 3; i++) {
            Bars.fence(stage, stage.free(REACH, 1.5f), chance.between(0, 6.3f));
        }
        car(stage);
    }

    /** A house with some windows lit. */
    private static void block(Stage stage, Material wall) {
        Chance chance = stage.chance;
        Vector3f where = stage.free(1.5f * REACH, 3.2f);
        float height = chance.between(3, 9);
        Node block = stage.body(where);
        block.rotate(0, chance.between(0, 6.3f), 0);
        stage.box(block, wall, at(0, height / 2, 0), 3, height, 3);
        Material lit =
                stage.materials.glow(new ColorRGBA(1, 0.7f, 0.35f, 1), chance.scale(0.4f, 4));
        Material dark = stage.materials.paint(0.02f, 0.1f);
        for (float y = 1; y < height - 0.5f; y += 0.9f) {
            for (int column = -1; column <= 1; column++) {
                for (float side : new float[] {-1.51f, 1.51f}) {
                    Material pane = chance.in(0.5f) ? lit : dark;
                    stage.box(block, pane, at(0.9f * column, y, side), 0.45f, 0.6f, 0.02f);
                    stage.box(block, pane, at(side, y, 0.9f * column), 0.02f, 0.6f, 0.45f);
                }
            }
        }
    }

    /** A bright bulb on a pole, which lights what is near. */
    private static void lamp(Stage stage) {
        Chance chance = stage.chance;
        Vector3f where = stage.free(REACH, 1.2f);
        ColorRGBA hue = chance.hue(0.5f);
        stage.box(stage.materials.paint(0.03f, 0.2f), where.x, 1.5f, where.z, 0.07f, 3, 0.07f);
        Vector3f bulb = where.add(0, 3.1f, 0);
        Material glow = stage.materials.glow(hue, chance.scale(8, 30));
        stage.add(stage.still(), new Sphere(10, 14, chance.between(0.06f, 0.16f)), glow, bulb);
        ColorRGBA light = hue.mult(chance.between(1.5f, 4) * stage.materials.intensity);
        stage.app.getRootNode().addLight(new PointLight(bulb, light, chance.between(6, 12)));
    }

    /** A wire with many tiny lamps. */
    private static void garland(Stage stage) {
        Chance chance = stage.chance;
        Vector3f from = stage.free(REACH, 1).setY(chance.between(2.5f, 4));
        Vector3f to = from.add(chance.vector(6, 0.5f, 6));
        List<Material> hues = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            hues.add(stage.materials.glow(chance.hue(0.8f), chance.scale(2, 25)));
        }
        float size = chance.scale(0.012f, 0.04f);
        for (int i = 0; i <= 30; i++) {
            float s = i / 30f;
            Vector3f at = new Vector3f().interpolateLocal(from, to, s);
            at.y -= 3 * s * (1 - s);
            stage.add(stage.still(), new Sphere(5, 6, size), hues.get(i % 3), at);
        }
    }

    /** Glowing tubes bent to a sign. */
    private static void neon(Stage stage) {
        Chance chance = stage.chance;
        Node sign = stage.body(stage.free(REACH, 1.8f).setY(chance.between(1.2f, 2.5f)));
        sign.rotate(0, chance.between(0, 6.3f), 0);
        stage.box(sign, stage.materials.paint(0.03f, 0.15f), at(0, 0, -0.08f), 2, 1, 0.06f);
        Material glow = stage.materials.glow(chance.hue(0.9f), chance.scale(2, 15));
        for (int tube = 0; tube < 3; tube++) {
            List<Vector3f> points = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                points.add(at(-0.85f + 0.28f * i, chance.between(-0.4f, 0.4f), 0.02f));
            }
            stage.add(sign, Meshes.tube(points, 0.016f, 6), glow, Vector3f.ZERO);
        }
    }

    /** Headlights that pass by. */
    private static void car(Stage stage) {
        Chance chance = stage.chance;
        Node car = stage.body(at(0, 0, 0));
        stage.box(car, stage.materials.paint(0.1f, 0.5f), at(0, 0.6f, 0), 2.4f, 0.8f, 1.2f);
        Material front = stage.materials.glow(ColorRGBA.White, 25);
        Material rear = stage.materials.glow(ColorRGBA.Red, 8);
        for (float side : new float[] {-0.4f, 0.4f}) {
            stage.add(car, new Sphere(8, 10, 0.1f), front, at(1.2f, 0.6f, side));
            stage.add(car, new Sphere(8, 10, 0.08f), rear, at(-1.2f, 0.6f, side));
        }
        float pace = chance.scale(0.4f, 2);
        stage.moves(
                t -> {
                    float angle = pace * t;
                    car.setLocalTranslation(
                            3.2f * FastMath.cos(angle), 0, 2.2f * FastMath.sin(angle));
                    car.setLocalRotation(
                            car.getLocalRotation().fromAngles(0, -angle - FastMath.HALF_PI, 0));
                });
    }
}
