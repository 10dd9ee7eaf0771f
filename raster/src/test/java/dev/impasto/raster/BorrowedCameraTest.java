package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.shape.Box;
import org.junit.jupiter.api.Test;

class BorrowedCameraTest {
    @Test
    void theApplicationFindsItsCameraAsItLeftIt() {
        try (Stage stage = Stage.open(64, 36)) {
            Camera camera = stage.getCamera();
            Camera before = camera.clone();
            Vector3f picked = camera.getWorldCoordinates(new Vector2f(10, 20), 0.5f);
            SceneRaster.attach(stage).paintWith((in, out) -> true, 2);
            stage.frame();
            stage.frame();
            assertThat(camera.getWidth()).isEqualTo(64);
            assertThat(camera.getHeight()).isEqualTo(36);
            assertThat(camera.getProjectionMatrix()).isEqualTo(before.getProjectionMatrix());
            assertThat(camera.getViewProjectionMatrix())
                    .isEqualTo(before.getViewProjectionMatrix());
            assertThat(camera.getWorldCoordinates(new Vector2f(10, 20), 0.5f)).isEqualTo(picked);
        }
    }

    @Test
    void aChangedFrustumStillTakesEffectAfterwards() {
        try (Stage stage = Stage.open(64, 36)) {
            SceneRaster.attach(stage).paintWith((in, out) -> true, 2);
            stage.frame();
            Matrix4f before = stage.getCamera().getProjectionMatrix().clone();
            stage.getCamera().setFrustumPerspective(20, 64f / 36, 0.1f, 50);
            assertThat(stage.getCamera().getProjectionMatrix()).isNotEqualTo(before);
        }
    }

    @Test
    void aProjectionOfTheApplicationsOwnIsKept() {
        try (Stage stage = Stage.open(64, 36)) {
            Matrix4f own = stage.getCamera().getProjectionMatrix().clone();
            own.m02 += 0.25f;
            stage.getCamera().setProjectionMatrix(own);
            SceneRaster.attach(stage).paintWith((in, out) -> true, 2);
            stage.frame();
            assertThat(stage.getCamera().getProjectionMatrix()).isEqualTo(own);
        }
    }

    @Test
    void theSceneIsDrawnAtRenderSizeAndShownAtDisplaySize() {
        try (Stage stage = Stage.open(63, 35)) {
            int[] seen = new int[5];
            SceneRaster.attach(stage)
                    .paintWith(
                            (in, out) -> {
                                seen[0] = in.width();
                                seen[1] = in.height();
                                seen[2] = in.color().remaining();
                                seen[3] = in.motion().remaining();
                                seen[4] = out.rgba8().remaining();
                                return true;
                            },
                            1.5);
            stage.frame();
            assertThat(seen).containsExactly(42, 23, 8 * 42 * 23, 4 * 42 * 23, 4 * 63 * 35);
        }
    }

    @Test
    void afterClosingTheApplicationDrawsAsBefore() {
        try (Stage stage = Stage.open(32, 32)) {
            stage.unlit(new Box(100, 100, 1), new ColorRGBA(0.2f, 0.4f, 0.6f, 1));
            stage.frame();
            byte[] before = new byte[4 * 32 * 32];
            stage.screen().get(before);
            SceneRaster raster = SceneRaster.attach(stage);
            stage.frame();
            raster.close();
            stage.frame();
            byte[] after = new byte[before.length];
            stage.screen().get(after);
            assertThat(after).isEqualTo(before);
        }
    }
}
