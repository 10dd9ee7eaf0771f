package dev.impasto.demos.game;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import dev.impasto.demos.game.cli.DumpSettings;
import dev.impasto.demos.game.cli.PlayOptions;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Canvas;
import dev.impasto.demos.game.hud.Hud;
import dev.impasto.demos.game.look.FollowCamera;
import dev.impasto.demos.game.look.Layers;
import dev.impasto.demos.game.look.MarbleScene;
import dev.impasto.demos.game.pass.ChosenPass;
import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.diagnose.Diagnosis;
import dev.impasto.engine.dump.FrameDump;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the game in a window and the headless one share: the match, its scene, the pass, the HUD.
 */
abstract class GameApp extends SimpleApplication {
    final PlaySettings settings;
    final Hud hud = new Hud();
    private final Watcher watcher;
    private final IntFunction<Optional<Ghost>> ghosts;

    private Impasto impasto;
    private Canvas canvas;
    private Match match;
    private MarbleScene scene;
    private FollowCamera camera;
    private int fallsSeen;
    private Diagnosis diagnosis;
    private float sceneSeconds;
    private volatile long frame; // the pass asks from a thread of its own

    /** What goes on in a game, on its own thread. */
    interface Watcher {
        /** The first match is there. */
        default void began(GameApp game) {}

        /** A frame is drawn. */
        default void drawn(GameApp game) {}

        /** The self-check that was asked for is done. */
        default void diagnosed(Diagnosis found) {}

        /** The game cannot go on. */
        default void failed(GameApp game, String message, Throwable error) {
            throw new PlayException(message, error);
        }

        /** The game is over; its context is there for the last time. */
        default void ending(GameApp game) {}

        /** Nothing of the game is left. */
        default void ended() {}
    }

    /**
     * A game.
     *
     * @param ghosts who races in a level, by its number: to be seen, and nothing else
     */
    GameApp(PlaySettings settings, Watcher watcher, IntFunction<Optional<Ghost>> ghosts) {
        super(new AppState[0]);
        this.settings = settings;
        this.watcher = watcher;
        this.ghosts = ghosts;
    }

    @Override
    public void simpleInitApp() {
        inputManager.clearMappings();
        impasto = ChosenPass.attach(this, settings, () -> frame);
        Layers.describe(impasto.raster());
        if (settings.dump() != null) {
            impasto.setDump(dump(settings.dump()));
        }
        canvas = new Canvas(assetManager, cam.getWidth(), cam.getHeight());
        guiNode.attachChild(canvas.spatial());
        begin();
        impasto.setDebugView(settings.debugView());
        if (settings.diagnose()) {
            impasto.diagnose(this::diagnosed);
        }
        watcher.began(this);
    }

    @Override
    public void simpleRender(RenderManager manager) {
        watcher.drawn(this);
    }

    @Override
    public void handleError(String message, Throwable error) {
        watcher.failed(this, message, error);
    }

    @Override
    public void destroy() {
        watcher.ending(this);
        super.destroy();
        watcher.ended();
    }

    /** Called once everything is there: starts the first match. */
    abstract void begin();

    /** Plays this much time. */
    abstract void play(float seconds);

    /** Draws what lies over the scene. */
    abstract void drawOver(Canvas on, float seconds);

    @Override
    public void simpleUpdate(float seconds) {
        frame++;
        long start = System.nanoTime();
        if (seconds > 0) { // else what is there is only drawn again
            play(seconds);
        }
        long played = System.nanoTime();
        impasto.stats().add("physics", played - start);
        show(seconds);
        canvas.begin();
        drawOver(canvas, seconds);
        canvas.end(impasto.isBehind());
        impasto.stats().add("scene", System.nanoTime() - played);
    }

    private void diagnosed(Diagnosis found) {
        diagnosis = found;
        hud.say("Self-check: " + found.summary());
        watcher.diagnosed(found);
    }

    private FrameDump dump(DumpSettings wanted) {
        try {
            return new FrameDump(
                    wanted.folder(), wanted.truthSamples(), () -> match.game().ticks());
        } catch (IOException e) {
            throw new PlayException("--dump " + wanted.folder() + ": " + e.getMessage(), e);
        }
    }

    /** Starts a match; its scene is built anew only for another level. */
    void start(Match next) {
        Level level = next.level();
        boolean known = match != null && match.level().number() == level.number();
        match = next;
        if (!known) {
            if (scene != null) {
                scene.close();
            }
            scene = MarbleScene.create(assetManager, renderManager, level);
            rootNode.attachChild(scene.node());
            viewPort.getQueue().setGeometryComparator(Bucket.Opaque, scene.order());
        }
        camera = new FollowCamera(level);
        cut();
    }

    /** Who is raced now. */
    Optional<Ghost> ghost() {
        return ghosts.apply(match.level().number());
    }

    private void show(float seconds) {
        if (match.game().falls() != fallsSeen) {
            cut();
        }
        sceneSeconds += seconds;
        camera.update(match.game(), match.alpha(), seconds);
        camera.apply(cam);
        scene.update(match.game(), match.alpha(), sceneSeconds, cam.getHeight());
        scene.showGhost(
                match.game(),
                ghost().flatMap(ghost -> ghost.at(match.game().ticks(), match.alpha())));
    }

    /** The camera jumps: what the pass remembers of the last picture is of no use. */
    private void cut() {
        fallsSeen = match.game().falls();
        camera.reset(match.game());
        impasto.reset();
    }

    /** What the self-check found, once it is done. */
    Optional<Diagnosis> diagnosis() {
        return Optional.ofNullable(diagnosis);
    }

    Match match() {
        return match;
    }

    FollowCamera camera() {
        return camera;
    }

    Impasto impasto() {
        return impasto;
    }

    Canvas canvas() {
        return canvas;
    }

    /** How the picture is made, in one line. */
    String status() {
        if (!impasto.pass()) {
            return impasto.failure().isPresent() ? "Neural pass failed · raster" : "Raster";
        }
        String style = impasto.style();
        return String.format(
                Locale.ROOT,
                "Neural · %s %d × %d → %d × %d%s",
                impasto.quality().word(),
                impasto.renderWidth(),
                impasto.renderHeight(),
                canvas.width(),
                canvas.height(),
                style == null ? "" : strengthOf(style));
    }

    private String strengthOf(String style) {
        return " · " + style + " " + Math.round(impasto.strength() * 100) + "%";
    }

    /** The style's name, or the word for none. */
    String styleWord() {
        return impasto.style() == null ? PlayOptions.NO_STYLE : impasto.style();
    }
}
