package dev.impasto.tests.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.replay.RecordedRun;
import dev.impasto.demos.game.replay.Replay;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.tests.GameRun;
import dev.impasto.tests.replays.ReplaySet.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed replays give their committed hashes, however they are played. By default the slower
 * ways play only some of them; {@code ./check replays} lets each play all.
 */
class ReplaysTest {
    private static final boolean ALL = "all".equals(System.getProperty("replays"));
    private static final Path FOLDER = Path.of("src/test/resources/replays").toAbsolutePath();
    private static final ReplaySet SET = new ReplaySet(FOLDER);
    private static final Set<String> FEW = Set.of("pile-up-1", "pile-up-3", "keys-2", "session");
    private static final Set<String> SHORT = Set.of("session");

    @TempDir Path temp;

    static List<Entry> entries() throws IOException {
        return SET.entries();
    }

    static List<Jvm> jvms() throws IOException {
        return Jvm.all();
    }

    private static List<Entry> some(Set<String> names) throws IOException {
        return entries().stream().filter(entry -> ALL || names.contains(entry.name())).toList();
    }

    @Test
    void thereAreTenOfAllLevelsAndThreeMinutesInLittleSpace() throws Exception {
        Set<Integer> levels = new TreeSet<>();
        long ticks = 0;
        long bytes = 0;
        for (Entry entry : entries()) {
            Replay replay = SET.replay(entry.name());
            replay.runs().forEach(run -> levels.add(run.level().number()));
            ticks += replay.ticks();
            bytes += Files.size(SET.file(entry.name()));
        }
        assertThat(entries()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(levels).containsExactly(1, 2, 3);
        assertThat(ticks).isGreaterThan(3 * 60 * 60);
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void pileUpsAreHard() throws Exception {
        for (int level = 1; level <= 3; level++) {
            RecordedRun run = SET.replay("pile-up-" + level).runs().get(0);
            var game = run.game();
            while (game.ticks() < run.ticks()) {
                game.tick(run.command(game.ticks()));
            }
            assertThat(game.toppled()).as("level %d", level).isGreaterThan(25);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyTickOfEveryReplayIsAsItWasRecorded(Entry entry) throws Exception {
        assertThat(SET.verified(entry.name())).isEqualTo(entry);
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void theFrameRateLeavesTheWorldAsItIs(Pace pace) throws IOException, ReplayException {
        for (Entry entry : some(FEW)) {
            assertThat(SET.played(entry.name(), pace)).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void everyJavaGivesTheSameWorlds(Jvm jvm) throws IOException, InterruptedException {
        List<Entry> some = some(jvm.interprets() ? SHORT : FEW);
        assertThat(jvm.verified(SET, some.stream().map(Entry::name).toList())).isEqualTo(some);
    }

    @Test
    void thePassOnOffAndFailingLeavesTheWorldAsItIs() throws IOException, InterruptedException {
        for (Entry entry : some(Set.of("keys-1"))) {
            assertThat(shown(entry, "--pass", "on")).isEqualTo(entry.hash());
            assertThat(shown(entry, "--pass", "off")).isEqualTo(entry.hash());
            assertThat(shown(entry, "--fail-pass-at", "4")).isEqualTo(entry.hash());
        }
    }

    private long shown(Entry entry, String... options) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(
                        List.of("--replay", SET.file(entry.name()).toString(), "--speed", "max"));
        all.addAll(List.of("--size", "128x96"));
        all.addAll(Arrays.asList(options));
        GameRun run = GameRun.headless(temp.resolve(entry.name()), all.toArray(String[]::new));
        return Long.parseUnsignedLong(run.succeeded().worldHash(), 16);
    }
}
