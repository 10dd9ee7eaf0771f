package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.scene.shape.Box;
import com.jme3.system.AppSettings;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a player does to a window, on a context without one. */
class WindowTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 24;

    @ParameterizedTest(name = "{0} x {1}, painted {2}")
    @CsvSource({
        "64, 48, true",
        "64, 48, false",
        "17, 9, true",
        "17, 9, false",
        "1, 1, true",
        "1, 1, false",
        "3, 300, true",
        "3, 300, false"
    })
    void aResizedWindowShowsWhatOneOfThatSizeShows(int width, int height, boolean painted) {
        byte[] fresh = shown(width, height, painted, stage -> {});
        byte[] resized = shown(WIDTH, HEIGHT, painted, stage -> stage.resize(width, height));
        assertThat(resized).isEqualTo(fresh);
    }

    @ParameterizedTest(name = "{0} x {1}, painted {2}")
    @CsvSource({"0, 0, true", "0, 0, false", "0, 24, true", "40, 0, false"})
    void aMinimisedWindowComesBackAsItWas(int width, int height, boolean painted) {
        byte[] before = shown(WIDTH, HEIGHT, painted, stage -> {});
        byte[] after =
                shown(
                        WIDTH,
                        HEIGHT,
                        painted,
                        stage -> {
                            // jME's own assertions refuse bodies in a picture of no size.
                            stage.getRootNode().setCullHint(CullHint.Always);
                            stage.resize(width, height);
                            stage.frame();
                            stage.frame();
                            stage.resize(WIDTH, HEIGHT);
                            stage.getRootNode().setCullHint(CullHint.Inherit);
                        });
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aContextMadeAnewShowsTheSame(boolean painted) {
        byte[] before = shown(WIDTH, HEIGHT, painted, stage -> {});
        byte[] after = shown(WIDTH, HEIGHT, painted, Stage::restart);
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fullScreenIsAnotherContextOfAnotherSize(boolean painted) {
        byte[] fresh = shown(64, 48, painted, stage -> {});
        byte[] after =
                shown(
                        WIDTH,
                        HEIGHT,
                        painted,
                        stage -> restart(stage, settings -> settings.setResolution(64, 48)));
        assertThat(after).isEqualTo(fresh);
    }

    /** The game asked for no gamma correction, which the settings of a new context repeat. */
    @Test
    void lightStaysLinearInAContextMadeAnew() {
        byte[] before = shown(WIDTH, HEIGHT, false, stage -> {});
        byte[] after =
                shown(
                        WIDTH,
                        HEIGHT,
                        false,
                        stage -> restart(stage, settings -> settings.setGammaCorrection(false)));
        assertThat(after).isEqualTo(before);
    }

    /** The picture after three frames, something that happens to the window, and three more. */
    private static byte[] shown(int width, int height, boolean painted, Consumer<Stage> happening) {
        try (Stage stage = Stage.open(width, height)) {
            Geometry box = stage.unlit(new Box(1, 1, 1), new ColorRGBA(0.8f, 0.5f, 0.4f, 1));
            box.getMaterial().setTexture("ColorMap", checks());
            stage.getViewPort().setBackgroundColor(new ColorRGBA(0.1f, 0.2f, 0.4f, 1));
            SceneRaster raster = SceneRaster.attachFilmic(stage);
            if (painted) {
                raster.paintWith(WindowTest::gradient, 2);
                raster.setSeam(0.5f);
            }
            frames(stage);
            happening.accept(stage);
            frames(stage);
            if (painted) { // at the same phase of the jitter, whatever happened before
                raster.paintWith(WindowTest::gradient, 1);
                stage.frame();
            }
            return bytes(stage.screen());
        }
    }

    private static Texture2D checks() {
        ByteBuffer rgba8 = Stage.bytes(4 * 8 * 8);
        for (int i = 0; i < rgba8.capacity(); i++) {
            rgba8.put(i, (byte) ((i & 4) == (i >> 5 & 4) ? 200 : 100));
        }
        return new Texture2D(new Image(Image.Format.RGBA8, 8, 8, rgba8, ColorSpace.sRGB));
    }

    private static void restart(Stage stage, Consumer<AppSettings> change) {
        AppSettings settings = new AppSettings(false);
        settings.copyFrom(stage.getContext().getSettings());
        change.accept(settings);
        stage.setSettings(settings);
        stage.restart();
    }

    private static void frames(Stage stage) {
        for (int i = 0; i < 3; i++) {
            stage.frame();
        }
    }

    private static boolean gradient(GBuffer in, Canvas out) {
        ByteBuffer rgba8 = out.rgba8();
        for (int i = 0; i < rgba8.capacity(); i++) {
            rgba8.put(i, (byte) (i + i / 64));
        }
        return true;
    }

    private static byte[] bytes(ByteBuffer screen) {
        byte[] copy = new byte[screen.remaining()];
        screen.get(copy);
        return copy;
    }
}
