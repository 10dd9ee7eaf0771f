package dev.impasto.demos.game;

import com.jme3.math.Vector2f;
import com.jme3.renderer.RenderManager;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Canvas;
import dev.impasto.demos.game.hud.Choices;
import dev.impasto.demos.game.hud.Digits;
import dev.impasto.demos.game.hud.Screens;
import dev.impasto.demos.game.hud.Seam;
import dev.impasto.demos.game.hud.TimesOverlay;
import dev.impasto.demos.game.input.Controls;
import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.replay.Recording;
import dev.impasto.demos.game.replay.Tape;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.times.BestRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** The game for a player: title, play, pause, win. */
class WindowGame extends GameApp implements Controls.Listener {
    private static final float LOOK_SPEED = 2.6f;
    private static final int TICKS_TO_SAVOUR = 45;

    private enum Mode {
        TITLE,
        PLAYING,
        PAUSED,
        WON
    }

    private final BestRuns best;
    private final Optional<Recording> recording;
    private final Shots shots;
    private final TimesOverlay times = new TimesOverlay();
    private Controls controls;
    private Tuning tuning;
    private Mode mode;
    private Choices choices;
    private Level pending;
    private boolean pendingShown;
    private boolean timesShown;
    private boolean shotWanted;
    private Tape tape;
    private CompletableFuture<BestRuns.Claim> claim;
    private String status;

    /**
     * The game.
     *
     * @param best the player's best runs, closed by the caller
     * @param recording of what the player plays
     */
    WindowGame(
            PlaySettings settings,
            Watcher watcher,
            IntFunction<Optional<Ghost>> ghosts,
            BestRuns best,
            Optional<Recording> recording) {
        super(settings, watcher, ghosts);
        this.best = best;
        this.recording = recording;
        shots = new Shots(settings.out());
    }

    @Override
    void begin() {
        controls = new Controls(inputManager, this);
        tuning = new Tuning(impasto());
        attractWith(settings.level());
        title();
    }

    /** A match that nobody plays. */
    private void attractWith(Level level) {
        start(new Match(level, settings.seed()));
    }

    /** A match of the player's. */
    private void startPlaying(Level level) {
        attractWith(level);
        tape = new Tape();
        match().show(tape);
        recording.ifPresent(match()::show);
    }

    @Override
    Optional<Ghost> ghost() {
        return mode == Mode.TITLE ? Optional.empty() : super.ghost();
    }

    @Override
    void play(float seconds) {
        if (pending != null) {
            startPending();
            return;
        }
        float x = controls.takeMovedX();
        float y = controls.takeMovedY();
        if (controls.dragging()) {
            tuning.drag(x * 1024 / canvas().width());
        }
        switch (mode) {
            case TITLE -> attract(seconds);
            case PLAYING -> steer(seconds, x, y);
            case WON -> match().advanceAlone(seconds);
            case PAUSED -> {}
        }
        if (mode != Mode.PLAYING && (x != 0 || y != 0)) {
            point();
        }
    }

    private void attract(float seconds) {
        match().advanceAlone(seconds);
        if (match().ticksSinceWin() > 4 * TICKS_TO_SAVOUR) {
            attractWith(match().level());
        }
    }

    private void steer(float seconds, float x, float y) {
        if (!controls.dragging()) {
            camera().look(-x * LOOK_SPEED, y * LOOK_SPEED);
        }
        match().advance(seconds, controls.command(camera().forward()));
        if (match().ticksSinceWin() > TICKS_TO_SAVOUR) {
            win();
        }
    }

    private boolean point() {
        Vector2f at = inputManager.getCursorPosition();
        return choices.point(at.x, canvas().height() - at.y);
    }

    @Override
    public void pressed(Keys key) {
        String message = tuning.pressed(key);
        if (message != null) {
            status = null;
            hud.say(message);
        }
        switch (key) {
            case TIMES -> timesShown = !timesShown;
            case SCREENSHOT -> shotWanted = true;
            case PAUSE -> back();
            case RESTART -> {
                if (mode != Mode.TITLE) {
                    go(match().level());
                }
            }
            default -> {
                if (mode != Mode.PLAYING) {
                    inMenu(key);
                }
            }
        }
    }

