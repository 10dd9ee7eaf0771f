package dev.impasto.training.capture.scene;

import static dev.impasto.training.capture.scene.Stage.at;

import com.jme3.material.Material;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.FloatBuffer;

/** A cloth on a pole that the processor makes wave, vertex by vertex. */
final class Banner {
    private static final int COLUMNS = 24;
    private static final int ROWS = 4;

    private final Mesh mesh = Meshes.sheet(COLUMNS, ROWS);
    private final float pace;
    private final float depth;

    private Banner(Chance chance) {
        pace = chance.between(2, 8);
        depth = chance.between(0.05f, 0.2f);
    }

    static void hang(Stage stage, Material print, Vector3f where) {
        Banner banner = new Banner(stage.chance);
        Node node = stage.body(where);
        node.rotate(0, stage.chance.between(0, 6.3f), 0);
        Geometry pole = stage.box(node, print, at(0, 1.6f, 0), 0.06f, 3.2f, 0.06f);
        pole.setMaterial(stage.materials.paint(0.2f, 0.8f));
        Material cloth = stage.materials.twoSided(print.clone());
        Geometry geometry = stage.add(node, banner.mesh, cloth, at(0, 2, 0));
        geometry.setLocalScale(2.2f, 1.1f, 1);
        stage.moves(banner::wave);
    }

    private void wave(float seconds) {
        FloatBuffer at = mesh.getFloatBuffer(Type.Position);
        FloatBuffer normal = mesh.getFloatBuffer(Type.Normal);
        for (int i = 0; i < at.limit(); i += 3) {
            float x = at.get(i);
            float phase = 7 * x - pace * seconds + 0.5f * at.get(i + 1);
            float slope = 7 * depth * x * FastMath.cos(phase);
            float length = FastMath.sqrt(slope * slope + 1);
            at.put(i + 2, depth * x * FastMath.sin(phase));
            normal.put(i, -slope / length).put(i + 2, 1 / length);
        }
        mesh.getBuffer(Type.Position).updateData(at);
        mesh.getBuffer(Type.Normal).updateData(normal);
        mesh.updateBound();
    }
}
