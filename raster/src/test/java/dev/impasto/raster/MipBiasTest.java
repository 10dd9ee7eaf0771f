package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Quad;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.ui.Picture;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL14C;

class MipBiasTest {
    private static final int STEP = 30;

    /** log2(render / display) − 1. */
    @ParameterizedTest
    @CsvSource({"1,-1", "2,-2", "3,-2.5849625", "1.5,-1.5849625"})
    void followsTheRuleOfTemporalUpscalers(double scale, float bias) {
        assertThat(MipBias.forScale(scale)).isEqualTo(bias, within(1e-5f));
    }

    /**
     * A texture of 128 texels over a display of 16 is level 3; temporal upscaling wants one
     * sharper.
     */
    @ParameterizedTest(name = "scale {0}, in a context made anew {1}")
    @CsvSource({"1, false", "2, false", "4, false", "2, true"})
    void theScenesTexturesAreDrawnOneLevelSharperThanTheDisplayAsksFor(double scale, boolean anew) {
        try (Stage stage = Stage.open(16, 16)) {
            Texture2D texture = levels();
            Geometry wall = stage.unlit(new Quad(2, 2), ColorRGBA.White);
            wall.setLocalTranslation(-1, -1, 0);
            wall.getMaterial().setTexture("ColorMap", texture);
            stage.getCamera().setParallelProjection(true);
            stage.getCamera().setFrustum(1, 20, -1, 1, 1, -1);
            float[] seen = new float[1];
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith(
                    (in, out) -> {
                        seen[0] = Halfs.toFloat(in.color().getShort(0));
                        return true;
                    },
                    scale);
            stage.frame();
            stage.frame();
            if (anew) {
                stage.restart();
                stage.frame();
                stage.frame();
            }
            assertThat(seen[0]).isEqualTo(2 * STEP / 255f, within(1e-3f));
            assertThat(bias(texture)).isZero();
        }
    }

    /** Each level one grey, brighter by a step than the finer one. */
    private static Texture2D levels() {
        ByteBuffer bytes = Stage.bytes(4 * 2 * 128 * 128);
        int[] sizes = new int[8];
        for (int level = 0; level < sizes.length; level++) {
            int side = 128 >> level;
            sizes[level] = 4 * side * side;
            for (int i = 0; i < sizes[level]; i++) {
                bytes.put((byte) (level * STEP));
            }
        }
        bytes.flip();
        Texture2D texture =
                new Texture2D(
                        new Image(Image.Format.RGBA8, 128, 128, bytes, sizes, ColorSpace.Linear));
        texture.setMinFilter(Texture.MinFilter.NearestNearestMipMap);
        return texture;
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
