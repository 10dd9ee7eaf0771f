package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.shape.Box;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaintingTest {
    private static final int SIZE = 32;

    @Test
    void whatWasPaintedReachesTheScreenUnchanged() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            SceneRaster.attach(stage).paintWith(PaintingTest::ramp, 2);
            stage.frame();
            ByteBuffer screen = stage.screen();
            for (int i = 0; i < SIZE * SIZE; i++) {
                assertThat(screen.get(4 * i)).isEqualTo((byte) i);
                assertThat(screen.get(4 * i + 1)).isEqualTo((byte) (i >> 2));
            }
        }
    }

    @Test
    void theSplitShowsTheSceneLeftAndThePaintingRight() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            stage.unlit(new Box(100, 100, 1), ColorRGBA.Black);
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith(PaintingTest::ramp, 2);
            raster.setSeam(0.5f);
            stage.frame();
            ByteBuffer screen = stage.screen();
            int row = 4 * 7 * SIZE;
            assertThat(screen.get(row + 4 * 3)).isEqualTo((byte) 0);
            assertThat(screen.get(row + 4 * 20)).isEqualTo((byte) (7 * SIZE + 20));
        }
    }

    @Test
    void whatIsNotPaintedIsShownStretched() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            stage.unlit(new Box(100, 100, 1), new ColorRGBA(0.18f, 0.18f, 0.18f, 1));
            SceneRaster raster = SceneRaster.attach(stage);
            stage.frame();
            byte plain = stage.screen().get(0);
            raster.paintWith((in, out) -> false, 2);
            stage.frame();
            assertThat(stage.screen().get(0)).isEqualTo(plain);
        }
    }

    @Test
    void onlyFramesThatFollowNoOtherAreMarkedAsReset() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            List<Boolean> resets = new ArrayList<>();
            Painter painter = (in, out) -> resets.add(in.reset());
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith(painter, 2);
            stage.frame();
            stage.frame();
            raster.reset();
            stage.frame();
            stage.frame();
            raster.paintWith(painter, 1.5);
            stage.frame();
            raster.paintPlain();
            stage.frame();
            raster.paintWith(painter, 1.5);
            stage.frame();
            stage.frame();
            assertThat(resets).containsExactly(true, false, true, false, true, true, false);
        }
    }

    private static boolean ramp(GBuffer in, Canvas out) {
        ByteBuffer rgba8 = out.rgba8();
        for (int i = 0; i < SIZE * SIZE; i++) {
            rgba8.putInt(4 * i, 0xFF000000 | (i >> 2 & 0xFF) << 8 | i & 0xFF);
        }
        return true;
    }
}
