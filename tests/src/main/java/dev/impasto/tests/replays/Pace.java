package dev.impasto.tests.replays;

import dev.impasto.demos.game.Match;
import dev.impasto.demos.game.replay.RecordedRun;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** How long frames take. */
enum Pace {
    HZ_30(() -> () -> 1.0 / 30),
    HZ_60(() -> () -> 1.0 / 60),
    HZ_144(() -> () -> 1.0 / 144),
    /** From nothing to half a second, as when a disk or a driver is busy. */
    STUTTER(Pace::stutter);

    private final Supplier<DoubleSupplier> frames;

    Pace(Supplier<DoubleSupplier> frames) {
        this.frames = frames;
    }

    private static DoubleSupplier stutter() {
        Random random = new Random(60);
        return () -> random.nextInt(12) == 0 ? random.nextDouble() / 2 : random.nextDouble() / 40;
    }

    /** Plays a run at this pace; returns the world's last hash. */
    long play(RecordedRun run) {
        Match match = Match.of(run);
        DoubleSupplier seconds = frames.get();
        while (!match.ended()) {
            match.advanceAlone(seconds.getAsDouble());
        }
        return match.game().hash();
    }
}
