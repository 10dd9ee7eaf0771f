package dev.impasto.demos.game.hud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.jme3.asset.DesktopAssetManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.FloatBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasTest {
    private final Canvas canvas;
    private final Geometry shown;

    CanvasTest() {
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE); // it misses loaders that nobody needs
        canvas = new Canvas(new DesktopAssetManager(true), 320, 180);
        shown = (Geometry) canvas.spatial();
    }

    @Test
    void behindItShowsThePictureBefore() {
        draw(10, false);
        assertThat(leftmost()).isEqualTo(10);
        draw(20, true);
        assertThat(leftmost()).isEqualTo(10);
        draw(30, true);
        assertThat(leftmost()).isEqualTo(20);
        draw(40, false);
        assertThat(leftmost()).isEqualTo(40);
    }

    @Test
    void anEmptyPictureIsNotDrawn() {
        draw(10, false);
        canvas.begin();
        canvas.end(true);
        assertThat(shown.getLocalCullHint()).isEqualTo(CullHint.Never);
        canvas.begin();
        canvas.end(true);
        assertThat(shown.getLocalCullHint()).isEqualTo(CullHint.Always);
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "2560, 1440", "3840, 2160", "7680, 4320", "5120, 1440", "200, 120"})
    void itsShapesFitOnDisplaysOfAnySize(int width, int height) {
        assertThatCode(() -> new Canvas(new DesktopAssetManager(true), width, height))
                .doesNotThrowAnyException();
    }

    private void draw(float x, boolean behind) {
        canvas.begin();
        canvas.rect(x, 5, 7, 7, 0xff00ff00);
        canvas.end(behind);
    }

    private float leftmost() {
        FloatBuffer positions = (FloatBuffer) shown.getMesh().getBuffer(Type.Position).getData();
        return positions.get(0);
    }
}
