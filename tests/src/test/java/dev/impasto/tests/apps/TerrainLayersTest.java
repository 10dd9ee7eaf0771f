package dev.impasto.tests.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.terrain.geomipmap.TerrainQuad;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.impasto.neural.color.Half;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.raster.SceneRaster;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The surface layers of jME's terrains: a slope that fills the picture. */
class TerrainLayersTest {
    private static final int SIDE = 65;
    private static final float SLOPE = 0.5f;
    private static final float STRETCH = 4;
    private static final int BOTTOM_LAYER = 0xff0000;
    private static final int TOP_LAYER = 0x2878c8;

    private int pixels;

    @Test
    void ofALitTerrainTellTheSlopeAndThePaintThatIsMixed() {
        draw(
                new Slope(
                        "TerrainLighting",
                        "AlphaMap",
                        Map.of("DiffuseMap", BOTTOM_LAYER, "DiffuseMap_1", TOP_LAYER),
                        List.of("DiffuseMap_0_scale", "DiffuseMap_1_scale")));
    }

    @Test
    void ofAnUnlitTerrainTellTheSlopeAndThePaintThatIsMixed() {
        draw(
                new Slope(
                        "Terrain",
                        "Alpha",
                        Map.of("Tex1", BOTTOM_LAYER, "Tex2", TOP_LAYER),
                        List.of("Tex1Scale", "Tex2Scale")));
    }

    private void draw(Slope slope) {
        try (Screening screening = Screening.of(slope)) {
            SceneRaster raster = SceneRaster.attach(slope);
            raster.demand(EnumSet.allOf(Layer.class));
            raster.paintWith((in, out) -> check(in), 1);
            screening.play(1);
        }
        assertThat(pixels).isEqualTo(Screening.WIDTH * Screening.HEIGHT);
    }

    /** A terrain that rises along x and shows all of its second layer. */
    private static final class Slope extends SimpleApplication {
        private final String definition;
        private final String shares;
        private final Map<String, Integer> layers;
        private final List<String> scales;

        Slope(String definition, String shares, Map<String, Integer> layers, List<String> scales) {
            this.definition = definition;
            this.shares = shares;
            this.layers = layers;
            this.scales = scales;
        }

        @Override
        public void simpleInitApp() {
            Material material =
                    new Material(assetManager, "Common/MatDefs/Terrain/" + definition + ".j3md");
            material.setTexture(shares, plain(0x00ff00, ColorSpace.Linear));
            layers.forEach((name, rgb) -> material.setTexture(name, plain(rgb, ColorSpace.sRGB)));
            scales.forEach(name -> material.setFloat(name, 8));
            TerrainQuad terrain = new TerrainQuad("slope", 33, SIDE, heights());
            terrain.setMaterial(material);
            terrain.setLocalScale(STRETCH, 1, STRETCH);
            rootNode.attachChild(terrain);
            cam.setLocation(new Vector3f(0, 50, 0));
            cam.lookAt(Vector3f.ZERO, Vector3f.UNIT_Z);
        }
    }

    private static float[] heights() {
        float[] heights = new float[SIDE * SIDE];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = SLOPE * (i % SIDE - SIDE / 2);
        }
        return heights;
    }

    private static Texture2D plain(int rgb, ColorSpace space) {
        ByteBuffer pixel = BufferUtils.createByteBuffer(4);
        pixel.putInt(0, Integer.reverseBytes(rgb << 8 | 0xff));
        return new Texture2D(new Image(Image.Format.RGBA8, 1, 1, pixel, space));
    }

    private boolean check(GBuffer in) {
        Vector3f expected = new Vector3f(-SLOPE / STRETCH, 1, 0).normalizeLocal();
        ByteBuffer normals = in.read(Layer.NORMAL);
        ByteBuffer albedo = in.read(Layer.ALBEDO);
        ByteBuffer numbers = in.read(Layer.ID);
        for (int i = 0; i < in.width() * in.height(); i++) {
            Vector3f normal =
                    new Vector3f(
                            Half.at(normals, 4 * i),
                            Half.at(normals, 4 * i + 1),
                            Half.at(normals, 4 * i + 2));
            assertThat(normal.distance(expected)).as("from %s", normal).isLessThan(2e-3f);
            for (int c = 0; c < 3; c++) {
                int code = TOP_LAYER >> 16 - 8 * c & 0xff;
                assertThat(albedo.get(4 * i + c) & 0xff).isCloseTo(code, within(1));
            }
            assertThat(albedo.get(4 * i + 3) & 0xff).isEqualTo(255);
            assertThat(numbers.getShort(4 * i)).isNotZero();
            pixels++;
        }
        return true;
    }
}
