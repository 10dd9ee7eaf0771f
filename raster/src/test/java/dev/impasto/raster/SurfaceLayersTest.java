package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.material.Material;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Statistics;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.instancing.InstancedNode;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Line;
import com.jme3.scene.shape.Quad;
import com.jme3.texture.Image;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Normal, albedo, material and number of what a pixel shows. */
class SurfaceLayersTest {
    private static final int SIZE = 48;
    private static final int MIDDLE = SIZE / 2;
    private static final Set<Layer> SURFACES = EnumSet.range(Layer.NORMAL, Layer.ID);
    private static final float HALF = 1e-3f;
    private static final float CODE = 1 / 255f;

    private final Map<Layer, LayerCopy> copies = new EnumMap<>(Layer.class);

    @Test
    void normalsAreThoseOfTheFacesThatAreSeenInTheWorld() {
        try (Stage stage = stage(SURFACES)) {
            Quaternion turn = new Quaternion().fromAngles(0.5f, 0.6f, 0.2f);
            Geometry box = stage.unlit(new Box(1, 1, 1), ColorRGBA.Red);
            box.setLocalRotation(turn);
            box.setLocalScale(1, 0.8f, 1);
            stage.frame();
            Set<Integer> faces = new HashSet<>();
            for (int i = 0; i < SIZE * SIZE; i++) {
                float[] n = copies.get(Layer.NORMAL).at(i % SIZE, i / SIZE);
                if (n[3] == 0) {
                    continue;
                }
                Vector3f normal = new Vector3f(n[0], n[1], n[2]);
                int face = nearestAxis(turn.inverse().mult(normal));
                assertThat(axis(turn, face).distance(normal)).isLessThan(2 * HALF);
                faces.add(face);
            }
            assertThat(faces).hasSize(3);
            assertThat(copies.get(Layer.NORMAL).at(0, 0)).containsOnly(0);
        }
    }

    @Test
    void eachInstanceHasNormalsOfItsOwn() {
        try (Stage stage = stage(SURFACES)) {
            Material material = unshaded(stage, ColorRGBA.Red);
            material.setBoolean("UseInstancing", true);
            InstancedNode node = new InstancedNode("crowd");
            Mesh mesh = new Box(0.5f, 0.5f, 0.5f);
            Quaternion[] turns = new Quaternion[2];
            for (int i = 0; i < 2; i++) {
                turns[i] = new Quaternion().fromAngles(0.3f + i, 0.4f - i, 0.2f);
                Geometry box = new Geometry("box", mesh);
                box.setMaterial(material);
                box.setLocalTranslation(1.6f * i - 0.8f, 0, 0);
                box.setLocalRotation(turns[i]);
                node.attachChild(box);
            }
            node.instance();
            stage.getRootNode().attachChild(node);
            stage.frame();
            for (int i = 0; i < 2; i++) {
                float[] n = copies.get(Layer.NORMAL).at(SIZE / 4 + i * MIDDLE, MIDDLE);
                Vector3f normal = new Vector3f(n[0], n[1], n[2]);
                int face = nearestAxis(turns[i].inverse().mult(normal));
                assertThat(axis(turns[i], face).distance(normal)).isLessThan(2 * HALF);
            }
        }
    }

    @Test
    void aBackFaceThatIsDrawnTurnsItsNormalToTheEye() {
        try (Stage stage = stage(SURFACES)) {
            Geometry quad = quad(stage, unshaded(stage, ColorRGBA.Red));
            quad.setLocalRotation(new Quaternion().fromAngles(0, (float) Math.PI, 0));
            quad.setLocalTranslation(1, -1, 0);
            quad.getMaterial().getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
            stage.frame();
            assertThat(middle(Layer.NORMAL))
                    .usingComparatorWithPrecision(HALF)
                    .containsExactly(0, 0, 1, 1);
        }
    }

    @Test
    void aMeshWithoutNormalsHasThoseOfItsTriangles() {
        try (Stage stage = stage(SURFACES)) {
            Geometry quad = quad(stage, unshaded(stage, ColorRGBA.Red));
            quad.getMesh().clearBuffer(Type.Normal);
            stage.frame();
            assertThat(middle(Layer.NORMAL))
                    .usingComparatorWithPrecision(HALF)
                    .containsExactly(0, 0, 1, 1);
        }
    }

