package dev.impasto.demos.game.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayReaderTest {
    private static final int TICKS = 200;
    private static byte[] file;

    @BeforeAll
    static void record() {
        file = Tapes.autopilot(1, 5, TICKS);
    }

    @Test
    void whatIsReadIsWhatWasPlayed() throws ReplayException {
        Replay replay = ReplayReader.read(file);
        RecordedRun run = replay.runs().get(0);
        MarbleGame game = new MarbleGame(Levels.number(1), 5);
        Autopilot pilot = new Autopilot(Levels.number(1), 5);
        for (int i = 0; i < TICKS; i++) {
            Command command = pilot.decide(game);
            assertThat(run.command(i)).isEqualTo(command);
            game.tick(command);
        }
        assertThat(replay.runs()).hasSize(1);
        assertThat(replay.ticks()).isEqualTo(TICKS);
        assertThat(replay.build()).startsWith(Replay.GAME);
        assertThat(run.level().number()).isEqualTo(1);
        assertThat(run.seed()).isEqualTo(5);
        assertThat(run.hash()).isEqualTo(game.hash());
        assertThat(Verification.of(replay)).isEqualTo(new Verdict.Verified(TICKS, game.hash()));
    }

    @Test
    void wildCommandsComeBackExactly() throws ReplayException {
        Random random = new Random(3);
        List<Command> wild = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Command last = wild.isEmpty() ? Command.NONE : wild.get(i - 1);
            wild.add(random.nextInt(3) == 0 ? last : wild(random));
        }
        byte[] bytes = Tapes.of(2, 1, wild.size(), game -> wild.get((int) game.ticks()));
        RecordedRun run = ReplayReader.read(bytes).runs().get(0);
        for (int i = 0; i < wild.size(); i++) {
            assertThat(run.command(i)).isEqualTo(wild.get(i));
        }
    }

    private static Command wild(Random random) {
        return Command.ofSteps(
                random.nextInt(255) - 127,
                random.nextInt(255) - 127,
                random.nextBoolean(),
                random.nextBoolean());
    }

    @Test
    void aSteadyHandTakesLittleMoreThanItsHashes() {
        Command ahead = new Command(0, -1, false, false);
        int minute = Tapes.of(3, 1, 3600, game -> ahead).length;
        // A second: head and checksum of the chunk (7), count (1), hash of 8, a byte a tick, and
        // sixty times one command in four bytes.
        assertThat(minute).isLessThan(60 * (7 + 1 + 8 + 60 + 4) + 150);
    }

    @Test
    void aFileThatIsCutOffAnywhereSaysWhereAndKeepsItsWholeSeconds() {
        long most = 0;
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            ReplayException e = refusal(cut);
            assertThat(e.offset()).isEqualTo(length);
            long kept = ReplayReader.salvage(cut).replay().ticks();
            assertThat(kept).isIn(0L, 60L, 120L, 180L, (long) TICKS).isGreaterThanOrEqualTo(most);
            most = kept;
        }
        assertThat(most).isEqualTo(TICKS);
    }

    @Test
    void everyFlippedBitIsFound() {
        for (int i = 0; i < file.length; i++) {
            byte[] flipped = file.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertThat(refusal(flipped).offset()).isLessThanOrEqualTo(file.length);
        }
    }

    @Test
    void salvageEndsAtTheLastGoodSecondBeforeTheDamage() {
        byte[] flipped = file.clone();
        flipped[file.length / 2] ^= 4;
        ReplayReader.Salvage salvage = ReplayReader.salvage(flipped);
        assertThat(salvage.damage()).isPresent();
        assertThat(salvage.damage().get().offset()).isLessThanOrEqualTo(file.length / 2);
        assertThat(salvage.replay().ticks()).isIn(60L, 120L);
        assertThat(Verification.of(salvage.replay())).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void anotherFileANewerVersionAndAForeignLevelAreToldApart() throws IOException {
        assertThat(refusal("just a poem".getBytes()).getMessage())
                .isEqualTo("byte 0: this is not a replay of the game");
        byte[] newer = file.clone();
        newer[9] = 2;
        assertThat(refusal(newer).getMessage()).startsWith("byte 8: ").contains("newer", "2");
        int run = Tapes.HEAD + 7 + ByteBuffer.wrap(file).getShort(Tapes.HEAD + 1);
        byte[] level = file.clone();
        level[run + 3] = 99;
        assertThat(refusal(Tapes.sealed(level)).getMessage())
                .isEqualTo("byte " + (run + 3) + ": this build has no level 99");
    }

    @Test
    void whatFollowsTheEndAndASwappedChunkAreFound() throws IOException {
        byte[] longer = Arrays.copyOf(file, file.length + 3);
        assertThat(refusal(longer).offset()).isEqualTo(file.length);
        assertThat(Tapes.sealed(file)).isEqualTo(file);
        int header = Tapes.HEAD + 7 + ByteBuffer.wrap(file).getShort(Tapes.HEAD + 1);
        int run = header + 7 + 17;
        int length = 7 + ByteBuffer.wrap(file).getShort(run + 1);
        byte[] doubled = new byte[file.length + length];
        System.arraycopy(file, 0, doubled, 0, run + length);
        System.arraycopy(file, run, doubled, run + length, file.length - run);
        assertThat(refusal(doubled).offset()).isEqualTo(run + length);
    }

    @Test
    void anotherCommandIsFoundAtItsTick() throws IOException, ReplayException {
        int tick = 90;
        Command ahead = new Command(0, -1, false, false);
        Command jump = new Command(0, -1, false, true);
        byte[] steady = Tapes.of(1, 1, 120, game -> ahead);
        byte[] jumps = Tapes.of(1, 1, 120, game -> game.ticks() < tick ? ahead : jump);
        RecordedRun one = ReplayReader.read(steady).runs().get(0);
        RecordedRun two = ReplayReader.read(jumps).runs().get(0);
        Comparison comparison = new Comparison(one);
        Verification.play(two, comparison, comparison);
        assertThat(comparison.difference()).hasValue(tick + 1);
    }

    private static ReplayException refusal(byte[] bytes) {
        assertThatExceptionOfType(ReplayException.class).isThrownBy(() -> ReplayReader.read(bytes));
        return catchThrowableOfType(ReplayException.class, () -> ReplayReader.read(bytes));
    }
}
