package dev.impasto.demos.game.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.replay.Ghost;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.replay.Tape;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Phase;
import dev.impasto.demos.game.times.BestRuns.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestRunsTest {
    private static final Level LEVEL = Levels.number(1);
    private static byte[] replay;
    private static long time;
    private static MarbleGame played;

    @TempDir Path folder;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void playToTheGate() {
        played = new MarbleGame(LEVEL, 3);
        Autopilot pilot = new Autopilot(LEVEL, 3);
        Tape tape = new Tape();
        tape.begins(played);
        while (played.phase() == Phase.PLAYING) {
            Command command = pilot.decide(played);
            played.tick(command);
            tape.ticked(played, command, played.hash());
        }
        time = played.ticks();
        replay = tape.cut();
    }

    @Test
    void aTimeThatItsReplayProvesIsKeptWithItAndRacesAlong() throws IOException {
        try (BestRuns runs = open()) {
            assertThat(runs.ghost(1)).isEmpty();
            assertThat(runs.claim(1, time, replay).join()).isEqualTo(Claim.BEST);
            assertThat(runs.time(1)).hasValue(time);
            assertThat(runs.claim(1, time, replay).join()).isEqualTo(Claim.SLOWER);
            assertRaces(runs);
        }
        assertThat(Files.readAllBytes(folder.resolve("best-1.replay"))).isEqualTo(replay);
        try (BestRuns runs = open()) {
            assertRaces(runs);
        }
        assertThat(log).isEmpty();
    }

    private static void assertRaces(BestRuns runs) {
        Optional<Ghost> ghost = runs.ghost(1);
        for (int i = 0; i < 2000 && ghost.isEmpty(); i++) {
            pause();
            ghost = runs.ghost(1);
        }
        assertThat(ghost).isPresent();
        assertThat(ghost.get().wonAt()).isEqualTo(time);
        assertThat(ghost.get().at(time, 1).orElseThrow()).isEqualTo(played.marble(1));
        assertThat(ghost.get().at(0, 0.5f).orElseThrow().position()).isEqualTo(LEVEL.start());
        assertThat(ghost.get().at(time + 1, 0)).isEmpty();
    }

    @Test
    void aTimeThatItsReplayDoesNotProveDoesNotCount() throws ReplayException {
        try (BestRuns runs = open()) {
            assertThat(runs.claim(1, time - 1, replay).join()).isEqualTo(Claim.REFUSED);
            assertThat(runs.claim(2, time, replay).join()).isEqualTo(Claim.REFUSED);
            assertThat(runs.claim(1, time, new byte[] {1, 2, 3}).join()).isEqualTo(Claim.REFUSED);
            assertThat(runs.claim(1, time, tampered()).join()).isEqualTo(Claim.REFUSED);
            assertThat(runs.time(1)).isEmpty();
            assertThat(runs.time(2)).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** The run of seed 3, said to be of seed 4. */
    private static byte[] tampered() throws ReplayException {
        MarbleGame other = new MarbleGame(LEVEL, 4);
        var run = ReplayReader.read(replay).runs().get(0);
        Tape tape = new Tape();
        tape.begins(other);
        MarbleGame real = new MarbleGame(LEVEL, 3);
        while (real.ticks() < run.ticks()) {
            Command command = run.command(real.ticks());
            real.tick(command);
            tape.ticked(real, command, real.hash());
        }
        return tape.cut();
    }

    @Test
    void aStoredTimeThatNoStoredRunProvesCountsNoMore() throws IOException {
        Path times = Files.writeString(folder.resolve("best-times.json"), "{\"1\": 5, \"2\": 9}");
        Files.write(folder.resolve("best-1.replay"), replay);
        try (BestRuns runs = open()) {
            // Behind what is stored in the checker's queue.
            assertThat(runs.claim(2, 1, new byte[0]).join()).isEqualTo(Claim.REFUSED);
            assertThat(runs.time(1)).hasValue(time);
            assertThat(runs.time(2)).isEmpty();
            assertThat(runs.ghost(1)).isPresent();
        }
        assertThat(times).content().contains("" + time).doesNotContain("5,", "9");
        assertThat(log).hasSize(2);
        assertThat(log.get(0)).contains("level 2", "counts no more");
    }

    @Test
    void aDamagedRunCostsOneLineAndItsGhost() throws IOException {
        Files.write(folder.resolve("best-1.replay"), Arrays.copyOf(replay, 999));
        try (BestRuns runs = open()) {
            for (int i = 0; i < 2000 && log.isEmpty(); i++) {
                assertThat(runs.ghost(1)).isEmpty();
                pause();
            }
            assertThat(runs.claim(1, time, replay).join()).isEqualTo(Claim.BEST);
        }
        assertThat(log).singleElement().asString().contains("best-1.replay", "byte 999");
    }

    private BestRuns open() {
        return new BestRuns(folder, log::add);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