    private void inMenu(Keys key) {
        switch (key) {
            case FORWARD -> choices.move(-1);
            case BACK -> choices.move(1);
            case CONFIRM, JUMP -> choices.choose();
            default -> {}
        }
    }

    @Override
    public void clicked() {
        if (mode != Mode.PLAYING && point()) {
            choices.choose();
        }
    }

    private void back() {
        switch (mode) {
            case PLAYING -> pause();
            case PAUSED -> resume();
            case WON -> title();
            case TITLE -> stop();
        }
    }

    private void title() {
        match().dismissWitnesses();
        List<Choices.Item> items = new ArrayList<>();
        for (Level level : Levels.all()) {
            String label = level.number() + "  " + level.name();
            items.add(new Choices.Item(label, () -> bestTime(level), () -> go(level)));
        }
        items.add(new Choices.Item("Quit", this::stop));
        enter(Mode.TITLE, new Choices(items, match().level().number() - 1));
    }

    private String bestTime(Level level) {
        OptionalLong ticks = best.time(level.number());
        return ticks.isEmpty()
                ? ""
                : Digits.time(new StringBuilder(), ticks.getAsLong()).toString();
    }

    /** The list that is shown, or null while the player plays. */
    Choices choices() {
        return choices;
    }

    private void pause() {
        enter(
                Mode.PAUSED,
                new Choices(
                        List.of(
                                new Choices.Item("Resume", this::resume),
                                new Choices.Item("Restart", () -> go(match().level())),
                                new Choices.Item("Levels", this::title),
                                new Choices.Item("Quit", this::stop)),
                        0));
    }

    private void win() {
        Level level = match().level();
        match().dismissWitnesses();
        claim = best.claim(level.number(), match().clock(), tape.cut());
        Level next = Levels.number(level.number() % Levels.all().size() + 1);
        enter(
                Mode.WON,
                new Choices(
                        List.of(
                                new Choices.Item("Next: " + next.name(), () -> go(next)),
                                new Choices.Item("Play again", () -> go(level)),
                                new Choices.Item("Levels", this::title)),
                        0));
    }

    private void resume() {
        enter(Mode.PLAYING, null);
    }

    /** Starts a level after the next frame, which says that it is being built. */
    private void go(Level level) {
        pending = level;
        pendingShown = false;
        enter(Mode.PLAYING, null);
    }

    private void startPending() {
        if (pendingShown) {
            startPlaying(pending);
            pending = null;
        }
        pendingShown = true;
    }

    private void enter(Mode next, Choices list) {
        mode = next;
        choices = list;
        inputManager.setCursorVisible(next != Mode.PLAYING);
    }

    @Override
    void drawOver(Canvas on, float seconds) {
        if (impasto().split() > 0) {
            Seam.draw(on, impasto().split());
        }
        switch (mode) {
            case TITLE -> Screens.title(on, choices);
            case PLAYING -> drawPlay(on);
            case PAUSED -> Screens.pause(on, choices);
            case WON -> Screens.win(on, choices, result());
        }
        if (timesShown) {
            times.draw(on, impasto().stats(), seconds);
        }
        hud.drawToast(on, seconds);
    }

    private Screens.Result result() {
        BestRuns.Claim state = claim.getNow(BestRuns.Claim.CHECKING);
        String line =
                switch (state) {
                    case CHECKING -> "Checking the run ...";
                    case BEST -> "New best time, verified";
                    case SLOWER -> "Best time " + bestTime(match().level());
                    case REFUSED -> "Does not count: the run cannot be repeated";
                };
        boolean record = state == BestRuns.Claim.BEST;
        return Screens.Result.of(match().game(), match().clock(), line, record);
    }

    private void drawPlay(Canvas on) {
        if (status == null || impasto().failure().isPresent()) {
            status = status();
        }
        hud.draw(on, match().game(), match().clock(), status);
        if (pending != null) {
            Screens.building(on, pending.name());
        }
    }

    @Override
    public void simpleRender(RenderManager manager) {
        super.simpleRender(manager);
        if (shotWanted) {
            shotWanted = false;
            hud.say(shots.take(impasto(), canvas().width(), canvas().height()));
        }
    }
}
