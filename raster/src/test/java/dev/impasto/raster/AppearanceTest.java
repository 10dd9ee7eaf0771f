package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.instancing.InstancedNode;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.SkyFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Motion of what was not there in the frame before, or was somewhere else altogether. */
class AppearanceTest {
    private static final int SIZE = 64;
    private static final int MIDDLE = SIZE / 2;

    private Stage stage;
    private Geometry wall;
    private LayerCopy motion;
    private boolean reset;

    @BeforeEach
    void open() {
        stage = Stage.open(SIZE, SIZE);
        stage.getCamera().setFrustumPerspective(45, 1, 0.1f, 100);
        look(Vector3f.ZERO);
        wall = stage.unlit(new Box(9, 9, 1), ColorRGBA.Blue);
        wall.setLocalTranslation(0, 0, -3);
        SceneRaster.attach(stage)
                .paintWith(
                        (in, out) -> {
                            motion = new LayerCopy(in, Layer.MOTION);
                            reset = in.reset();
                            return true;
                        },
                        1);
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void whatAppearsPointsOutOfThePictureAndIsKnownFromThenOn() {
        stage.frame();
        Geometry box = box(ColorRGBA.Red);
        stage.frame();
        assertOutside(MIDDLE);
        assertStill(2);
        assertThat(reset).isFalse();
        stage.frame();
        assertStill(MIDDLE);
        box.setCullHint(Spatial.CullHint.Always);
        stage.frame();
        box.setCullHint(Spatial.CullHint.Inherit);
        stage.frame();
        assertOutside(MIDDLE);
    }

    @Test
    void anotherShapeOfAThingThatStoodThereKeepsItsHistory() {
        Geometry plain = box(ColorRGBA.Red);
        stage.frame();
        plain.removeFromParent();
        Geometry detailed = stage.unlit(new Sphere(24, 24, 0.72f), ColorRGBA.Red);
        detailed.setLocalTranslation(0, 0, -0.22f);
        stage.frame();
        assertStill(MIDDLE);
    }

    @Test
    void whatComesIntoViewWithTheCameraWasOutsideTheViewAndIsNoNews() {
        Geometry box = box(ColorRGBA.Red);
        box.setLocalTranslation(2.8f, 0, 0);
        stage.frame();
        look(new Vector3f(1.2f, 0, 0));
        stage.frame();
        float[] there = motion.at(SIZE - 2, MIDDLE);
        assertThat(there[0]).isBetween(SIZE * 0.1f, SIZE * 0.9f);
        assertThat(reset).isFalse();
    }

    @Test
    void whatLeapsAcrossThePicturePointsOutOfIt() {
        Geometry box = box(ColorRGBA.Red);
        box.setLocalTranslation(-1.2f, 0, 0);
        stage.frame();
        box.setLocalTranslation(1.2f, 0, 0);
        stage.frame();
        assertOutside(3 * SIZE / 4 + 4);
        assertStill(2);
    }

    @Test
    void whatTheCameraFollowsHoweverFastHasNotLeapt() {
        Geometry box = box(ColorRGBA.Red);
        stage.frame();
        Vector3f far = new Vector3f(50, 0, 0);
        box.setLocalTranslation(far);
        stage.getCamera().setLocation(far.add(0, 0, 4));
        stage.frame();
        assertStill(MIDDLE);
    }

    @Test
    void aNewInstancePointsOutOfThePictureAndTheOthersDoNot() {
        Mesh mesh = new Box(0.3f, 0.3f, 0.3f);
        Material material = box(ColorRGBA.Red).getMaterial();
        stage.getRootNode().detachChildAt(1);
        material.setBoolean("UseInstancing", true);
        InstancedNode node = new InstancedNode("crowd");
        stage.getRootNode().attachChild(node);
        instance(node, mesh, material, -0.8f);
        stage.frame();
        instance(node, mesh, material, 0.8f);
        stage.frame();
        assertOutside(3 * SIZE / 4 - 2);
        assertStill(SIZE / 4 + 2);
    }

    @Test
    void anotherLevelResets() {
        stage.frame();
        assertThat(reset).isTrue(); // the first frame
        stage.frame();
        assertThat(reset).isFalse();
        wall.removeFromParent();
        box(ColorRGBA.Green);
        stage.frame();
        assertThat(reset).isTrue();
        assertStill(MIDDLE);
    }

    @Test
    void aSkyThatTurnsCarriesItsHistoryAlong() {
        wall.removeFromParent();
        Image grey = new Image(Image.Format.RGBA8, 1, 1, Stage.bytes(4), ColorSpace.sRGB);
        Spatial sky =
                SkyFactory.createSky(
                        stage.getAssetManager(),
                        new Texture2D(grey),
                        SkyFactory.EnvMapType.EquirectMap);
        stage.getRootNode().attachChild(sky);
        sky.setLocalRotation(new Quaternion().fromAngles(0, 1, 0));
        box(ColorRGBA.Red).setLocalTranslation(0, 1.4f, 0);
        stage.frame();
        float turn = 0.05f;
        sky.setLocalRotation(new Quaternion().fromAngles(0, 1 + turn, 0));
        stage.frame();
        // Turned to the left about the vertical, as seen by an eye that looks along -z: what is
        // straight ahead was right of it.
        double expected = Math.tan(turn) / Math.tan(FastMath.PI / 8) * SIZE / 2;
        assertThat(motion.at(MIDDLE, MIDDLE, 0)).isCloseTo((float) expected, within(0.05f));
        assertThat(motion.at(MIDDLE, MIDDLE, 1)).isCloseTo(0, within(0.05f));
        assertThat(motion.at(MIDDLE, 11, 0)).isCloseTo(0, within(0.01f));
    }

    private void look(Vector3f at) {
        stage.getCamera().setLocation(new Vector3f(0, 0, 4));
        stage.getCamera().lookAt(at, Vector3f.UNIT_Y);
    }

    private Geometry box(ColorRGBA color) {
        return stage.unlit(new Box(0.5f, 0.5f, 0.5f), color);
    }

    private static void instance(InstancedNode node, Mesh mesh, Material material, float x) {
        Geometry one = new Geometry("one", mesh);
        one.setMaterial(material);
        one.setLocalTranslation(x, 0, 0);
        node.attachChild(one);
        node.instance();
    }

    private void assertOutside(int x) {
        float[] there = motion.at(x, MIDDLE);
        boolean outside =
                x + there[0] < 0
                        || x + there[0] > SIZE
                        || MIDDLE + there[1] < 0
                        || MIDDLE + there[1] > SIZE;
        assertThat(outside).as("(%f, %f) leads out", there[0], there[1]).isTrue();
    }

    private void assertStill(int x) {
        assertThat(motion.at(x, MIDDLE, 0)).isCloseTo(0, within(0.01f));
        assertThat(motion.at(x, MIDDLE, 1)).isCloseTo(0, within(0.01f));
    }
}
