package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.MorphControl;
import com.jme3.anim.SkinningControl;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Format;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.VertexBuffer.Usage;
import com.jme3.scene.instancing.InstancedNode;
import com.jme3.scene.mesh.MorphTarget;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Cylinder;
import com.jme3.util.BufferUtils;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Motion of what is skinned, morphed and instanced, against meshes bent on the processor. */
class BentMotionTest {
    private static final int WIDTH = 128;
    private static final int HEIGHT = 96;

    private GBufferCopy copy;

    @Test
    void followsASkinnedMesh() {
        try (Stage stage = stage()) {
            Mesh mesh = skinned(new Cylinder(9, 10, 0.7f, 4, true));
            Joint root = new Joint("root");
            Joint tip = new Joint("tip");
            root.addChild(tip);
            tip.setLocalTranslation(new Vector3f(0, 0, 0.4f));
            Armature armature = new Armature(new Joint[] {root, tip});
            armature.saveBindPose();
            armature.saveInitialPose();
            Node figure = new Node("figure");
            Geometry geometry = stage.unlit(mesh, ColorRGBA.Orange);
            figure.attachChild(geometry);
            figure.addControl(new SkinningControl(armature));
            stage.getRootNode().attachChild(figure);
            figure.rotate(FastMath.HALF_PI, 0, 0);
            check(
                    stage,
                    "a skinned mesh",
                    frame -> {
                        tip.setLocalRotation(new Quaternion().fromAngles(0.09f * frame, 0, 0));
                        root.setLocalTranslation(new Vector3f(0.08f * frame, 0, 0));
                        armature.update();
                        figure.setLocalTranslation(0, 0, 0.05f * frame);
                        stage.getRootNode().updateGeometricState();
                        double[][] bones =
                                Arrays.stream(armature.computeSkinningMatrices())
                                        .map(Soup::rows)
                                        .toArray(double[][]::new);
                        double[] world = Soup.rows(geometry.getWorldMatrix());
                        return new Soup(stage.getCamera())
                                .add(mesh, (v, p) -> Soup.times(world, skin(mesh, bones, v, p)));
                    });
        }
    }

    @Test
    void followsMorphTargetsOfWhichOneComesIn() {
        try (Stage stage = stage()) {
            Mesh mesh = new Box(1, 1, 1);
            float[][] targets = new float[3][];
            for (int t = 0; t < 3; t++) {
                targets[t] = new float[3 * mesh.getVertexCount()];
                for (int i = 0; i < targets[t].length; i++) {
                    targets[t][i] = 0.6f * FastMath.sin(1 + i * (t + 1));
                }
                MorphTarget target = new MorphTarget("target " + t);
                target.setBuffer(Type.Position, BufferUtils.createFloatBuffer(targets[t]));
                mesh.addMorphTarget(target);
            }
            Geometry geometry = stage.unlit(mesh, ColorRGBA.Green);
            geometry.addControl(new MorphControl());
            float[][] weights = {
                {0, 0.4f, 0.6f}, {0.1f, 0.5f, 0.5f}, {0.2f, 0.4f, 0.4f}, {0.3f, 0.1f, 0.3f}
            };
            check(
                    stage,
                    "a morphed mesh",
                    frame -> {
                        float[] w = weights[frame];
                        geometry.setMorphState(w.clone());
                        geometry.setLocalTranslation(0.05f * frame, 0, 0);
                        stage.getRootNode().updateGeometricState();
                        double[] world = Soup.rows(geometry.getWorldMatrix());
                        return new Soup(stage.getCamera())
                                .add(mesh, (v, p) -> Soup.times(world, morph(targets, w, v, p)));
                    });
        }
    }