    @Test
    void aLineWithoutNormalsHasNone() {
        try (Stage stage = stage(SURFACES)) {
            Line line = new Line(new Vector3f(-1, -0.7f, 0), new Vector3f(1, 0.7f, 0));
            line.clearBuffer(Type.Normal);
            stage.unlit(line, ColorRGBA.Red);
            stage.frame();
            int seen = 0;
            for (int i = 0; i < SIZE * SIZE; i++) {
                float[] normal = copies.get(Layer.NORMAL).at(i % SIZE, i / SIZE);
                if (normal[3] != 0) {
                    assertThat(normal).containsExactly(0, 0, 0, 1);
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(SIZE / 4);
        }
    }

    @Test
    void aNormalMapBendsTheNormal() {
        for (String definition : new String[] {"Lighting", "PBRLighting"}) {
            try (Stage stage = stage(SURFACES)) {
                Material material =
                        new Material(
                                stage.getAssetManager(),
                                "Common/MatDefs/Light/" + definition + ".j3md");
                material.setTexture("NormalMap", texture(ColorSpace.Linear, 204, 76, 229, 255));
                Geometry quad = quad(stage, material);
                float[] tangents = {1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1};
                quad.getMesh().setBuffer(Type.Tangent, 4, tangents);
                stage.frame();
                // x = 2 * 0.8 - 1; jME's default is DirectX's way, where y points down.
                Vector3f bent = new Vector3f(0.6f, 0.4f, 0.8f).normalizeLocal();
                assertThat(middle(Layer.NORMAL))
                        .usingComparatorWithPrecision(0.01f)
                        .containsExactly(bent.x, bent.y, bent.z, 1);
            }
        }
    }

    @Test
    void albedoAndMaterialAreWhatAMaterialSays() {
        try (Stage stage = stage(SURFACES)) {
            quad(stage, unshaded(stage, new ColorRGBA(0.2f, 0.5f, 0.8f, 1)));
            stage.frame();
            assertAlbedo(0.2, 0.5, 0.8);
            assertThat(middle(Layer.MATERIAL)).containsExactly(-1, -1);
        }
        try (Stage stage = stage(SURFACES)) {
            Material material =
                    new Material(stage.getAssetManager(), "Common/MatDefs/Light/PBRLighting.j3md");
            material.setColor("BaseColor", new ColorRGBA(0.5f, 0.5f, 1, 1));
            material.setTexture("BaseColorMap", texture(ColorSpace.sRGB, 255, 188, 0, 255));
            material.setFloat("Roughness", 0.35f);
            material.setFloat("Metallic", 0.75f);
            quad(stage, material);
            stage.frame();
            assertAlbedo(0.5, 0.5 * linear(188), 0);
            assertThat(middle(Layer.MATERIAL))
                    .usingComparatorWithPrecision(HALF)
                    .containsExactly(0.35f, 0.75f);
        }
        try (Stage stage = stage(SURFACES)) {
            Material material =
                    new Material(stage.getAssetManager(), "Common/MatDefs/Light/Lighting.j3md");
            material.setFloat("Shininess", 30);
            quad(stage, material);
            stage.frame();
            assertAlbedo(1, 1, 1);
            float roughness = (float) Math.pow(2.0 / 32, 0.25);
            assertThat(middle(Layer.MATERIAL))
                    .usingComparatorWithPrecision(HALF)
                    .containsExactly(roughness, 0);
        }
    }

    @Test
    void aHoleOfTheAlphaTestShowsWhatIsBehindIt() {
        try (Stage stage = stage(SURFACES)) {
            quad(stage, unshaded(stage, ColorRGBA.Red)).setLocalTranslation(-1, -1, -1);
            Material leaf = unshaded(stage, ColorRGBA.Green);
            leaf.setTexture("ColorMap", texture(ColorSpace.sRGB, 255, 255, 255, 40));
            leaf.setFloat("AlphaDiscardThreshold", 0.5f);
            quad(stage, leaf);
            stage.frame();
            assertAlbedo(1, 0, 0);
        }
    }

    @Test
    void aStickerOnAWallIsSeenAsFarAsItsOffsetLiftsIt() {
        try (Stage stage = stage(SURFACES)) {
            quad(stage, unshaded(stage, ColorRGBA.Red));
            Material sticker = unshaded(stage, ColorRGBA.Green);
            sticker.getAdditionalRenderState().setPolyOffset(-1, -40);
            quad(stage, sticker).rotate(0, 0.4f, 0);
            stage.getRootNode().getChild(0).rotate(0, 0.4f, 0);
            stage.frame();
            assertAlbedo(0, 1, 0);
        }
    }

    @Test
    void numbersTellGeometriesAndMaterialsApartAndStay() {
        try (Stage stage = stage(SURFACES)) {
            Material shared = unshaded(stage, ColorRGBA.Red);
            Mesh small = new Box(0.3f, 0.3f, 0.3f);
            for (int i = -1; i <= 1; i += 2) {
                Geometry box = new Geometry("box", small);
                box.setMaterial(shared);
                box.setLocalTranslation(0.7f * i, 0, 0);
                stage.getRootNode().attachChild(box);
            }
            stage.frame();
            float[] left = copies.get(Layer.ID).at(SIZE / 4, MIDDLE);
            float[] right = copies.get(Layer.ID).at(3 * SIZE / 4, MIDDLE);
            assertThat(left[0]).isPositive().isNotEqualTo(right[0]);
            assertThat(left[1]).isPositive().isEqualTo(right[1]);
            assertThat(copies.get(Layer.ID).at(0, 0)).containsOnly(0);
            stage.frame();
            assertThat(copies.get(Layer.ID).at(SIZE / 4, MIDDLE)).isEqualTo(left);
        }
    }

    @Test
    void onlyWhatIsDemandedIsThere() {
        Set<Layer> some = EnumSet.of(Layer.ALBEDO);
        try (Stage stage = stage(some)) {
            quad(stage, unshaded(stage, new ColorRGBA(0.2f, 0.5f, 0.8f, 1)));
            stage.frame();
            assertThat(copies.keySet()).isEqualTo(some);
            assertAlbedo(0.2, 0.5, 0.8);
        }
    }

    @Test
    void withoutDemandNothingIsDrawnForIt() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith(
                    (in, out) -> {
                        assertThat(in.has(Layer.NORMAL)).isFalse();
                        assertThatThrownBy(() -> in.texture(Layer.NORMAL))
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining("NORMAL");
                        return true;
                    },
                    1);
            quad(stage, unshaded(stage, ColorRGBA.Red));
            int before = drawCalls(stage);
            LayerDemand demand = raster.demand(EnumSet.of(Layer.NORMAL));
            raster.paintWith((in, out) -> in.has(Layer.NORMAL), 1);
            assertThat(drawCalls(stage)).isEqualTo(before + 1);
            demand.close();
            raster.paintWith((in, out) -> !in.has(Layer.NORMAL), 1);
            assertThat(drawCalls(stage)).isEqualTo(before);
        }
    }

