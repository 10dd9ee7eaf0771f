package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.shape.Box;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DebugViewTest {
    @Test
    void demandsTheLayersOfItsTilesWhileItShowsThemAndNoneElse() {
        try (Stage stage = Stage.open(64, 36)) {
            stage.unlit(new Box(1, 1, 1), ColorRGBA.Orange);
            SceneRaster raster = SceneRaster.attach(stage);
            EnumSet<Layer> had = EnumSet.noneOf(Layer.class);
            raster.paintWith(
                    (in, out) -> {
                        had.clear();
                        EnumSet.allOf(Layer.class).stream().filter(in::has).forEach(had::add);
                        return true;
                    },
                    2);
            EnumSet<Layer> always = EnumSet.of(Layer.COLOR, Layer.DEPTH, Layer.MOTION);
            try (DebugView view = new DebugView(raster)) {
                stage.frame();
                assertThat(had).isEqualTo(always);
                view.show(EnumSet.of(DebugTile.NORMAL, DebugTile.ALIGNMENT));
                stage.frame();
                assertThat(had)
                        .containsExactly(Layer.COLOR, Layer.DEPTH, Layer.MOTION, Layer.NORMAL);
                view.show(EnumSet.noneOf(DebugTile.class));
                stage.frame();
                assertThat(had).isEqualTo(always);
            }
        }
    }

    @Test
    void showsNearAndFarBehindTheEyeOfAParallelView() {
        try (Stage stage = Stage.open(320, 180)) {
            stage.getCamera().setParallelProjection(true);
            stage.getCamera().setFrustum(-50, 50, -2, 2, 1, -1);
            stage.unlit(new Box(1, 1, 1), ColorRGBA.Orange).setLocalTranslation(-1, 0, 20);
            stage.unlit(new Box(1, 1, 1), ColorRGBA.Orange).setLocalTranslation(1, 0, 13);
            SceneRaster raster = SceneRaster.attach(stage);
            GBuffer[] painted = new GBuffer[1];
            raster.paintWith((in, out) -> (painted[0] = in) != null, 2);
            try (DebugView view = new DebugView(raster)) {
                view.show(EnumSet.of(DebugTile.DEPTH));
                stage.frame();
                view.draw(painted[0], null, null);
                ByteBuffer screen = stage.screen();
                int row = 320 * 80;
                assertThat(screen.getInt(4 * (row + 110)))
                        .isNotEqualTo(screen.getInt(4 * (row + 210)));
            }
        }
    }
}
