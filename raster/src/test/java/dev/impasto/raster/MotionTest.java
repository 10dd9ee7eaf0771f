package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.SkyFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Motion vectors of what is rigid, and of the sky, against rays and projections computed here from
 * the scene graph, in double precision.
 */
class MotionTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final double SCALE = 2;

    private final List<Geometry> boxes = new ArrayList<>();
    private GBufferCopy copy;

    @Test
    void followsACameraThatMoves() {
        check(
                "a camera that moves",
                (camera, frame) ->
                        camera.setLocation(new Vector3f(0.2f * frame, 2, 8 - 0.1f * frame)));
    }

    @Test
    void followsACameraThatTurnsAndRolls() {
        check(
                "a camera that turns",
                (camera, frame) ->
                        camera.setRotation(
                                new Quaternion()
                                        .fromAngles(
                                                0.2f + 0.02f * frame,
                                                FastMath.PI + 0.03f * frame,
                                                0.04f * frame)));
    }

    @Test
    void followsAZoom() {
        check(
                "a zoom",
                (camera, frame) ->
                        camera.setFrustumPerspective(
                                45 + 2f * frame, (float) WIDTH / HEIGHT, 0.1f, 100));
    }

    @Test
    void followsACut() {
        check(
                "a camera that cuts",
                (camera, frame) -> {
                    camera.setLocation(new Vector3f(4 * (frame % 2) - 2, 2, 7 + frame));
                    camera.lookAt(new Vector3f(0, 2, 0), Vector3f.UNIT_Y);
                });
    }

    @Test
    void followsAMovingBoxUnderAStillCamera() {
        check("a box", (camera, frame) -> moveBox(frame));
    }

    @Test
    void addsBothWhenCameraAndBoxMove() {
        check(
                "a box and the camera",
                (camera, frame) -> {
                    moveBox(frame);
                    camera.setLocation(new Vector3f(0, 2 + 0.05f * frame, 8));
                    camera.lookAtDirection(new Vector3f(0.03f * frame, -0.2f, -1), Vector3f.UNIT_Y);
                });
    }

    @Test
    void followsASkyThatTheApplicationDraws() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            scene(stage);
            stage.getRootNode()
                    .attachChild(
                            SkyFactory.createSky(
                                    stage.getAssetManager(),
                                    new Texture2D(clouds()),
                                    SkyFactory.EnvMapType.EquirectMap));
            check(
                    stage,
                    "a sky of the application's",
                    (camera, frame) -> {
                        camera.setLocation(new Vector3f(0.4f * frame, 2, 8));
                        camera.lookAtDirection(
                                new Vector3f(0.06f * frame, -0.1f, -1), Vector3f.UNIT_Y);
                    });
        }
    }

    @Test
    void isZeroAfterAReset() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            SceneRaster raster = scene(stage);
            stage.frame();
            moveBox(5);
            stage.getCamera().setLocation(new Vector3f(3, 3, 3));
            raster.reset();
            stage.frame();
            copy.forEachPixel(
                    i -> {
                        assertThat(copy.motionX(i)).isBetween(-1e-3f, 1e-3f);
                        assertThat(copy.motionY(i)).isBetween(-1e-3f, 1e-3f);
                    });
        }
    }

    private interface Act {
        void apply(Camera camera, int frame);
    }

    private void check(String what, Act act) {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            scene(stage);
            check(stage, what, act);
        }
    }

    private void check(Stage stage, String what, Act act) {
        MotionErrors errors = new MotionErrors();
        Soup before = null;
        for (int frame = 0; frame < 4; frame++) {
            act.apply(stage.getCamera(), frame);
            stage.frame();
            Soup now = new Soup(stage.getCamera());
            boxes.forEach(now::add);
            if (before != null) {
                errors.add(copy, now, before);
            }
            before = now;
        }
        errors.assertSmall(what);
    }

    private static Image clouds() {
        ByteBuffer pixels = Stage.bytes(4 * 8 * 4);
        for (int i = 0; i < 8 * 4; i++) {
            pixels.putInt(4 * i, 0xff000000 | 0x30201 * (7 * i % 80));
        }
        return new Image(Image.Format.RGBA8, 8, 4, pixels, ColorSpace.sRGB);
    }

    private SceneRaster scene(Stage stage) {
        stage.getCamera().setFrustumPerspective(45, (float) WIDTH / HEIGHT, 0.1f, 100);
        stage.getCamera().setLocation(new Vector3f(0, 2, 8));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        add(stage, new Box(1, 0.7f, 0.5f), ColorRGBA.Orange, new Vector3f(0, 0.5f, 1));
        add(stage, new Box(0.5f, 2, 0.5f), ColorRGBA.Blue, new Vector3f(-2, 0, -2));
        add(stage, new Box(20, 0.1f, 20), ColorRGBA.Gray, new Vector3f(0, -1.1f, 0));
        SceneRaster raster = SceneRaster.attach(stage);
        raster.paintWith(
                (in, out) -> {
                    copy = new GBufferCopy(in);
                    return true;
                },
                SCALE);
        return raster;
    }

    private void add(Stage stage, Box box, ColorRGBA color, Vector3f place) {
        Geometry geometry = stage.unlit(box, color);
        geometry.setLocalTranslation(place);
        boxes.add(geometry);
    }

    private void moveBox(int frame) {
        Geometry box = boxes.get(0);
        box.setLocalTranslation(0.12f * frame, 0.5f + 0.06f * frame, 1 + 0.1f * frame);
        box.setLocalRotation(
                new Quaternion().fromAngles(0.05f * frame, FastMath.PI / 40 * frame, 0));
    }
}
