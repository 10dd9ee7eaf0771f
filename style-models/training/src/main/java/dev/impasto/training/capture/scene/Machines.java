package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Cylinder;
import dev.impasto.training.capture.scene.Daylight.Hour;

/** A hall of machines that all run, each at its own pace. */
final class Machines implements Setting {
    private static final float REACH = 9;

    private record Paints(Material[] some, Material dark) {
        Material any(Chance chance) {
            return chance.of(some);
        }
    }

    @Override
    public void build(Stage stage) {
        stage.light(Hour.DAY, Hour.DUSK, Hour.OVERCAST, Hour.INSIDE);
        Chance chance = stage.chance;
        stage.ground(stage.materials.of(Masonry.any(chance)), 60, 3);
        Paints paints =
                new Paints(
                        new Material[] {
                            stage.materials.of(Masonry::rust),
                            stage.materials.of(Masonry::plaster),
                            stage.materials.paint(0.2f, 0.9f),
                            stage.materials.print(Fabric::stripes)
                        },
                        stage.materials.paint(0.03f, 0.2f));
        for (int i = 0; i < 22; i++) {
            gear(stage, paints.any(chance));
        }
        for (int i = 0; i < 11; i++) {
            fan(stage, paints);
            pendulum(stage, paints);
        }
        for (int i = 0; i < 8; i++) {
            arm(stage, paints);
            piston(stage, paints);
        }
        Material print = stage.materials.print(Prints::sign);
        for (int i = 0; i < 6; i++) {
            Vector3f at = stage.free(1.5f * REACH, 2.5f);
            stage.box(chance.in(0.5f) ? print : paints.any(chance), at.x, 1, at.z, 1.4f, 2, 1.4f);
        }
        Backdrop.around(stage, 14);
    }

    private static void turns(Stage stage, Node body, float pace) {
        Quaternion home = body.getLocalRotation().clone();
        Quaternion turn = new Quaternion();
        stage.moves(t -> body.setLocalRotation(home.mult(turn.fromAngles(0, 0, pace * t))));
    }

    private static Node upright(Stage stage, float height) {
        Node body = stage.body(stage.free(REACH, 2).setY(height));
        body.rotate(0, stage.chance.between(0, 6.3f), 0);
        return body;
    }

    private static void gear(Stage stage, Material material) {
        Chance chance = stage.chance;
        float radius = chance.between(0.4f, 1.3f);
        Node gear = upright(stage, radius + chance.between(0.2f, 1));
        stage.add(gear, new Cylinder(2, 24, 0.85f * radius, 0.25f, true), material, Vector3f.ZERO);
        int teeth = 8 + chance.below(16);
        for (int i = 0; i < teeth; i++) {
            float angle = i * FastMath.TWO_PI / teeth;
            Vector3f at = at(FastMath.cos(angle), FastMath.sin(angle), 0).mult(0.9f * radius);
            stage.box(gear, material, at, 0.3f * radius, 2f * radius / teeth, 0.24f)
                    .rotate(0, 0, angle);
        }
        turns(stage, gear, chance.sign() * chance.scale(0.2f, 12));
    }

    private static void fan(Stage stage, Paints paints) {
        Chance chance = stage.chance;
        Node fan = upright(stage, chance.between(1.2f, 2.5f));
        int blades = 3 + chance.below(6);
        for (int i = 0; i < blades; i++) {
            float angle = i * FastMath.TWO_PI / blades;
            Vector3f at = at(0.5f * FastMath.cos(angle), 0.5f * FastMath.sin(angle), 0);
            stage.box(fan, paints.some[i % 2], at, 0.9f, chance.scale(0.04f, 0.2f), 0.03f)
                    .rotate(0, 0, angle);
        }
        turns(stage, fan, chance.sign() * chance.scale(1, 30));
    }

    private static void pendulum(Stage stage, Paints paints) {
        Chance chance = stage.chance;
        Node pendulum = upright(stage, 3.2f);
        float length = chance.between(1, 2.6f);
        Bars.rod(stage, pendulum, paints.dark, at(0, 0, 0), at(0, -length, 0), 0.015f);
        stage.add(
                pendulum,
                new Cylinder(2, 20, 0.3f, 0.15f, true),
                paints.any(chance),
                at(0, -length, 0));
        float pace = chance.between(1, 5);
        float reach = chance.between(0.2f, 1.3f);
        Quaternion home = pendulum.getLocalRotation().clone();
        Quaternion swing = new Quaternion();
        stage.moves(
                t ->
                        pendulum.setLocalRotation(
                                home.mult(swing.fromAngles(0, 0, reach * FastMath.sin(pace * t)))));
    }

    /** Three joints one upon another. */
    private static void arm(Stage stage, Paints paints) {
        Chance chance = stage.chance;
        Vector3f foot = stage.free(REACH, 2.5f);
        Node lower = stage.body(foot);
        Node upper = stage.body(foot);
        stage.box(lower, paints.any(chance), at(0, 0.75f, 0), 0.2f, 1.5f, 0.2f);
        stage.box(upper, paints.any(chance), at(0.6f, 0, 0), 1.4f, 0.15f, 0.15f);
        stage.box(upper, paints.dark, at(1.3f, -0.1f, 0), 0.05f, 0.5f, 0.3f);
        float pace = chance.scale(0.5f, 5);
        stage.moves(
                t -> {
                    float lean = 0.5f * FastMath.sin(pace * t);
                    float turn = 1.3f * FastMath.sin(0.7f * pace * t);
                    Quaternion base = new Quaternion().fromAngles(0, turn, lean);
                    lower.setLocalRotation(base);
                    upper.setLocalTranslation(foot.add(base.mult(at(0, 1.5f, 0))));
                    upper.setLocalRotation(
                            base.mult(
                                    new Quaternion()
                                            .fromAngles(0, 0, FastMath.sin(1.7f * pace * t))));
                });
    }

    private static void piston(Stage stage, Paints paints) {
        Chance chance = stage.chance;
        Vector3f foot = stage.free(REACH, 2);
        stage.box(paints.any(chance), foot.x, 0.5f, foot.z, 0.8f, 1, 0.8f);
        Node head = stage.body(foot);
        Bars.rod(stage, head, paints.dark, at(0, 0, 0), at(0, 1, 0), 0.1f);
        stage.box(head, paints.any(chance), at(0, 1.1f, 0), 0.7f, 0.25f, 0.7f);
        float pace = chance.scale(1, 20);
        stage.moves(
                t ->
                        head.setLocalTranslation(
                                foot.add(0, 0.6f + 0.5f * FastMath.sin(pace * t), 0)));
    }
}
