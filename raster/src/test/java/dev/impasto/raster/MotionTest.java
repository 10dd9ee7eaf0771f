package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Motion vectors against rays and projections computed here, in double precision. */
class MotionTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final double SCALE = 2;
    private static final double TOLERANCE = 0.05;
    private static final double PERCENTILE = 0.99;

    private final List<Geometry> boxes = new ArrayList<>();
    private GBufferCopy copy;

    @Test
    void pointsWhereAStillSurfaceWasWhenTheCameraTurnsAndMoves() {
        check(
                (stage, frame) -> {
                    stage.getCamera().setLocation(new Vector3f(0.2f * frame, 2, 8 - 0.1f * frame));
                    stage.getCamera().lookAt(new Vector3f(0.1f * frame, 0, 0), Vector3f.UNIT_Y);
                });
    }

    @Test
    void pointsWhereAMovingBoxWasUnderAStillCamera() {
        check((stage, frame) -> moveBox(frame));
    }

    @Test
    void addsBothWhenCameraAndBoxMove() {
        check(
                (stage, frame) -> {
                    moveBox(frame);
                    stage.getCamera().setLocation(new Vector3f(0, 2 + 0.05f * frame, 8));
                    stage.getCamera()
                            .lookAtDirection(
                                    new Vector3f(0.03f * frame, -0.2f, -1), Vector3f.UNIT_Y);
                });
    }

    @Test
    void followsAZoom() {
        check(
                (stage, frame) ->
                        stage.getCamera()
                                .setFrustumPerspective(
                                        45 + 2f * frame, (float) WIDTH / HEIGHT, 0.1f, 100));
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
        void apply(Stage stage, int frame);
    }

    private void check(Act act) {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            scene(stage);
            Shot before = null;
            for (int frame = 0; frame < 4; frame++) {
                act.apply(stage, frame);
                stage.frame();
                Shot now = new Shot(stage.getCamera(), boxes);
                if (before != null) {
                    assertAgrees(now, before);
                }
                before = now;
            }
        }
    }

    private void assertAgrees(Shot now, Shot before) {
        List<Double> errors = new ArrayList<>();
        double[] moves = new double[1];
        IntConsumer compare =
                i -> {
                    double x = i % copy.width + 0.5 + copy.jitterX;
                    double y = i / copy.width + 0.5 + copy.jitterY;
                    double[] there = now.previous(before, x, y, copy.width, copy.height);
                    errors.add(
                            Math.hypot(
                                    copy.motionX(i) - (there[0] - x),
                                    copy.motionY(i) - (there[1] - y)));
                    moves[0] = Math.max(moves[0], Math.hypot(there[0] - x, there[1] - y));
                };
        copy.forEachPixel(compare);
        errors.sort(null);
        assertThat(moves[0]).as("something moves").isGreaterThan(0.5);
        assertThat(errors.get((int) (PERCENTILE * errors.size()))).isLessThan(TOLERANCE);
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
