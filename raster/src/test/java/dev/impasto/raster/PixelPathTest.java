package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PixelPathTest {
    private static final int WIDTH =
            27; // odd, so that a row of single halfs is no multiple of four bytes
    private static final int HEIGHT = 14;

    @ParameterizedTest
    @CsvSource({
        "'llvmpipe (LLVM 15.0.6, 256 bits)', true, PLAIN",
        "'softpipe', false, PLAIN",
        "'Google SwiftShader', true, PLAIN",
        "'Apple Software Renderer', false, PLAIN",
        "'NVIDIA H100 PCIe/PCIe/SSE2', true, PERSISTENT",
        "'AMD Radeon RX 7900 XTX (radeonsi, navi31, LLVM 15.0.7)', true, PERSISTENT",
        "'Apple M1', false, ORPHANED"
    })
    void pixelBuffersAreForGpusAndStayMappedWhereTheyCan(
            String renderer, boolean bufferStorage, PixelPath path) {
        assertThat(PixelPath.best(renderer, bufferStorage)).isEqualTo(path);
    }

    @ParameterizedTest
    @EnumSource
    void everyPathGivesThePainterTheSameLayersInEachFrame(PixelPath path) {
        List<Map<Layer, byte[]>> expected = frames(PixelPath.PLAIN, false);
        List<Map<Layer, byte[]>> found = frames(path, true);
        for (Layer layer : Layer.values()) {
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.get(i).get(layer))
                        .as("%s of frame %d", layer, i)
                        .isEqualTo(expected.get(i).get(layer));
            }
        }
        assertThat(expected.get(0).get(Layer.NORMAL))
                .isNotEqualTo(expected.get(1).get(Layer.NORMAL));
    }

    @ParameterizedTest
    @EnumSource
    void everyPathShowsWhatWasPaintedLast(PixelPath path) {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            SceneRaster raster = SceneRaster.attach(stage);
            raster.setPixelPath(path);
            byte[] shade = {0};
            raster.paintWith((in, out) -> filled(out.rgba8(), shade[0]), 2);
            for (byte value = 10; value < 15; value++) {
                shade[0] = value;
                stage.frame();
                assertThat(bytes(stage.screen())).containsOnly(value);
            }
        }
    }

    @Test
    void aPictureInABufferOfOpenGlIsShownAsItLiesThere() {
        try (Stage stage = Stage.open(WIDTH, HEIGHT);
                PixelBuffer buffer = PixelBuffer.ofSize(4 * WIDTH * HEIGHT)) {
            stage.unlit(new Box(1, 1, 1), new ColorRGBA(0.8f, 0.3f, 0.1f, 1));
            SceneRaster raster = SceneRaster.attach(stage);
            raster.demand(EnumSet.of(Layer.ALBEDO));
            List<byte[]> albedo = new ArrayList<>();
            raster.paintWith(
                    (in, out) -> {
                        in.copy(Layer.ALBEDO, buffer);
                        out.show(buffer);
                        return albedo.add(bytes(in.read(Layer.ALBEDO)));
                    },
                    1);
            stage.frame();
            byte[] shown = bytes(stage.screen());
            assertThat(shown).isEqualTo(albedo.get(0));
            assertThat(shown[0]).isNotEqualTo(shown[4 * (WIDTH * (HEIGHT / 2) + WIDTH / 2)]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aContextMadeAnewHasNewMemory(PixelPath path) {
        try (Stage stage = Stage.open(WIDTH, HEIGHT)) {
            stage.unlit(new Box(1, 1, 1), new ColorRGBA(0.8f, 0.3f, 0.1f, 1));
            SceneRaster raster = SceneRaster.attach(stage);
            raster.setPixelPath(path);
            List<byte[]> colors = new ArrayList<>();
            raster.paintWith(
                    (in, out) -> {
                        colors.add(bytes(in.color()));
                        return filled(out.rgba8(), (byte) colors.size());
                    },
                    1);
            stage.frame();
            stage.restart();
            stage.frame();
            assertThat(bytes(stage.screen())).containsOnly(2);
            raster.paintWith((in, out) -> colors.add(bytes(in.color())), 1.0001); // jitter anew
            stage.frame();
            assertThat(colors.get(2)).isEqualTo(colors.get(0));
        }
    }

    /** The layers of two frames of a turning box. */
    private static List<Map<Layer, byte[]>> frames(PixelPath path, boolean fetch) {
        try (Stage stage = Stage.open(2 * WIDTH, 2 * HEIGHT)) {
            Geometry box = stage.unlit(new Box(2, 2, 2), new ColorRGBA(0.8f, 0.3f, 0.1f, 1));
            SceneRaster raster = SceneRaster.attach(stage);
            raster.setPixelPath(path);
            raster.demand(EnumSet.allOf(Layer.class));
            Keeping painter = new Keeping(fetch);
            raster.paintWith(painter, 2);
            stage.frame();
            box.rotate(0, 0.5f, 0.2f);
            stage.frame();
            return painter.frames;
        }
    }

    private static final class Keeping implements Painter {
        final List<Map<Layer, byte[]>> frames = new ArrayList<>();
        private final boolean fetches;

        Keeping(boolean fetches) {
            this.fetches = fetches;
        }

        @Override
        public void prepare(GBuffer in) {
            if (fetches) {
                for (Layer layer : Layer.values()) {
                    in.fetch(layer);
                }
            }
        }

        @Override
        public boolean paint(GBuffer in, Canvas out) {
            Map<Layer, byte[]> layers = new EnumMap<>(Layer.class);
            for (Layer layer : Layer.values()) {
                layers.put(layer, bytes(in.read(layer)));
            }
            frames.add(layers);
            return false;
        }
    }

    private static boolean filled(ByteBuffer rgba8, byte value) {
        for (int i = 0; i < rgba8.capacity(); i++) {
            rgba8.put(i, value);
        }
        return true;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(0, copy);
        return copy;
    }
}
