package dev.impasto.training.capture.scene;

import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.FollowCamera;
import dev.impasto.demos.game.look.MarbleScene;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Phase;
import java.util.Random;

/**
 * The marble game, played by its autopilot from some moment on and seen through a part of its own
 * view, so that a small picture holds what the same part of a large one would.
 */
public final class GameScene extends CapturedScene {
    private static final long APART = 1_000_003;
    private static final int TICKS_A_SECOND = 60;
    private static final float FIELD_OF_VIEW = 52;
    private static final int LONGEST_WAIT = 40;

    private final Random random;
    private final Level level;
    private final MarbleGame game;
    private final Autopilot pilot;
    private final FollowCamera camera;
    private final float zoom;
    private final Quaternion aside = new Quaternion();
    private MarbleScene scene;
    private float seconds;
    private int falls;

    /** Scene number {@code seed}: level, moment and part of the view are drawn from it. */
    public GameScene(long seed) {
        this(seed, 0);
    }

    /**
     * The same level, played and seen otherwise.
     *
     * @param path its number; 0 is the one that {@link #GameScene(long)} takes
     */
    public GameScene(long scene, int path) {
        long seed = scene + path * APART;
        random = new Random(seed);
        level = Levels.number(1 + (int) (scene % Levels.all().size()));
        game = new MarbleGame(level, seed);
        pilot = new Autopilot(level, seed);
        camera = new FollowCamera(level);
        zoom = 1 + 3 * random.nextFloat();
        float reach = FIELD_OF_VIEW * FastMath.DEG_TO_RAD * (1 - 1 / zoom) / 2;
        aside.fromAngles(
                reach * (2 * random.nextFloat() - 1),
                1.7f * reach * (2 * random.nextFloat() - 1),
                0);
    }

    @Override
    public void simpleInitApp() {
        scene = MarbleScene.create(assetManager, renderManager, level);
        rootNode.attachChild(scene.node());
        camera.reset(game);
        int wait = random.nextInt(LONGEST_WAIT * TICKS_A_SECOND);
        for (int i = 0; i < wait && game.phase() == Phase.PLAYING; i++) {
            game.tick(pilot.decide(game));
            camera.update(game, 1, 1f / TICKS_A_SECOND);
        }
        falls = game.falls();
    }

    @Override
    public void simpleUpdate(float tpf) {
        int ticks = Math.round(tpf * TICKS_A_SECOND);
        for (int i = 0; i < ticks; i++) {
            game.tick(pilot.decide(game));
        }
        if (game.falls() != falls) {
            falls = game.falls();
            camera.reset(game);
            cut();
        }
        seconds += tpf;
        camera.update(game, 1, tpf);
        camera.apply(cam);
        float aspect = (float) cam.getWidth() / cam.getHeight();
        cam.setFrustumPerspective(FIELD_OF_VIEW / zoom, aspect, 0.3f, 1200);
        Quaternion turned = cam.getRotation().mult(aside);
        cam.lookAtDirection(turned.mult(Vector3f.UNIT_Z), Vector3f.UNIT_Y);
        scene.update(game, 1, seconds, Math.round(zoom * cam.getHeight()));
    }
}
