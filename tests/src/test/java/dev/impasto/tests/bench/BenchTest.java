package dev.impasto.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchTest {
    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame --rounds 0",
                "frame --level 9",
                "frame --width -1",
                "gbuffer --rounds none",
                "off --level 0",
                "pass --frames 0",
                "quality --samples 0"
            })
    void aWrongValueIsRefusedInOneLineThatNamesTheOption(String words) {
        assertThat(bench(words.split(" "))).isEqualTo(2);
        assertThat(errors.toString().strip().lines())
                .singleElement()
                .asString()
                .startsWith("bench: ")
                .contains(words.split(" ")[1]);
    }

    @Test
    void aFileWherePicturesShouldGoIsToldBeforeAnythingIsDrawn(@TempDir Path folder)
            throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        for (String command : new String[] {"frame", "quality"}) {
            assertThat(bench(command, "--out", file.toString())).isEqualTo(1);
        }
        assertThat(errors.toString().strip().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("bench: --out " + file));
    }

    private int bench(String... args) {
        CommandLine line = Bench.commandLine();
        return line.setErr(new PrintWriter(errors, true)).execute(args);
    }
}
