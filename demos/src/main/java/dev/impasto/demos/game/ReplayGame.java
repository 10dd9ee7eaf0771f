package dev.impasto.demos.game;

import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.demos.game.hud.Canvas;
import dev.impasto.demos.game.input.Controls;
import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.replay.Comparison;
import dev.impasto.demos.game.replay.RecordedRun;
import java.util.List;
import java.util.Optional;

/** Shows a recording, run after run, and compares each tick's world with the recorded one. */
class ReplayGame extends GameApp implements Controls.Listener {
    private static final float LOOK_SPEED = 2.6f;

    private final List<RecordedRun> runs;
    private Controls controls;
    private Tuning tuning;
    private Comparison comparison;
    private int run;
    private long ticksBefore;
    private boolean paused;
    private String difference;

    ReplayGame(PlaySettings settings, Watcher watcher) {
        super(settings, watcher, level -> Optional.empty());
        runs = settings.replays().replay().runs();
    }

    @Override
    void begin() {
        controls = new Controls(inputManager, this);
        tuning = new Tuning(impasto());
        rewind();
    }

    /** Shows the first tick that was asked for. */
    private void rewind() {
        ticksBefore = 0;
        long from = settings.replays().from();
        int first = 0;
        while (from >= ticksBefore + runs.get(first).ticks()) {
            ticksBefore += runs.get(first++).ticks();
        }
        Match match = match(first);
        match.skipTo(from - ticksBefore);
        start(match);
    }

    private Match match(int next) {
        run = next;
        Match match = Match.of(runs.get(next));
        comparison = new Comparison(runs.get(next));
        match.show(comparison);
        return match;
    }

    @Override
    void play(float seconds) {
        camera().look(-controls.takeMovedX() * LOOK_SPEED, controls.takeMovedY() * LOOK_SPEED);
        if (paused) {
            return;
        }
        if (match().ended() && run + 1 < runs.size()) {
            ticksBefore += match().game().ticks();
            start(match(run + 1));
        }
        if (!match().ended()) {
            match().advanceAlone(settings.replays().gameSeconds(seconds));
            noteDifference();
        }
    }

    private void noteDifference() {
        if (difference == null && comparison.difference().isPresent()) {
            long tick = ticksBefore + comparison.difference().getAsLong();
            difference = "differs from tick " + tick + " on; it was recorded by another build";
            hud.say("The replay " + difference);
        }
    }

    /** What is wrong with what was shown so far. */
    Optional<String> difference() {
        return Optional.ofNullable(difference);
    }

    @Override
    public void pressed(Keys key) {
        String message = tuning.pressed(key);
        if (message != null) {
            hud.say(message);
        }
        switch (key) {
            case PAUSE -> stop();
            case RESTART -> rewind();
            case JUMP, CONFIRM -> paused = !paused;
            default -> {}
        }
    }

    @Override
    public void clicked() {
        paused = !paused;
    }

    @Override
    void drawOver(Canvas on, float seconds) {
        if (!settings.hud()) {
            return;
        }
        hud.draw(on, match().game(), match().clock(), status());
        hud.drawToast(on, seconds);
    }

    @Override
    String status() {
        long tick = ticksBefore + match().game().ticks();
        boolean over = match().ended() && run + 1 == runs.size();
        String state = over ? "over" : paused ? "paused" : "tick " + tick;
        return "Replay · " + state + " · " + super.status();
    }
}
