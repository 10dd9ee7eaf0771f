package dev.impasto.demos.game.times;

import dev.impasto.demos.game.output.AtomicFile;
import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The best run of each level: its time, its replay, and its ghost. A time counts only as long as
 * its replay, played again, gives the same worlds: that is tried for each new run, and for the
 * stored ones when they are opened, on a thread of its own. Used on one thread.
 */
public final class BestRuns implements AutoCloseable {
    private static final int LONGEST_CHECK_SECONDS = 60;

    private final Path folder;
    private final Consumer<String> log;
    private final BestTimes times;
    private final Map<Integer, CompletableFuture<Optional<Ghost>>> ghosts = new HashMap<>();
    private final ExecutorService checker =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "replay checker"));

    /** What became of a time. */
    public enum Claim {
        CHECKING,
        /** It is the new best time. */
        BEST,
        /** There is a better one. */
        SLOWER,
        /** Its replay, played again, is another run. */
        REFUSED
    }

    /**
     * Opens the runs in this folder, which may not be there yet.
     *
     * @param log takes a line where something cannot be read or kept, or counts no more; called on
     *     any thread
     */
    public BestRuns(Path folder, Consumer<String> log) {
        this.folder = folder;
        this.log = log;
        this.times = BestTimes.in(folder, log);
        for (Level level : Levels.all()) {
            int number = level.number();
            ghosts.put(number, CompletableFuture.supplyAsync(() -> checkStored(number), checker));
        }
    }

    /** The best time of a level in ticks; what is stored counts until it was found to be wrong. */
    public OptionalLong time(int level) {
        return times.of(level);
    }

    /** The ghost of a level's best run, once it is there. */
    public Optional<Ghost> ghost(int level) {
        return ghosts.get(level).getNow(Optional.empty());
    }

    /** The stored run, whose time is the one that counts, whatever the list of times says. */
    private Optional<Ghost> checkStored(int level) {
        if (checker.isShutdown()) {
            return Optional.empty();
        }
        Optional<Ghost> ghost = Files.exists(file(level)) ? stored(level) : Optional.empty();
        if (ghost.isEmpty() && times.of(level).isPresent()) {
            log.accept("The best time of level " + level + " counts no more: no run proves it.");
        }
        times.settle(level, ghost.map(Ghost::wonAt));
        return ghost;
    }

    private Optional<Ghost> stored(int level) {
        try {
            Optional<Ghost> ghost = ghost(ReplayReader.bytes(file(level)), level);
            if (ghost.isEmpty()) {
                log.accept(file(level) + " is of another build; it is not raced.");
            }
            return ghost;
        } catch (IOException | ReplayException e) {
            log.accept(file(level) + " cannot be raced: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The ghost of a replay of one run that reached the gate of this level. */
    private static Optional<Ghost> ghost(byte[] bytes, int level) throws ReplayException {
        Replay replay = ReplayReader.read(bytes);
        boolean fits = replay.runs().size() == 1 && replay.runs().get(0).level().number() == level;
        return fits
                ? Ghost.of(replay.runs().get(0)).filter(ghost -> ghost.wonAt() >= 0)
                : Optional.empty();
    }

    /**
     * Claims a time for a finished level.
     *
     * @param finished in ticks
     * @param replay the file that proves it
     * @return what becomes of it; kept, if it is the best
     */
    public CompletableFuture<Claim> claim(int level, long finished, byte[] replay) {
        CompletableFuture<Checked> check =
                CompletableFuture.supplyAsync(() -> check(level, finished, replay), checker);
        ghosts.compute(
                level,
                (number, before) ->
                        check.thenCombine(before, (fresh, old) -> fresh.ghost().or(() -> old)));
        return check.thenApply(Checked::claim);
    }

    private record Checked(Claim claim, Optional<Ghost> ghost) {}

    private Checked check(int level, long finished, byte[] replay) {
        OptionalLong best = time(level);
        if (best.isPresent() && best.getAsLong() <= finished) {
            return new Checked(Claim.SLOWER, Optional.empty());
        }
        Optional<Ghost> ghost = proof(level, replay).filter(found -> found.wonAt() == finished);
        if (ghost.isEmpty()) {
            return new Checked(Claim.REFUSED, ghost);
        }
        keep(level, finished, replay);
        return new Checked(Claim.BEST, ghost);
    }

    private Optional<Ghost> proof(int level, byte[] replay) {
        try {
            return ghost(replay, level);
        } catch (ReplayException e) {
            log.accept("The run of level " + level + " cannot be checked: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void keep(int level, long finished, byte[] replay) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file(level), out -> out.write(replay));
        } catch (IOException e) {
            log.accept("cannot keep the run in " + file(level) + " (" + e.getMessage() + ")");
        }
        times.settle(level, Optional.of(finished));
    }

    private Path file(int level) {
        return folder.resolve("best-" + level + ".replay");
    }

    /** Ends once the last claim is decided. */
    @Override
    public void close() {
        checker.shutdown();
        try {
            checker.awaitTermination(LONGEST_CHECK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