    @Test
    void followsEachInstance() {
        try (Stage stage = stage()) {
            Mesh mesh = new Box(0.4f, 0.4f, 0.4f);
            Material material = stage.unlit(mesh, ColorRGBA.Red).getMaterial();
            stage.getRootNode().detachAllChildren();
            material.setBoolean("UseInstancing", true);
            InstancedNode node = new InstancedNode("crowd");
            List<Geometry> crowd = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Geometry one = new Geometry("one " + i, mesh);
                one.setMaterial(material);
                one.setLocalTranslation(1.3f * (i % 4) - 2, 1.2f * (i / 4) - 1.2f, 0);
                crowd.add(one);
                node.attachChild(one);
            }
            node.instance();
            stage.getRootNode().attachChild(node);
            check(
                    stage,
                    "instances",
                    frame -> {
                        for (int i = 0; i < crowd.size(); i++) {
                            if (frame > 0) {
                                crowd.get(i).move(0.02f * i, 0.01f * (i - 5), 0);
                                crowd.get(i).move(i == 0 ? -2 * frame : 0, 0, 0);
                                crowd.get(i).rotate(0, 0.02f * i, 0);
                            }
                        }
                        stage.getRootNode().updateGeometricState();
                        Soup soup = new Soup(stage.getCamera());
                        for (Geometry one : crowd) {
                            double[] world = Soup.rows(one.getWorldMatrix());
                            soup.add(mesh, (v, p) -> Soup.times(world, p));
                        }
                        return soup;
                    });
        }
    }

    private Stage stage() {
        Stage stage = Stage.open(WIDTH, HEIGHT);
        stage.getCamera().setFrustumPerspective(45, (float) WIDTH / HEIGHT, 0.1f, 100);
        stage.getCamera().setLocation(new Vector3f(0.4f, 1, 7));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        SceneRaster raster = SceneRaster.attach(stage);
        raster.demand(EnumSet.of(Layer.ID));
        raster.paintWith(
                (in, out) -> {
                    copy = new GBufferCopy(in);
                    assertSurfacesCover(in);
                    return true;
                },
                1);
        return stage;
    }

    /** What was drawn for the surface layers is bent to the very depth of the scene. */
    private static void assertSurfacesCover(GBuffer in) {
        ByteBuffer numbers = in.read(Layer.ID);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            boolean sky = in.depth().getFloat(4 * i) == 1;
            assertThat(numbers.getShort(4 * i) == 0).isEqualTo(sky);
        }
    }

    /** Bends and, the second time, moves the camera as well. */
    private void check(Stage stage, String what, IntFunction<Soup> act) {
        for (boolean cameraToo : new boolean[] {false, true}) {
            MotionErrors errors = new MotionErrors();
            Soup before = null;
            for (int frame = 0; frame < 4; frame++) {
                if (cameraToo) {
                    stage.getCamera().setLocation(new Vector3f(0.4f - 0.1f * frame, 1, 7));
                    stage.getCamera().lookAt(new Vector3f(0, 0.1f * frame, 0), Vector3f.UNIT_Y);
                }
                Soup now = act.apply(frame);
                stage.frame();
                if (before != null) {
                    errors.add(copy, now, before);
                }
                before = now;
            }
            errors.assertSmall(cameraToo ? what + " and the camera" : what);
        }
    }

    /** Gives a mesh along z two bones: the first holds its start, the second its end. */
    private static Mesh skinned(Mesh mesh) {
        int vertices = mesh.getVertexCount();
        FloatBuffer positions = mesh.getFloatBuffer(Type.Position);
        ByteBuffer index = BufferUtils.createByteBuffer(4 * vertices);
        FloatBuffer weight = BufferUtils.createFloatBuffer(4 * vertices);
        for (int v = 0; v < vertices; v++) {
            float share = FastMath.clamp(0.5f + positions.get(3 * v + 2) / 2, 0, 1);
            index.put(4 * v + 1, (byte) 1);
            // The first weight is never 0, since jME's shader takes that for a vertex without
            // bones.
            weight.put(4 * v, Math.max(1e-3f, 1 - share)).put(4 * v + 1, Math.min(0.999f, share));
        }
        mesh.setBuffer(buffer(Type.BoneIndex, Format.UnsignedByte, index));
        mesh.setBuffer(buffer(Type.BoneWeight, Format.Float, weight));
        mesh.setBuffer(unset(Type.HWBoneIndex));
        mesh.setBuffer(unset(Type.HWBoneWeight));
        mesh.setMaxNumWeights(2);
        mesh.generateBindPose();
        return mesh;
    }

    private static VertexBuffer buffer(Type type, Format format, Buffer data) {
        VertexBuffer buffer = new VertexBuffer(type);
        buffer.setupData(Usage.CpuOnly, 4, format, data);
        return buffer;
    }

    private static VertexBuffer unset(Type type) {
        VertexBuffer buffer = new VertexBuffer(type);
        buffer.setUsage(Usage.CpuOnly);
        return buffer;
    }

    private static double[] skin(Mesh mesh, double[][] bones, int vertex, double[] position) {
        FloatBuffer weight = mesh.getFloatBuffer(Type.BoneWeight);
        double[] sum = new double[3];
        for (int bone = 0; bone < 2; bone++) {
            double[] moved = Soup.times(bones[bone], position);
            for (int i = 0; i < 3; i++) {
                sum[i] += weight.get(4 * vertex + bone) * moved[i];
            }
        }
        return sum;
    }

    private static double[] morph(
            float[][] targets, float[] weights, int vertex, double[] position) {
        double[] sum = position.clone();
        for (int t = 0; t < targets.length; t++) {
            for (int i = 0; i < 3; i++) {
                sum[i] += weights[t] * targets[t][3 * vertex + i];
            }
        }
        return sum;
    }
}
