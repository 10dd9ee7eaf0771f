package dev.impasto.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Geometry;
import dev.impasto.demos.game.look.Layers;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.HeadlessException;
import dev.impasto.raster.Layer;
import dev.impasto.raster.SceneRaster;
import dev.impasto.training.capture.PlayedGame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The layers of the game's own shaders, which raster knows nothing of. */
class GameLayersTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    private int solid;
    private int numbered;
    private int painted;
    private int rough;

    @Test
    void coverEverythingThatIsSolidAndTellItsPaint() {
        draw(game -> {});
        assertThat(solid).isGreaterThan(WIDTH * HEIGHT / 2);
        // Coplanar faces of two solids may each be taken for the other, never for nothing.
        assertThat(numbered).isEqualTo(solid);
        // Marble, clouds and lights have no base colour.
        assertThat(painted).isGreaterThan(solid / 2);
        assertThat(rough).isGreaterThan(solid / 4);
    }

    @Test
    void tellThePaintOfWhatIsFarAway() {
        draw(GameLayersTest::leaveWhatIsFarAway);
        assertThat(solid).isGreaterThan(100);
        assertThat(painted).isEqualTo(solid);
        assertThat(rough).isEqualTo(solid);
    }

    private static void leaveWhatIsFarAway(PlayedGame game) {
        List<Geometry> near = new ArrayList<>();
        game.getRootNode()
                .depthFirstTraversal(
                        spatial -> {
                            if (spatial instanceof Geometry geometry && !isFar(geometry)) {
                                near.add(geometry);
                            }
                        });
        near.forEach(Geometry::removeFromParent);
    }

    private static boolean isFar(Geometry geometry) {
        return geometry.getMaterial().getMaterialDef().getAssetName().equals("Look/Distant.j3md");
    }

    private void draw(Consumer<PlayedGame> change) {
        try (PlayedGame game = PlayedGame.open(1, 7, WIDTH, HEIGHT, 1 / 30f)) {
            SceneRaster raster = SceneRaster.attach(game);
            Layers.describe(raster);
            raster.demand(EnumSet.allOf(Layer.class));
            raster.paintWith((in, out) -> count(in), 1);
            game.context().frame();
            change.accept(game);
            game.context().frame();
        } catch (HeadlessException e) {
            Assumptions.abort("skipped, no OpenGL without a window here: " + e.getMessage());
        }
    }

    private boolean count(GBuffer in) {
        solid = numbered = painted = rough = 0;
        ByteBuffer numbers = in.read(Layer.ID);
        ByteBuffer albedo = in.read(Layer.ALBEDO);
        ByteBuffer material = in.read(Layer.MATERIAL);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            solid += in.depth().getFloat(4 * i) < 1 ? 1 : 0;
            numbered += numbers.getShort(4 * i) != 0 ? 1 : 0;
            painted += albedo.get(4 * i + 3) != 0 ? 1 : 0;
            rough += material.getShort(4 * i) > 0 ? 1 : 0;
        }
        return true;
    }
}
