package dev.impasto.tests.apps.programs;

import com.jme3.anim.MorphControl;
import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.mesh.MorphTarget;
import com.jme3.scene.shape.Sphere;
import com.jme3.util.BufferUtils;
import java.nio.FloatBuffer;

/** Morph targets: a ball that swells along one axis and then along another. */
public final class Shapeshifter extends SimpleApplication {
    private Geometry body;
    private float time;

    @Override
    public void simpleInitApp() {
        Mesh mesh = new Sphere(24, 32, 1);
        mesh.addMorphTarget(along(mesh, new Vector3f(1.2f, 0, 0)));
        mesh.addMorphTarget(along(mesh, new Vector3f(0, 0.9f, -0.4f)));
        mesh.setStreamed();
        body =
                Props.body(
                        rootNode,
                        mesh,
                        Props.lit(assetManager, new ColorRGBA(0.8f, 0.55f, 0.2f, 1)),
                        0,
                        0,
                        0);
        body.addControl(new MorphControl());
        Props.daylight(rootNode, 1.1f, 0.35f);
        viewPort.setBackgroundColor(new ColorRGBA(0.25f, 0.3f, 0.35f, 1));
        cam.setLocation(new Vector3f(0, 1, 6));
        cam.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
    }

    private static MorphTarget along(Mesh mesh, Vector3f stretch) {
        VertexBuffer positions = mesh.getBuffer(Type.Position);
        FloatBuffer from = (FloatBuffer) positions.getData();
        FloatBuffer offsets = BufferUtils.createFloatBuffer(from.limit());
        for (int i = 0; i < from.limit(); i += 3) {
            offsets.put(from.get(i) * stretch.x);
            offsets.put(from.get(i + 1) * stretch.y);
            offsets.put(from.get(i + 2) * stretch.z);
        }
        offsets.flip();
        MorphTarget target = new MorphTarget();
        target.setBuffer(Type.Position, offsets);
        return target;
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        body.setMorphState(
                new float[] {
                    0.5f + 0.5f * (float) Math.sin(2 * time),
                    0.5f + 0.5f * (float) Math.cos(3 * time)
                });
    }
}
