package dev.impasto.training.capture;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.system.AppSettings;
import dev.impasto.demos.game.look.FollowCamera;
import dev.impasto.demos.game.look.MarbleScene;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.physics.FixedStep;
import dev.impasto.raster.HeadlessContext;

/**
 * The marble game without its interface, played by the autopilot: what networks are measured with.
 * A level and a seed always show the same.
 */
public final class PlayedGame extends SimpleApplication implements AutoCloseable {
    private final MarbleGame game;
    private final Autopilot pilot;
    private final FollowCamera camera;
    private final FixedStep step = new FixedStep();
    private MarbleScene scene;
    private float seconds;
    private int falls;

    private PlayedGame(int level, long seed) {
        super(new AppState[0]);
        game = new MarbleGame(Levels.number(level), seed);
        pilot = new Autopilot(game.level(), seed);
        camera = new FollowCamera(game.level());
    }

    /**
     * Opens the game headless; the calling thread is its render thread.
     *
     * @param frameTime game time from one frame to the next, in seconds
     */
    public static PlayedGame open(int level, long seed, int width, int height, float frameTime) {
        PlayedGame app = new PlayedGame(level, seed);
        AppSettings settings = HeadlessContext.settings(width, height);
        settings.setGammaCorrection(true);
        app.setSettings(settings);
        app.setShowSettings(false);
        app.start();
        app.context().setFrameTime(frameTime);
        return app;
    }

    /** Its context, which draws frame by frame. */
    public HeadlessContext context() {
        return (HeadlessContext) getContext();
    }

    /** Plays on without drawing. */
    public void skip(float time) {
        for (float t = 0; t < time; t += 1 / 60f) {
            play(1 / 60f);
        }
    }

    /** How often the marble fell; each fall is a camera cut. */
    public int falls() {
        return game.falls();
    }

    @Override
    public void simpleInitApp() {
        scene = MarbleScene.create(assetManager, renderManager, game.level());
        rootNode.attachChild(scene.node());
        camera.reset(game);
    }

    @Override
    public void simpleUpdate(float time) {
        play(time);
        camera.apply(cam);
        scene.update(game, step.alpha(), seconds, cam.getHeight());
    }

    @Override
    public void close() {
        stop();
        context().destroy(true);
    }

    private void play(float time) {
        seconds += time;
        for (int ticks = step.advance(time); ticks > 0; ticks--) {
            game.tick(pilot.decide(game));
        }
        if (game.falls() != falls) {
            falls = game.falls();
            camera.reset(game);
        }
        camera.update(game, step.alpha(), time);
    }
}
