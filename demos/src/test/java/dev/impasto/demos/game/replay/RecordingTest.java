package dev.impasto.demos.game.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    @TempDir Path folder;
    private final List<String> log = new ArrayList<>();

    @Test
    void afterACrashAllButTheLastSecondIsInTheFile() throws IOException, ReplayException {
        Path file = folder.resolve("crash.replay");
        // Never closed, as when the process is killed.
        Recording recording = Recording.into(file, log::add);
        for (int ticks = 1; ticks <= 3; ticks++) {
            play(recording, 1, 119);
            ReplayReader.Salvage salvage = ReplayReader.salvage(ReplayReader.bytes(file));
            assertThat(salvage.replay().ticks()).isEqualTo((ticks - 1) * 119L + 60);
            assertThat(salvage.damage()).isPresent();
            assertThat(Verification.of(salvage.replay())).isInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void severalRunsFollowOneAnother() throws IOException, ReplayException {
        Path file = folder.resolve("session.replay");
        try (Recording recording = Recording.into(file, log::add)) {
            play(recording, 1, 70);
            play(recording, 3, 0);
            play(recording, 2, 130);
        }
        Replay replay = ReplayReader.read(ReplayReader.bytes(file));
        assertThat(replay.runs()).extracting(run -> run.level().number()).containsExactly(1, 3, 2);
        assertThat(replay.runs()).extracting(RecordedRun::ticks).containsExactly(70, 0, 130);
        assertThat(Verification.of(replay))
                .isEqualTo(new Verdict.Verified(200, replay.runs().get(2).hash()));
        assertThat(log).isEmpty();
    }

    @Test
    void whereNothingWasPlayedThereIsNoFile() {
        Path file = folder.resolve("none.replay");
        Recording.into(file, log::add).close();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFullDiskEndsTheRecordingWithOneLineAndNotTheGame() {
        Recording recording = new Recording("full", FullDisk::new, log::add);
        play(recording, 1, 200);
        recording.close();
        assertThat(log).singleElement().asString().contains("full", "no space");
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("precious"), "precious");
        Recording recording = Recording.into(file, log::add);
        play(recording, 1, 70);
        recording.close();
        assertThat(file).hasContent("precious");
        assertThat(log).hasSize(1);
    }

    private static void play(Recording recording, int level, int ticks) {
        MarbleGame game = new MarbleGame(Levels.number(level), 1);
        recording.begins(game);
        for (int i = 0; i < ticks; i++) {
            game.tick(Command.NONE);
            recording.ticked(game, Command.NONE, game.hash());
        }
    }

    private static final class FullDisk extends OutputStream {
        private int left = 300;

        @Override
        public void write(int b) throws IOException {
            if (--left < 0) {
                throw new IOException("no space left on device");
            }
        }
    }
}
