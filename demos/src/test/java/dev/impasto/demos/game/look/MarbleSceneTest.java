package dev.impasto.demos.game.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.app.SimpleApplication;
import com.jme3.math.FastMath;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial.CullHint;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.raster.HeadlessContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels drawn small, without a window, into half floats as the G-buffer has them. */
class MarbleSceneTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static Stage stage;

    /** An application that draws one scene. */
    private static final class Stage extends SimpleApplication {
        final ByteBuffer pixels = BufferUtils.createByteBuffer(WIDTH * HEIGHT * 8);
        FrameBuffer target;
        MarbleScene scene;
        MarbleGame game;
        FollowCamera follow;

        @Override
        public void simpleInitApp() {
            setDisplayFps(false);
            setDisplayStatView(false);
            flyCam.setEnabled(false);
            target = new FrameBuffer(WIDTH, HEIGHT, 1);
            target.addColorTarget(FrameBufferTarget.newTarget(Image.Format.RGBA16F));
            target.setDepthTarget(FrameBufferTarget.newTarget(Image.Format.Depth32F));
            viewPort.setOutputFrameBuffer(target);
        }

        void show(int number) {
            if (scene != null) {
                scene.close();
            }
            Level level = Levels.number(number);
            game = new MarbleGame(level, 1);
            scene = MarbleScene.create(assetManager, renderManager, level);
            rootNode.attachChild(scene.node());
            follow = new FollowCamera(level);
            follow.reset(game);
        }

        /** Linear red, green and blue of every pixel. */
        float[] draw() {
            scene.update(game, 1, game.ticks() / 60f, HEIGHT);
            follow.apply(cam);
            ((HeadlessContext) getContext()).frame();
            renderer.readFrameBufferWithFormat(target, pixels, Image.Format.RGBA16F);
            float[] rgb = new float[WIDTH * HEIGHT * 3];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = FastMath.convertHalfToFloat(pixels.getShort((i / 3 * 4 + i % 3) * 2));
            }
            return rgb;
        }
    }

    @BeforeAll
    static void open() {
        stage = new Stage();
        stage.setSettings(HeadlessContext.settings(WIDTH, HEIGHT));
        stage.setShowSettings(false);
        stage.start();
    }

    @AfterAll
    static void close() {
        stage.stop(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aLevelIsAPictureInHighDynamicRange(int level) {
        stage.show(level);
        float[] rgb = stage.draw();
        Set<Integer> colors = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            assertThat(rgb[i]).isBetween(0f, 100f);
            colors.add(
                    (int) (rgb[i] * 40) << 16
                            | (int) (rgb[i + 1] * 40) << 8
                            | (int) (rgb[i + 2] * 40));
            sum += rgb[i + 1];
        }
        assertThat(colors.size()).isGreaterThan(800);
        assertThat(sum / (WIDTH * HEIGHT)).isBetween(0.15, 1.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aLevelKeepsToItsBudget(int level) {
        stage.show(level);
        List<Geometry> geometries = new ArrayList<>();
        stage.scene
                .node()
                .depthFirstTraversal(
                        s -> {
                            if (s instanceof Geometry geometry) {
                                geometries.add(geometry);
                            }
                        });
        int triangles = geometries.stream().mapToInt(Geometry::getTriangleCount).sum();
        assertThat(geometries.size()).isBetween(50, 700);
        assertThat(triangles).isBetween(30_000, 260_000);
    }

    @Test
    void drawingTwiceGivesTheSamePicture() {
        stage.show(1);
        stage.draw();
        float[] first = stage.draw();
        assertThat(stage.draw()).isEqualTo(first);
    }

    @Test
    void aSceneMadeAgainAfterPlayShowsTheSameStart() {
        stage.show(2);
        stage.draw();
        float[] first = stage.draw();
        for (int i = 0; i < 12; i++) {
            play(stage.game, 20, new Command(0, -1, false, false));
            stage.draw();
        }
        stage.show(2);
        stage.draw();
        assertThat(stage.draw()).isEqualTo(first);
    }

    @Test
    void shadowsThatMovedAwayLeaveNoTrace() {
        stage.show(3);
        stage.draw();
        float[] before = stage.draw();
        MarbleGame start = stage.game;
        MarbleGame later = new MarbleGame(start.level(), 1);
        stage.game = later;
        for (int i = 0; i < 12; i++) {
            play(later, 15, Command.NONE);
            stage.draw();
        }
        stage.game = start;
        stage.draw();
        assertThat(stage.draw()).isEqualTo(before);
    }

    @Test
    void aLightThatIsTakenGoesOutBrightly() {
        stage.show(1);
        stage.draw();
        Autopilot pilot = new Autopilot(stage.game.level(), 1);
        int lit = brightCores();
        for (int i = 0; i < 300; i++) {
            stage.game.tick(pilot.decide(stage.game));
            stage.scene.update(stage.game, 1, stage.game.ticks() / 60f, HEIGHT);
            brightCores();
        }
        assertThat(brightCores()).isLessThan(lit);
    }

    /** How many lights there are to see; each has to be brighter than white. */
    private static int brightCores() {
        List<Geometry> cores = new ArrayList<>();
        stage.scene
                .node()
                .depthFirstTraversal(
                        s -> {
                            if (s instanceof Geometry core
                                    && core.getName().equals("core")
                                    && core.getParent().getCullHint() != CullHint.Always) {
                                cores.add(core);
                            }
                        });
        assertThat(cores)
                .allSatisfy(
                        core -> {
                            Float strength = core.getMaterial().getParamValue("Strength");
                            assertThat(strength).isGreaterThan(1);
                        });
        return cores.size();
    }

    private static void play(MarbleGame game, int ticks, Command command) {
        for (int i = 0; i < ticks; i++) {
            game.tick(command);
        }
    }
}