    private static int drawCalls(Stage stage) {
        Statistics statistics = stage.getRenderer().getStatistics();
        statistics.setEnabled(true);
        stage.frame();
        int[] counts = new int[statistics.getLabels().length];
        statistics.getData(counts);
        return counts[Arrays.asList(statistics.getLabels()).indexOf("Objects")];
    }

    private Stage stage(Set<Layer> demanded) {
        Stage stage = Stage.open(SIZE, SIZE);
        stage.getCamera().setFrustumPerspective(45, 1, 0.1f, 100);
        stage.getCamera().setLocation(new Vector3f(0, 0, 4));
        stage.getCamera().lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        SceneRaster raster = SceneRaster.attach(stage);
        raster.demand(demanded);
        raster.paintWith(
                (in, out) -> {
                    copies.clear();
                    for (Layer layer : SURFACES) {
                        if (in.has(layer)) {
                            copies.put(layer, new LayerCopy(in, layer));
                        }
                    }
                    return true;
                },
                1);
        return stage;
    }

    /** A square of side 2 about the origin, facing the eye. */
    private static Geometry quad(Stage stage, Material material) {
        Geometry quad = new Geometry("quad", new Quad(2, 2));
        quad.setLocalTranslation(-1, -1, 0);
        quad.setMaterial(material);
        stage.getRootNode().attachChild(quad);
        return quad;
    }

    private static Material unshaded(Stage stage, ColorRGBA color) {
        Material material =
                new Material(stage.getAssetManager(), "Common/MatDefs/Misc/Unshaded.j3md");
        material.setColor("Color", color);
        return material;
    }

    private static Texture2D texture(ColorSpace space, int r, int g, int b, int a) {
        ByteBuffer texel = Stage.bytes(4);
        texel.put((byte) r).put((byte) g).put((byte) b).put((byte) a).flip();
        return new Texture2D(new Image(Format.RGBA8, 1, 1, texel, space));
    }

    private float[] middle(Layer layer) {
        return copies.get(layer).at(MIDDLE, MIDDLE);
    }

    private void assertAlbedo(double r, double g, double b) {
        float[] found = middle(Layer.ALBEDO);
        double[] expected = {coded(r), coded(g), coded(b), 1};
        for (int c = 0; c < 4; c++) {
            assertThat((double) found[c]).isCloseTo(expected[c], within((double) CODE));
        }
    }

    /** IEC 61966-2-1. */
    private static double coded(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    private static double linear(int code) {
        double c = code / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int nearestAxis(Vector3f v) {
        int best = 0;
        for (int i = 1; i < 3; i++) {
            best = Math.abs(v.get(i)) > Math.abs(v.get(best)) ? i : best;
        }
        return v.get(best) > 0 ? best : best + 3;
    }

    private static Vector3f axis(Quaternion turn, int face) {
        return turn.getRotationColumn(face % 3).mult(face < 3 ? 1 : -1);
    }
}
