package dev.impasto.training.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.training.Train;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CaptureCommandTest {
    @TempDir private Path folder;
    private final StringWriter console = new StringWriter();

    @Test
    void whatIsThereIsKeptAndWhatDiffersIsRefused() throws IOException {
        Path file = folder.resolve("indoor-00007-x1.5.seq");

        assertThat(capture("--of=indoor", "--frames=2")).isZero();
        FileTime written = Files.getLastModifiedTime(file);
        assertThat(capture("--of=indoor", "--frames=2")).isZero();

        assertThat(Sequence.open(file).header()).isEqualTo(new SequenceHeader(43, 24, 64, 36, 2));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(console.toString())
                .contains("is there already", "1 sequences, 2 frames")
                .doesNotContain("remove it");
        assertThat(capture("--of=indoor", "--frames=3")).isEqualTo(1);
        assertThat(console.toString()).contains("holds 2 frames of 64 x 36; remove it");
    }

    @Test
    void aSceneIsSeenOnSeveralPaths() throws IOException {
        assertThat(capture("--of=text", "--frames=1", "--paths=3")).isZero();
        Path file = folder.resolve("text-00007-path2-x1.5.seq");
        Path moved = Files.move(file, folder.resolve("moved.seq"));
        assertThat(capture("--of=text", "--frames=1", "--path=2")).isZero();

        Sequence first = Sequence.open(folder.resolve("text-00007-x1.5.seq"));
        Sequence second = Sequence.open(folder.resolve("text-00007-path1-x1.5.seq"));
        Sequence third = Sequence.open(moved);
        Sequence again = Sequence.open(file);
        assertThat(first.depth(0)).isNotEqualTo(second.depth(0)).isNotEqualTo(third.depth(0));
        assertThat(second.depth(0)).isNotEqualTo(third.depth(0));
        assertThat(again.depth(0)).isEqualTo(third.depth(0));
        assertThat(again.color(0)).isEqualTo(third.color(0));
    }

    @Test
    void anUnknownKindIsAnsweredWithTheKnownOnes() {
        assertThat(capture("--of=castle")).isEqualTo(2);
        assertThat(console.toString()).contains("--of", "procedural", "game", "ironwork");
    }

    private int capture(String... more) {
        PrintWriter out = new PrintWriter(console, true);
        CommandLine line = Train.commandLine().setOut(out).setErr(out);
        String[] all = {
            "capture",
            "--out=" + folder,
            "--seed=7",
            "--scenes=1",
            "--samples=1",
            "--scale=1.5",
            "--width=64",
            "--height=36"
        };
        String[] words = new String[all.length + more.length];
        System.arraycopy(all, 0, words, 0, all.length);
        System.arraycopy(more, 0, words, all.length, more.length);
        return line.execute(words);
    }
}
