package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupersamplerTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePlainPictureIsWhatIsShownWithoutAPainter(boolean filmic) {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            litScene(stage);
            SceneRaster raster =
                    filmic ? SceneRaster.attachFilmic(stage) : SceneRaster.attach(stage);
            stage.frame();
            byte[] shown = bytes(stage.screen());
            raster.paintWith((in, out) -> true, 2);
            stage.frame();
            stage.frame();
            ByteBuffer picture = Stage.bytes(4 * WIDTH * HEIGHT);
            try (Supersampler supersampler = new Supersampler(raster)) {
                supersampler.plain(picture);
            }
            byte[] found = bytes(picture);
            for (int i = 0; i < shown.length; i++) {
                if (i % 4 == 3) {
                    continue; // the application may leave any alpha behind
                }
                // jME's own picture is coded by OpenGL, which may round in another way.
                int difference = Math.abs((found[i] & 0xff) - (shown[i] & 0xff));
                assertThat(difference).isLessThanOrEqualTo(filmic ? 0 : 1);
            }
        }
    }

    @Test
    void sixteenSamplesComeNearToFiveHundred() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            SceneRaster raster = tiltedBox(stage);
            try (Supersampler supersampler = new Supersampler(raster)) {
                double error = rms(working(supersampler, 16), working(supersampler, 500));
                assertThat(error).isLessThan(0.003); // 0.0038 by as many of the jitter's places
            }
        }
    }

    private static float[] working(Supersampler supersampler, int samples) {
        ByteBuffer halves = Stage.bytes(8 * WIDTH * HEIGHT);
        supersampler.truth(samples, halves, null);
        float[] found = new float[4 * WIDTH * HEIGHT];
        for (int i = 0; i < found.length; i++) {
            found[i] = Halfs.toFloat(halves.getShort(2 * i));
        }
        return found;
    }

    private static double rms(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    @Test
    void drawingReferencesChangesNothingInTheFramesThatFollow() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            litScene(stage);
            SceneRaster raster = SceneRaster.attach(stage);
            stage.frame();
            byte[] before = bytes(stage.screen());
            try (Supersampler supersampler = new Supersampler(raster)) {
                supersampler.truth(4, null, Stage.bytes(4 * WIDTH * HEIGHT));
            }
            stage.frame();
            assertThat(bytes(stage.screen())).isEqualTo(before);
        }
    }

    @Test
    void multisamplingAveragesFourSamplesOfEachEdgeInWorkingSpace() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            SceneRaster raster = tiltedBox(stage);
            ByteBuffer picture = Stage.bytes(4 * WIDTH * HEIGHT);
            Set<Integer> codes = new TreeSet<>();
            try (Supersampler supersampler = new Supersampler(raster)) {
                supersampler.multisampled(4, picture);
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    codes.add(picture.get(4 * i) & 0xff);
                }
                supersampler.plain(picture);
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    assertThat(picture.get(4 * i) & 0xff).isIn(0, 255);
                }
            }
            // White is 1/2 in working space, so k of 4 samples are k/8 there: k / (8 − k) of light.
            List<Integer> wanted = new ArrayList<>();
            for (int k = 0; k <= 4; k++) {
                double light = k / (8.0 - k);
                double code = light == 0 ? 0 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
                wanted.add((int) Math.round(255 * code));
            }
            assertThat(codes).containsExactlyElementsOf(wanted);
        }
    }

    @Test
    void stretchingNeedsASmallFrame() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT);
                Supersampler supersampler = new Supersampler(SceneRaster.attach(stage))) {
            stage.frame();
            assertThatThrownBy(() -> supersampler.bilinear(Stage.bytes(4 * WIDTH * HEIGHT)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static SceneRaster tiltedBox(Stage stage) {
        Geometry tilted = stage.unlit(new Box(2, 1, 0.1f), ColorRGBA.White);
        tilted.rotate(0, 0, 0.3f);
        stage.getViewPort().setBackgroundColor(ColorRGBA.Black);
        SceneRaster raster = SceneRaster.attach(stage);
        stage.frame();
        return raster;
    }

    private static void litScene(Stage stage) {
        DirectionalLight sun = new DirectionalLight(new Vector3f(-0.4f, -1, -0.3f).normalize());
        stage.getRootNode().addLight(sun);
        stage.getCamera().setLocation(new Vector3f(0, 4, 9));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        lit(stage, new Box(1, 1, 1), new Vector3f(0, 1, 0));
        lit(stage, new Box(8, 0.1f, 8), Vector3f.ZERO);
        var shadows = new DirectionalLightShadowRenderer(stage.getAssetManager(), 256, 1);
        shadows.setLight(sun);
        stage.getViewPort().addProcessor(shadows);
    }

    private static void lit(Stage stage, Box box, Vector3f place) {
        Geometry geometry = stage.unlit(box, ColorRGBA.White);
        geometry.setMaterial(
                new Material(stage.getAssetManager(), "Common/MatDefs/Light/Lighting.j3md"));
        geometry.setLocalTranslation(place);
        geometry.setShadowMode(ShadowMode.CastAndReceive);
    }

    private static byte[] bytes(ByteBuffer picture) {
        byte[] copy = new byte[picture.remaining()];
        picture.duplicate().get(copy);
        return copy;
    }
}
