package dev.impasto.tests.replays;

import dev.impasto.demos.game.replay.RecordedRun;
import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.replay.Verdict;
import dev.impasto.demos.game.replay.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of replays, and {@link #HASHES}: the ticks and the last hash of each. */
public final class ReplaySet {
    /** Lines of name, ticks and hash, in the order of the names. */
    static final String HASHES = "hashes.txt";

    private static final String SUFFIX = ".replay";

    private final Path folder;

    ReplaySet(Path folder) {
        this.folder = folder;
    }

    /** What {@link #HASHES} has about one replay. */
    record Entry(String name, long ticks, long hash) {
        static Entry parsed(String line) {
            String[] words = line.split(" ");
            return new Entry(
                    words[0], Long.parseLong(words[1]), Long.parseUnsignedLong(words[2], 16));
        }

        @Override
        public String toString() {
            return String.format("%s %d %016x", name, ticks, hash);
        }
    }

    Path folder() {
        return folder;
    }

    List<Entry> entries() throws IOException {
        return Files.readAllLines(folder.resolve(HASHES)).stream().map(Entry::parsed).toList();
    }

    Replay replay(String name) throws IOException, ReplayException {
        return ReplayReader.read(ReplayReader.bytes(file(name)));
    }

    Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** Plays all scripts and writes what they give. */
    void record() throws IOException, ReplayException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        for (Script script : Script.all()) {
            Files.write(file(script.name()), script.play());
            Replay replay = replay(script.name());
            Entry entry = new Entry(script.name(), replay.ticks(), lastHash(replay));
            lines.add(entry.toString());
            System.out.println("recorded " + entry + ", " + Files.size(file(script.name())));
        }
        Files.write(folder.resolve(HASHES), lines);
    }

    /** What a replay, played again and compared tick by tick, comes to. */
    Entry verified(String name) throws IOException, ReplayException {
        Verdict verdict = Verification.of(replay(name));
        if (verdict instanceof Verdict.Verified verified) {
            return new Entry(name, verified.ticks(), verified.hash());
        }
        throw new IllegalStateException(name + " " + verdict.line());
    }

    /** What a replay comes to when its frames take as long as this. */
    Entry played(String name, Pace pace) throws IOException, ReplayException {
        Replay replay = replay(name);
        long hash = 0;
        for (RecordedRun run : replay.runs()) {
            hash = pace.play(run);
        }
        return new Entry(name, replay.ticks(), hash);
    }

    private static long lastHash(Replay replay) {
        return replay.runs().get(replay.runs().size() - 1).hash();
    }

    /**
     * Prints the entries of a folder's replays as they come out on this machine: {@code FOLDER} for
     * all, {@code FOLDER NAME...} for some. {@code FOLDER --record} plays them anew.
     */
    public static void main(String[] args) throws IOException, ReplayException {
        ReplaySet set = new ReplaySet(Path.of(args[0]));
        List<String> names = List.of(args).subList(1, args.length);
        if (names.contains("--record")) {
            set.record();
            return;
        }
        for (Entry entry : set.entries()) {
            if (names.isEmpty() || names.contains(entry.name())) {
                System.out.println(set.verified(entry.name()));
            }
        }
    }
}
