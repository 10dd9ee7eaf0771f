package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.debug.Arrow;
import com.jme3.scene.debug.Grid;
import com.jme3.scene.shape.Sphere;
import java.util.Random;

/** Wireframes, lines, points and vertex colours, seen in parallel projection. */
public final class Drawing extends SimpleApplication {
    private Geometry wires;

    @Override
    public void simpleInitApp() {
        Material wire = Props.unlit(assetManager, ColorRGBA.Green);
        wire.getAdditionalRenderState().setWireframe(true);
        wires = Props.body(rootNode, new Sphere(10, 14, 1.4f), wire, -2, 1.5f, 0);
        Props.body(
                rootNode,
                new Grid(11, 11, 0.8f),
                Props.unlit(assetManager, ColorRGBA.Gray),
                -4,
                0,
                -4);
        Props.body(
                rootNode,
                new Arrow(new Vector3f(0, 2, 0)),
                Props.unlit(assetManager, ColorRGBA.Red),
                0.5f,
                0,
                0);
        Material dots = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        dots.setBoolean("VertexColor", true);
        dots.setFloat("PointSize", 5);
        Props.body(rootNode, cloud(Mesh.Mode.Points, 60), dots, 2.5f, 1.5f, 0);
        Material faces = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        faces.setBoolean("VertexColor", true);
        faces.getAdditionalRenderState()
                .setFaceCullMode(com.jme3.material.RenderState.FaceCullMode.Off);
        Props.body(rootNode, cloud(Mesh.Mode.Triangles, 12), faces, 0.5f, 1, -3);
        viewPort.setBackgroundColor(new ColorRGBA(0.05f, 0.05f, 0.1f, 1));
        cam.setParallelProjection(true);
        float aspect = (float) cam.getWidth() / cam.getHeight();
        cam.setFrustum(-100, 100, -3 * aspect, 3 * aspect, 3, -3);
        cam.setLocation(new Vector3f(3, 3, 6));
        cam.lookAt(new Vector3f(0, 1, 0), Vector3f.UNIT_Y);
    }

    private static Mesh cloud(Mesh.Mode mode, int vertices) {
        Random random = new Random(3);
        float[] places = new float[3 * vertices];
        float[] colors = new float[4 * vertices];
        for (int i = 0; i < vertices; i++) {
            for (int c = 0; c < 3; c++) {
                places[3 * i + c] = 2 * random.nextFloat() - 1;
                colors[4 * i + c] = random.nextFloat();
            }
            colors[4 * i + 3] = 1;
        }
        Mesh mesh = new Mesh();
        mesh.setMode(mode);
        mesh.setBuffer(Type.Position, 3, places);
        mesh.setBuffer(Type.Color, 4, colors);
        if (mode == Mesh.Mode.Triangles) {
            short[] order = new short[vertices];
            for (int i = 0; i < vertices; i++) {
                order[i] = (short) i;
            }
            mesh.setBuffer(Type.Index, 3, order);
        }
        mesh.updateBound();
        return mesh;
    }

    @Override
    public void simpleUpdate(float tpf) {
        wires.rotate(0, 0.5f * tpf, 0);
    }
}
