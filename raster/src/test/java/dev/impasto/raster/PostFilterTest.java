package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.Filter;
import com.jme3.post.FilterPostProcessor;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.shape.Box;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * jME's post filters on an application with the raster attached: they run on the finished picture.
 */
class PostFilterTest {
    private static final int SIZE = 48;

    /** Exchanges red and blue, or shows the depth. */
    private static final class Exchange extends Filter {
        private final boolean depth;
        private Material material;

        Exchange(boolean depth) {
            super("exchange");
            this.depth = depth;
        }

        @Override
        protected void initFilter(
                AssetManager assets, RenderManager manager, ViewPort port, int w, int h) {
            material = new Material(assets, "dev/impasto/raster/test/Exchange.j3md");
            if (depth) {
                material.setBoolean("ShowDepth", true);
            }
        }

        @Override
        protected boolean isRequiresDepthTexture() {
            return depth;
        }

        @Override
        protected Material getMaterial() {
            return material;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withAFilmicLookFiltersGetWhatTheyGetWithoutImpasto(boolean depth) {
        byte[] alone;
        try (Stage stage = scene(depth)) {
            stage.frame();
            stage.frame();
            alone = bytes(stage);
        }
        try (Stage stage = scene(depth)) {
            SceneRaster.attachFilmic(stage);
            stage.frame();
            stage.frame();
            assertSame(bytes(stage), alone, 2);
        }
    }

    @Test
    void whatWasPaintedGoesThroughTheFilters() {
        try (Stage stage = scene(false)) {
            SceneRaster.attach(stage).paintWith(PostFilterTest::orange, 2);
            stage.frame();
            stage.frame();
            byte[] screen = bytes(stage);
            // Filters get scene light again: the display transform taken back, then red for blue.
            int[] painted = {200, 120, 40};
            for (int c = 0; c < 3; c++) {
                int expected = coded(sceneLight(painted[2 - c] / 255.0));
                assertThat(screen[4 * 700 + c] & 0xff).isBetween(expected - 3, expected + 3);
            }
        }
    }

    @Test
    void aFilterSeesTheDepthOfTheSmallScene() {
        byte[] large;
        try (Stage stage = scene(true)) {
            stage.frame();
            stage.frame();
            large = bytes(stage);
        }
        try (Stage stage = scene(true)) {
            SceneRaster.attach(stage).paintWith(PostFilterTest::orange, 2);
            stage.frame();
            stage.frame();
            byte[] small = bytes(stage);
            int middle = 4 * (SIZE / 2 * SIZE + SIZE / 2);
            int corner = 4 * (SIZE + 1);
            assertThat(large[middle]).isNotEqualTo(large[corner]);
            assertThat((small[middle] & 0xff) - (large[middle] & 0xff)).isBetween(-1, 1);
            assertThat(small[corner]).isEqualTo(large[corner]);
        }
    }

    /** A floor that runs away from the camera, whose depth a plain picture has for each pixel. */
    @Test
    void theDepthOfAPlaneIsThatOfTheDisplaySizeWhateverTheJitter() {
        byte[] large;
        try (Stage stage = floor()) {
            large = Shown.after(stage, 2);
        }
        try (Stage stage = floor()) {
            SceneRaster.attach(stage).paintWith(PostFilterTest::orange, 2);
            stage.frame();
            for (int frame = 0; frame < 4; frame++) {
                byte[] small = Shown.after(stage, 1);
                int different = 0;
                for (int i = 0; i < SIZE * SIZE; i++) {
                    different +=
                            Math.abs((small[4 * i] & 0xff) - (large[4 * i] & 0xff)) > 1 ? 1 : 0;
                }
                assertThat(different).isZero();
            }
        }
    }

    private static Stage floor() {
        Stage stage = Stage.open(SIZE, SIZE);
        stage.getCamera().setFrustumPerspective(45, 1, 1, 8);
        stage.getCamera().setLocation(new Vector3f(0, 3, 0));
        stage.getCamera().lookAtDirection(new Vector3f(0.3f, -1, -0.4f), Vector3f.UNIT_Y);
        stage.unlit(new Box(100, 0.01f, 100), ColorRGBA.Gray);
        filters(stage, true);
        return stage;
    }

    @Test
    void filtersMayComeAndGo() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            box(stage);
            SceneRaster.attach(stage).paintWith(PostFilterTest::orange, 2);
            stage.frame();
            byte[] before = bytes(stage);
            FilterPostProcessor filters = filters(stage, false);
            stage.frame();
            stage.frame();
            assertThat(bytes(stage)).isNotEqualTo(before);
            stage.getViewPort().removeProcessor(filters);
            stage.frame();
            stage.frame();
            assertThat(bytes(stage)).isEqualTo(before);
        }
    }

    private static Stage scene(boolean depth) {
        Stage stage = Stage.open(SIZE, SIZE);
        box(stage);
        filters(stage, depth);
        return stage;
    }

    private static void box(Stage stage) {
        stage.getCamera().setFrustumPerspective(45, 1, 1, 8);
        stage.getCamera().setLocation(new Vector3f(0, 0, 5));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        stage.getViewPort().setBackgroundColor(new ColorRGBA(0.05f, 0.2f, 0.6f, 1));
        stage.unlit(new Box(1, 1, 1), new ColorRGBA(0.8f, 0.3f, 0.1f, 1));
    }

    private static FilterPostProcessor filters(Stage stage, boolean depth) {
        FilterPostProcessor filters = new FilterPostProcessor(stage.getAssetManager());
        filters.addFilter(new Exchange(depth));
        stage.getViewPort().addProcessor(filters);
        return filters;
    }

    private static boolean orange(GBuffer in, Canvas out) {
        ByteBuffer rgba8 = out.rgba8();
        for (int i = 0; i < SIZE * SIZE; i++) {
            rgba8.put(4 * i, (byte) 200).put(4 * i + 1, (byte) 120);
            rgba8.put(4 * i + 2, (byte) 40).put(4 * i + 3, (byte) 255);
        }
        return true;
    }

    private static byte[] bytes(Stage stage) {
        byte[] bytes = new byte[4 * SIZE * SIZE];
        stage.screen().get(bytes);
        return bytes;
    }

    private static void assertSame(byte[] found, byte[] expected, int tolerance) {
        for (int i = 0; i < expected.length; i++) {
            if (i % 4 < 3) {
                assertThat((found[i] & 0xff) - (expected[i] & 0xff))
                        .isBetween(-tolerance, tolerance);
            }
        }
    }

    /** The x at which the filmic curve of Narkowicz (2015) has this sRGB value, by bisection. */
    private static double sceneLight(double code) {
        double y = code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
        double low = 0;
        double high = 8;
        for (int i = 0; i < 60; i++) {
            double x = (low + high) / 2;
            double f = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14);
            low = f < y ? x : low;
            high = f < y ? high : x;
        }
        return low;
    }

    private static int coded(double light) {
        double c = Math.min(light, 1);
        double code = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * code);
    }
}
