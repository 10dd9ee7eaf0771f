package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.shape.Box;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTransformTest {
    @ParameterizedTest
    @CsvSource({
        "0,0,0,1",
        "0.001,0.002,0.004,1",
        "0.18,0.18,0.18,1",
        "0.18,0.5,1,0.5",
        "1,2,4,1",
        "12,0.3,0.02,2",
        "1000,500,80,1"
    })
    void showsLinearColourAsTheFormulaSays(float red, float green, float blue, float exposure) {
        try (Stage stage = Stage.open(16, 16)) {
            stage.unlit(new Box(100, 100, 1), new ColorRGBA(red, green, blue, 1));
            SceneRaster raster = SceneRaster.attachFilmic(stage);
            raster.setExposure(exposure);
            stage.frame();
            ByteBuffer pixels = stage.screen();
            assertCode(pixels.get(0), red * exposure);
            assertCode(pixels.get(1), green * exposure);
            assertCode(pixels.get(2), blue * exposure);
        }
    }

    private static void assertCode(byte actual, double exposed) {
        assertThat(Math.abs((actual & 0xFF) - 255 * shown(exposed))).isLessThan(1.0);
    }

    /** Narkowicz's curve, then IEC 61966-2-1. */
    private static double shown(double x) {
        double curve = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14);
        double c = Math.min(1, Math.max(0, curve));
        return c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    }
}
