package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attached without a painter, an application draws what it draws with nothing attached. */
class StandingAsideTest {
    private static final int SIZE = 64;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutAPainterEveryPixelIsTheApplications(boolean gammaCorrection) {
        byte[] alone;
        try (Stage stage = scene(gammaCorrection)) {
            alone = Shown.after(stage, 3);
        }
        try (Stage stage = scene(gammaCorrection)) {
            SceneRaster.attach(stage);
            assertThat(Shown.after(stage, 3)).isEqualTo(alone);
        }
    }

    @Test
    void soItIsAfterAPainter() {
        try (Stage stage = scene(true)) {
            byte[] alone = Shown.after(stage, 2);
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith((in, out) -> true, 2);
            assertThat(Shown.after(stage, 2)).isNotEqualTo(alone);
            raster.paintPlain();
            assertThat(Shown.after(stage, 1)).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSmallRasterHasTheLookOfTheApplication(boolean gammaCorrection) {
        try (Stage stage = Stage.open(SIZE, SIZE, gammaCorrection)) {
            stage.unlit(new Box(100, 100, 1), new ColorRGBA(0.02f, 0.3f, 1.7f, 1));
            byte[] alone = Shown.after(stage, 1);
            SceneRaster.attach(stage).paintWith((in, out) -> false, 2);
            byte[] small = Shown.after(stage, 2);
            for (int i = 0; i < alone.length; i++) {
                assertThat((small[i] & 0xff) - (alone[i] & 0xff)).isBetween(-1, 1);
            }
        }
    }

    /** A wall of fine noise, far away: most of it comes from mip maps. */
    private static Stage scene(boolean gammaCorrection) {
        Stage stage = Stage.open(SIZE, SIZE, gammaCorrection);
        Geometry wall = stage.unlit(new Box(4, 4, 1), ColorRGBA.White);
        Material material = wall.getMaterial();
        material.setTexture("ColorMap", noise());
        wall.setLocalTranslation(new Vector3f(0, 0, -6));
        wall.rotate(0, 0.7f, 0);
        stage.getViewPort().setBackgroundColor(new ColorRGBA(0.1f, 0.3f, 0.6f, 1));
        return stage;
    }

    private static Texture2D noise() {
        int side = 256;
        ByteBuffer bytes = Stage.bytes(4 * side * side);
        Random random = new Random(1);
        while (bytes.hasRemaining()) {
            bytes.putInt(random.nextInt() | 0xFF000000);
        }
        Image image = new Image(Image.Format.RGBA8, side, side, bytes.flip(), ColorSpace.sRGB);
        Texture2D texture = new Texture2D(image);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        return texture;
    }
}
