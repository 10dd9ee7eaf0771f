package dev.impasto.tests.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.replay.Verdict;
import dev.impasto.demos.game.replay.Verification;
import dev.impasto.physics.PhysicsWorld;
import dev.impasto.tests.GameRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A game that is killed while it records, as a process of its own. */
class KilledGameTest {
    private static final int FPS = 30;
    private static final int SECONDS = 4;

    @TempDir Path folder;

    @Test
    @Timeout(240)
    void aKilledGameLosesAtMostItsLastSecond()
            throws IOException, InterruptedException, ReplayException {
        Path file = folder.resolve("killed.replay");
        List<String> options =
                List.of(
                        "--headless",
                        "--record " + file,
                        "--out " + folder.resolve("out"),
                        "--pass off",
                        "--size 96x64",
                        "--fps " + FPS,
                        "--frames 100000");
        Process game = start(options);
        try {
            while (game.isAlive() && frames() < SECONDS * FPS) {
                Thread.sleep(20);
            }
            assertThat(game.isAlive()).as("the game plays on").isTrue();
        } finally {
            game.destroyForcibly();
        }
        assertThat(game.waitFor(1, TimeUnit.MINUTES)).isTrue();
        // Every picture that is there was played; one may be half written.
        long played = (frames() - 1) * PhysicsWorld.TICKS_PER_SECOND / FPS;
        ReplayReader.Salvage salvage = ReplayReader.salvage(ReplayReader.bytes(file));
        Replay replay = salvage.replay();
        assertThat(salvage.damage()).isPresent();
        assertThat(replay.ticks()).isGreaterThan(played - PhysicsWorld.TICKS_PER_SECOND);
        assertThat(Verification.of(replay)).isInstanceOf(Verdict.Verified.class);
    }

    private static Process start(List<String> options) throws IOException {
        List<String> words = options.stream().flatMap(o -> Stream.of(o.split(" "))).toList();
        return new ProcessBuilder(GameRun.command(words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private long frames() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.isDirectory(out)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        }
    }
}
