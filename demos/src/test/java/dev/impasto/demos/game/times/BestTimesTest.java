package dev.impasto.demos.game.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestTimesTest {
    @TempDir Path folder;
    private final List<String> log = new ArrayList<>();

    @Test
    void theTimeIsTheOneThatWasProvenLast() {
        BestTimes times = BestTimes.in(folder, log::add);
        assertThat(times.of(1)).isEmpty();
        times.settle(1, Optional.of(1500L));
        assertThat(times.of(1)).hasValue(1500);
        times.settle(1, Optional.of(1600L));
        assertThat(times.of(1)).hasValue(1600);
        assertThat(times.of(2)).isEmpty();
        times.settle(1, Optional.empty());
        assertThat(times.of(1)).isEmpty();
        assertThat(BestTimes.in(folder, log::add).of(1)).isEmpty();
    }

    @Test
    void timesOutliveTheGame() {
        BestTimes.in(folder, log::add).settle(3, Optional.of(2222L));
        assertThat(BestTimes.in(folder, log::add).of(3)).hasValue(2222);
        assertThat(log).isEmpty();
    }

    @Test
    void nothingButTheFileIsLeftBehind() throws IOException {
        BestTimes.in(folder, log::add).settle(1, Optional.of(10L));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"1\": 12", "[1, 2]", "{\"1\": -5}", "{\"1\": \"fast\"}", "\0\0"})
    void aDamagedFileCostsOneLineAndAFreshStart(String content) throws IOException {
        Files.writeString(folder.resolve("best-times.json"), content);
        BestTimes times = BestTimes.in(folder, log::add);
        assertThat(log).hasSize(1);
        assertThat(times.of(1)).isEmpty();
        times.settle(1, Optional.of(900L));
        assertThat(BestTimes.in(folder, log::add).of(1)).hasValue(900);
    }

    @Test
    void aFolderThatCannotBeMadeCostsOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        BestTimes times = BestTimes.in(file.resolve("config"), log::add);
        times.settle(1, Optional.of(900L));
        assertThat(log).hasSize(1);
        assertThat(times.of(1)).hasValue(900);
    }

    @Test
    void eachSystemHasItsPlaceForSettings() {
        assertThat(ConfigFolder.of("Linux", "/home/a", Map.of()))
                .isEqualTo(Path.of("/home/a/.config/impasto"));
        assertThat(ConfigFolder.of("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/conf")))
                .isEqualTo(Path.of("/conf/impasto"));
        assertThat(ConfigFolder.of("Mac OS X", "/Users/a", Map.of()))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Impasto"));
        assertThat(ConfigFolder.of("Windows 11", "/u", Map.of("APPDATA", "/u/roaming")))
                .isEqualTo(Path.of("/u/roaming/Impasto"));
    }
}
