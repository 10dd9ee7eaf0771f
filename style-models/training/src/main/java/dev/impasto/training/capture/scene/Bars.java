package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import java.util.ArrayList;
import java.util.List;

/** Things made of thin bars and wires. */
final class Bars {
    private static final int BENDS = 16;

    private Bars() {}

    /** Upright bars between two rails, or a grille. */
    static void fence(Stage stage, Vector3f where, float angle) {
        Chance chance = stage.chance;
        Material paint = stage.materials.paint(0.05f, 0.8f);
        float thin = chance.scale(0.012f, 0.05f);
        float step = chance.scale(0.07f, 0.25f);
        int bars = (int) (chance.between(3, 6) / step);
        float height = chance.between(0.8f, 1.8f);
        float length = bars * step;
        Node fence = stage.body(where);
        fence.rotate(0, angle, 0);
        for (int i = 0; i <= bars; i++) {
            float x = i * step - length / 2;
            stage.box(fence, paint, at(x, height / 2, 0), thin, height, thin);
        }
        int rails = chance.in(0.5f) ? 2 : (int) (height / step);
        for (int i = 0; i < rails; i++) {
            float y = height * (0.08f + 0.84f * i / (rails - 1));
            stage.box(fence, paint, at(0, y, 0), length, thin, thin);
        }
    }

    /** A wire that sags between two points. */
    static void wire(Stage stage, Material material, Vector3f from, Vector3f to, float radius) {
        float sag = stage.chance.between(0.03f, 0.12f) * from.distance(to);
        List<Vector3f> points = new ArrayList<>();
        for (int i = 0; i <= BENDS; i++) {
            float s = (float) i / BENDS;
            Vector3f point = new Vector3f().interpolateLocal(from, to, s);
            point.y -= 4 * sag * s * (1 - s);
            points.add(point);
        }
        stage.add(stage.still(), Meshes.tube(points, radius, 5), material, Vector3f.ZERO);
    }

    static void rod(Stage stage, Node on, Material material, Vector3f a, Vector3f b, float radius) {
        Mesh rod = Meshes.rod(a, b, radius);
        stage.add(on, rod, material, Vector3f.ZERO);
    }

    /** Poles, rails and crosses in storeys of two units, with planks. */
    static void scaffold(
            Stage stage, Node on, Material poles, Material planks, int bays, int storeys) {
        float thin = stage.chance.scale(0.02f, 0.05f);
        for (int bay = 0; bay <= bays; bay++) {
            for (float z : new float[] {0, 1}) {
                rod(stage, on, poles, at(2 * bay, 0, z), at(2 * bay, 2 * storeys + 0.5f, z), thin);
            }
        }
        for (int storey = 1; storey <= storeys; storey++) {
            float y = 2 * storey;
            for (float z : new float[] {0, 1}) {
                rod(stage, on, poles, at(0, y, z), at(2 * bays, y, z), thin);
                rod(stage, on, poles, at(0, y - 1, z), at(2 * bays, y - 1, z), 0.6f * thin);
            }
            for (int bay = 0; bay < bays; bay++) {
                float left = 2 * bay + 2 * (storey % 2);
                rod(
                        stage,
                        on,
                        poles,
                        at(left, y - 2, 0),
                        at(4 * bay + 2 - left, y, 0),
                        0.7f * thin);
            }
            stage.box(on, planks, at(bays, y + 0.05f, 0.5f), 2 * bays, 0.05f, 0.9f);
        }
    }

    /** A tower of four legs and crossed bars. */
    static void mast(Stage stage, Node on, Material material, float height, float width) {
        int storeys = Math.round(height / width);
        float thin = stage.chance.scale(0.015f, 0.04f);
        for (int i = 0; i < storeys; i++) {
            float low = corner(width, i, storeys);
            float high = corner(width, i + 1, storeys);
            float y = i * width;
            for (int side = 0; side < 4; side++) {
                Vector3f a = leg(side, low, y);
                Vector3f b = leg(side, high, y + width);
                rod(stage, on, material, a, b, thin);
                rod(stage, on, material, a, leg(side + 1, high, y + width), 0.6f * thin);
                rod(stage, on, material, leg(side + 1, low, y), b, 0.6f * thin);
                rod(stage, on, material, b, leg(side + 1, high, y + width), 0.6f * thin);
            }
        }
    }

    private static float corner(float width, int storey, int storeys) {
        return width / 2 * (1 - 0.75f * storey / storeys);
    }

    private static Vector3f leg(int side, float reach, float y) {
        return at(
                side % 4 == 0 || side % 4 == 3 ? -reach : reach, y, side % 4 < 2 ? -reach : reach);
    }
}
