package dev.impasto.demos.game.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestTimesTest {
    @TempDir Path folder;
    private final List<String> log = new ArrayList<>();

    @Test
    void onlyAFasterTimeIsANewBest() {
        BestTimes times = BestTimes.in(folder, log::add);
        assertThat(times.of(1)).isEmpty();
        assertThat(times.note(1, 1500)).isTrue();
        assertThat(times.note(1, 1500)).isFalse();
        assertThat(times.note(1, 1600)).isFalse();
        assertThat(times.note(1, 1400)).isTrue();
        assertThat(times.of(1)).hasValue(1400);
        assertThat(times.of(2)).isEmpty();
    }

    @Test
    void timesOutliveTheGame() {
        BestTimes.in(folder, log::add).note(3, 2222);
        assertThat(BestTimes.in(folder, log::add).of(3)).hasValue(2222);
        assertThat(log).isEmpty();
    }

    @Test
    void nothingButTheFileIsLeftBehind() throws IOException {
        BestTimes.in(folder, log::add).note(1, 10);
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
        assertThat(times.note(1, 900)).isTrue();
        assertThat(BestTimes.in(folder, log::add).of(1)).hasValue(900);
    }

    @Test
    void aFolderThatCannotBeMadeCostsOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        BestTimes times = BestTimes.in(file.resolve("config"), log::add);
        assertThat(times.note(1, 900)).isTrue();
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
