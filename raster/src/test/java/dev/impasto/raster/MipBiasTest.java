package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.ui.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL14C;

class MipBiasTest {
    /** log2(render / display) − 1. */
    @ParameterizedTest
    @CsvSource({"1,-1", "2,-2", "3,-2.5849625", "1.5,-1.5849625"})
    void followsTheRuleOfTemporalUpscalers(double scale, float bias) {
        assertThat(MipBias.forScale(scale)).isEqualTo(bias, within(1e-5f));
    }

    @Test
    void theScenesTexturesHaveItOnlyWhileAPainterDoes() {
        try (Stage stage = Stage.open(16, 16)) {
            Texture2D texture = texture();
            Geometry box = stage.unlit(new Box(1, 1, 1), ColorRGBA.White);
            box.getMaterial().setTexture("ColorMap", texture);
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith((in, out) -> true, 2);
            stage.frame();
            stage.frame();
            assertThat(bias(texture)).isEqualTo(-2f);
            raster.paintWith((in, out) -> true, 1);
            stage.frame();
            assertThat(bias(texture)).isEqualTo(-1f);
            raster.paintPlain();
            stage.frame();
            assertThat(bias(texture)).isZero();
        }
    }

    @Test
    void theGuisTexturesNeverHaveIt() {
        try (Stage stage = Stage.open(16, 16)) {
            Texture2D texture = texture();
            Picture picture = new Picture("gui");
            picture.setTexture(stage.getAssetManager(), texture, true);
            picture.setWidth(8);
            picture.setHeight(8);
            stage.getGuiNode().attachChild(picture);
            SceneRaster.attach(stage).paintWith((in, out) -> true, 2);
            stage.frame();
            stage.frame();
            assertThat(bias(texture)).isZero();
        }
    }

    private static Texture2D texture() {
        return new Texture2D(
                new Image(Image.Format.RGBA8, 8, 8, Stage.bytes(256), ColorSpace.sRGB));
    }

    private static float bias(Texture2D texture) {
        GL11C.glBindTexture(GL11C.GL_TEXTURE_2D, texture.getImage().getId());
        return GL11C.glGetTexParameterf(GL11C.GL_TEXTURE_2D, GL14C.GL_TEXTURE_LOD_BIAS);
    }
}
